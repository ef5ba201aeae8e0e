package dev.ringback.escalation;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is on call at Northside, where Dana and Luis take weekly turns from Monday at eight. */
class DutyTest {

    /** 10:00 in Chicago, in Dana's week. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");

    private static final Rota ROTA = Rota.none(ID)
            .going(null, List.of(DANA.id(), LUIS.id()), LocalDate.of(2026, 1, 5), 7, LocalTime.of(8, 0), Map.of());

    private static Duty duty(Rota rota, Member... staff) {
        return new Duty(rota, CHICAGO, ids(staff));
    }

    private static Set<MemberId> ids(Member... staff) {
        return Stream.of(staff).map(Member::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Duty duty() {
        return duty(ROTA, OLIVIA, DAN, DANA, LUIS);
    }

    private static Swap swap(String id, String from, String until, Member who) {
        return new Swap(id, Instant.parse(from), Instant.parse(until), who.id(), DAN, MONDAY);
    }

    @Test
    void aTurnLastsAWeekFromHandoverToHandover() {
        var shift = duty().at(MONDAY).orElseThrow();

        assertThat(shift.member()).isEqualTo(DANA.id());
        assertThat(shift.backup()).isEqualTo(LUIS.id());
        assertThat(shift.from()).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(shift.until()).isEqualTo("2026-11-30T14:00:00Z");
    }

    @Test
    void rightBeforeTheHandoverItIsStillTheOtherOne() {
        assertThat(duty().at(Instant.parse("2026-11-23T13:59:59Z"))
                        .orElseThrow()
                        .member())
                .isEqualTo(LUIS.id());
        assertThat(duty().at(Instant.parse("2026-11-23T14:00:00Z"))
                        .orElseThrow()
                        .member())
                .isEqualTo(DANA.id());
    }

    @Test
    void theHandoverIsAtEightOnLocalClocksInSummerToo() {
        // Clocks go forward on Sunday, March 8, 2026: that week is an hour shorter.
        var shift = duty().at(Instant.parse("2026-03-05T18:00:00Z")).orElseThrow();

        assertThat(shift.from()).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(shift.until()).isEqualTo("2026-03-09T13:00:00Z");
    }

    @Test
    void whereClocksGoForwardOverTheHandoverTheTurnBeginsWhenTheyHave() {
        var rota = ROTA.going(null, ROTA.order(), LocalDate.of(2026, 3, 8), 7, LocalTime.of(2, 30), Map.of());

        assertThat(duty(rota, DANA, LUIS)
                        .at(Instant.parse("2026-03-08T09:00:00Z"))
                        .orElseThrow()
                        .from())
                .isEqualTo("2026-03-08T08:00:00Z");
    }

    @Test
    void whoCoversIsOnCallAndWhoWasCoveredStaysOnRecord() {
        var covered = ROTA.with(swap("s-1", "2026-11-25T14:00:00Z", "2026-11-26T14:00:00Z", LUIS));

        var shifts = duty(covered, OLIVIA, DAN, DANA, LUIS).from(MONDAY, 3);

        assertThat(shifts).extracting(Shift::member).containsExactly(DANA.id(), LUIS.id(), DANA.id());
        assertThat(shifts.get(1).insteadOf()).isEqualTo(DANA.id());
        assertThat(shifts.get(1).swap()).isEqualTo("s-1");
        assertThat(shifts.get(1).from()).isEqualTo("2026-11-25T14:00:00Z");
    }

    @Test
    void whoGaveTheirTurnAwayIsBackupOnlyWhenThereIsNobodyElse() {
        var three = ROTA.going(
                null, List.of(DANA.id(), LUIS.id(), DAN.id()), ROTA.firstTurn(), 7, ROTA.handover(), Map.of());
        var swap = swap("s-1", "2026-11-20T14:00:00Z", "2026-12-20T14:00:00Z", LUIS);
        var ofThree = duty(three.with(swap), OLIVIA, DAN, DANA, LUIS).at(MONDAY).orElseThrow();
        var ofTwo = duty(ROTA.with(swap), OLIVIA, DAN, DANA, LUIS).at(MONDAY).orElseThrow();

        assertThat(ofThree.backup()).isEqualTo(DAN.id());
        assertThat(ofTwo.backup()).isEqualTo(DANA.id());
    }

    @Test
    void ofTwoSwapsTheOneMadeLaterCounts() {
        var twice = ROTA.with(swap("s-1", "2026-11-23T14:00:00Z", "2026-11-24T14:00:00Z", LUIS))
                .with(swap("s-2", "2026-11-23T15:00:00Z", "2026-11-23T17:00:00Z", OLIVIA));
        var duty = duty(twice, OLIVIA, DAN, DANA, LUIS);

        assertThat(duty.at(MONDAY).orElseThrow().member()).isEqualTo(OLIVIA.id());
        assertThat(duty.at(MONDAY.plusSeconds(2 * 3600)).orElseThrow().member()).isEqualTo(LUIS.id());
    }

    @Test
    void theTurnOfSomebodyWhoHasLeftGoesToTheNext() {
        var shift = duty(ROTA, OLIVIA, DAN, LUIS).at(MONDAY).orElseThrow();

        assertThat(shift.member()).isEqualTo(LUIS.id());
        assertThat(shift.backup()).isNull();
    }

    @Test
    void aSwapWithSomebodyWhoHasLeftDoesNotCount() {
        var covered = ROTA.with(swap("s-1", "2026-11-20T14:00:00Z", "2026-12-20T14:00:00Z", OLIVIA));

        assertThat(duty(covered, DANA, LUIS).at(MONDAY).orElseThrow().member()).isEqualTo(DANA.id());
    }

    @Test
    void withoutARotaNobodyIsOnCall() {
        assertThat(duty(Rota.none(ID), DANA).at(MONDAY)).isEmpty();
        assertThat(duty(ROTA, OLIVIA).from(MONDAY, 5)).isEmpty();
    }

    @Test
    void aTurnEndsEvenWhenNobodyElseTakesTheNext() {
        assertThat(duty(ROTA, DANA).at(MONDAY).orElseThrow().until()).isEqualTo("2026-11-30T14:00:00Z");
    }
}
