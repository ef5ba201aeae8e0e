package dev.ringback.company;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import org.junit.jupiter.api.Test;

/** What every store of staff does. */
abstract class StaffContract {

    private final Staff staff;

    StaffContract(Staff staff) {
        this.staff = staff;
    }

    @Test
    void whoWasAddedIsFound() {
        staff.put(DANA);

        assertThat(staff.find(ID, DANA.id())).contains(DANA);
        assertThat(staff.find(ID, new MemberId("nobody"))).isEmpty();
    }

    @Test
    void addingAgainChangesWhoIsThere() {
        staff.put(DANA);
        var promoted = Northside.member("dana", "Dana Reyes-Cole", Role.DISPATCHER);

        staff.put(promoted);

        assertThat(staff.of(ID)).containsExactly(promoted);
    }

    @Test
    void everybodyOfACompanyComesById() {
        staff.put(LUIS);
        staff.put(DANA);
        staff.put(DAN);

        assertThat(staff.of(ID)).containsExactly(DAN, DANA, LUIS);
    }

    @Test
    void twoCompaniesMayHaveADanaEach() {
        var theirs = new Member(DANA.id(), LAKESIDE, "Dana Fox", Role.OWNER);
        staff.put(DANA);
        staff.put(theirs);

        assertThat(staff.of(ID)).containsExactly(DANA);
        assertThat(staff.find(LAKESIDE, DANA.id())).contains(theirs);
    }
}
