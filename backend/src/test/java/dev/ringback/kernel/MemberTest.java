package dev.ringback.kernel;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {

    @ParameterizedTest
    @CsvSource({"Dana Reyes, Dana", "Dana, Dana", "'  Mary Ann  Smith ', Mary"})
    void aCustomerIsToldTheFirstName(String name, String told) {
        assertThat(new Member(DANA.id(), ID, name, Role.TECHNICIAN).firstName()).isEqualTo(told);
    }

    @Test
    void aPartnerIsNoMember() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(DANA.id(), ID, "A machine", Role.PARTNER));
    }

    @Test
    void aMachineMayNotDoWhatTakesAPerson() {
        var partner = new Partner("crm", ID, "CRM", Set.of(Permission.CLAIM_FOLLOW_UPS));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> partner.memberWith(Permission.CLAIM_FOLLOW_UPS))
                .withMessage("A partner may not claim follow-ups.");
    }

    @Test
    void aPartnerIsToldWhichScopeIsMissing() {
        var partner = new Partner("crm", ID, "CRM", Set.of());

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> partner.require(Permission.READ_CUSTOMERS))
                .withMessageContaining("customers:read");
    }
}
