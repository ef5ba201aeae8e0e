package dev.ringback.escalation;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HOURS;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Urgency;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.WaitingSamples;
import dev.ringback.kernel.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a ladder is climbed while Rosa's follow-up waits. */
class ClimbTest {

    private static final FollowUp EMERGENCY = WaitingSamples.emergency();

    private static Instant at(int minutes) {
        return NINE_AM.plus(Duration.ofMinutes(minutes));
    }

    private static Optional<Escalation> begin(FollowUp followUp, Instant now) {
        return Wait.of(followUp, now).flatMap(it -> Escalation.begin(followUp, it, Ladder.BUILT_IN, HOURS));
    }

    private static Escalation begun() {
        return begin(EMERGENCY, NINE_AM).orElseThrow();
    }

    private static Escalation reviewed(Escalation it, FollowUp now, Instant at) {
        return it.reviewed(now, Wait.of(now, at), Ladder.BUILT_IN, HOURS, at);
    }

    private static Escalation told(Escalation it, Member member, Instant now) {
        var begun = it.begins(it.next(HOURS).orElseThrow(), member, now);
        return begun.took(begun.begun().orElseThrow().told(now), HOURS, now);
    }

    private static Escalation skipped(Escalation it, Instant now) {
        var begun = it.begins(it.next(HOURS).orElseThrow(), null, now);
        return begun.took(begun.begun().orElseThrow().skipped(Step.Skip.NOBODY, now), HOURS, now);
    }

    @Test
    void anEmergencyIsToldAtOnceAndTheNextRungComesInItsTime() {
        assertThat(begun().due()).contains(NINE_AM);

        var next = told(begun(), DANA, NINE_AM);

        assertThat(next.due()).contains(at(3));
        assertThat(next.next(HOURS).orElseThrow().what().by()).isEqualTo(Rung.By.TEXT);
    }

    @Test
    void theFirstPushToATechnicianIsTheOneThatTheNewsSendsThem() {
        var technician = told(begun(), DANA, NINE_AM).ofRun().getFirst();
        var dispatcher = told(begun(), DAN, NINE_AM).ofRun().getFirst();

        assertThat(technician.key()).isEqualTo(EMERGENCY.changes().getFirst().id());
        assertThat(dispatcher.key()).isEqualTo(EMERGENCY.id() + "/1/0");
    }

    @Test
    void aStepThatWasBegunIsLookedAtAgainInCaseWhoeverBeganItDies() {
        var begun = begun().begins(begun().next(HOURS).orElseThrow(), DANA, NINE_AM);

        assertThat(begun.due()).contains(NINE_AM.plus(Escalation.PATIENCE));
        assertThat(begun.begun()).isPresent();
    }

    @Test
    void whatIsNotedTwiceCountsOnce() {
        var begun = begun().begins(begun().next(HOURS).orElseThrow(), DANA, NINE_AM);
        var step = begun.begun().orElseThrow().told(NINE_AM);
        var once = begun.took(step, HOURS, NINE_AM);

        assertThat(once.took(step, HOURS, at(1))).isSameAs(once);
        assertThat(once.pendingEvents()).hasSize(1);
    }

    @Test
    void whenNobodyCouldBeToldTheNextComesAtOnce() {
        var next = skipped(begun(), NINE_AM);

        assertThat(next.due()).contains(NINE_AM);
        assertThat(told(next, DANA, NINE_AM).ofRun().getLast().dueAt()).isEqualTo(NINE_AM);
        assertThat(told(next, DANA, NINE_AM).due()).contains(at(6));
    }

    @Test
    void aClaimStopsIt() {
        var claimed = WaitingSamples.claimed(EMERGENCY, LUIS, at(2));

        var stopped = reviewed(told(begun(), DANA, NINE_AM), claimed, at(2));

        assertThat(stopped.due()).isEmpty();
        assertThat(stopped.run().stop()).isEqualTo(new Stop(Stop.Reason.CLAIMED, at(2), LUIS));
        assertThat(reviewed(stopped, claimed, at(3))).isSameAs(stopped);
    }

    @Test
    void aClaimInTheVeryMomentInWhichItBecomesOverdueStopsItToo() {
        var stale = WaitingSamples.settled(EMERGENCY, at(11));
        var claimed = WaitingSamples.claimed(stale, LUIS, at(11));

        assertThat(Wait.of(stale, at(11))).isPresent();
        assertThat(Wait.of(claimed, at(11))).isEmpty();
    }

    @Test
    void aReleaseBeginsItAnewAndKeepsWhatWasDoneBefore() {
        var claimed = WaitingSamples.claimed(EMERGENCY, LUIS, at(2));
        var stopped = reviewed(told(begun(), DANA, NINE_AM), claimed, at(2));

        var anew = reviewed(stopped, WaitingSamples.released(claimed, LUIS, at(5)), at(5));

        assertThat(anew.run().number()).isEqualTo(2);
        assertThat(anew.due()).contains(at(5));
        assertThat(anew.ofRun()).isEmpty();
        assertThat(anew.ofEarlierRuns()).hasSize(1);
    }

    @Test
    void closingStopsItAndSaysWho() {
        var stopped = reviewed(begun(), WaitingSamples.closed(EMERGENCY, DAN, at(1)), at(1));

        assertThat(stopped.run().stop()).isEqualTo(new Stop(Stop.Reason.CLOSED, at(1), DAN));
    }

    @Test
    void whatIsNoEmergencyTellsNobodyBeforeItIsOverdue() {
        var missed = WaitingSamples.missedCall(NINE_AM);
        // Four business hours later, at one.
        var overdue = at(4 * 60 + 1);

        assertThat(begin(missed, NINE_AM)).isEmpty();
        assertThat(begin(WaitingSamples.settled(missed, overdue), overdue)
                        .orElseThrow()
                        .due())
                .contains(at(4 * 60));
    }

    @Test
    void whatIsNoEmergencyWaitsUntilTheOfficeOpens() {
        // 16:30 on Monday; due at 11:30 on Tuesday, and the owner an hour later.
        var rung = new Rung(Set.of(Urgency.NORMAL), Rung.From.DUE, 60, Rung.Who.OWNER, null, Rung.By.PUSH);
        var halfAnHourBeforeClosing = at(7 * 60 + 30);

        assertThat(rung.at(halfAnHourBeforeClosing, Urgency.NORMAL, HOURS)).isEqualTo("2026-11-17T14:30:00Z");
        assertThat(rung.at(halfAnHourBeforeClosing, Urgency.EMERGENCY, HOURS)).isEqualTo(at(8 * 60 + 30));
    }

    @Test
    void whatBecomesMoreUrgentIsClimbedFromThatMomentOn() {
        var missed = WaitingSamples.missedCall(NINE_AM);
        var raised = WaitingSamples.weighed(missed, Urgency.EMERGENCY, DAN, at(30));

        assertThat(begin(raised, at(30)).orElseThrow().due()).contains(at(30));
    }

    @Test
    void whatBecomesLessUrgentIsClimbedNoFurther() {
        var lowered = WaitingSamples.weighed(EMERGENCY, Urgency.NORMAL, DAN, at(1));

        var after = reviewed(told(begun(), DANA, NINE_AM), lowered, at(1));

        assertThat(after.due()).isEmpty();
        assertThat(after.run().number()).isEqualTo(2);
    }

    @Test
    void workThatSomebodyHasAndLeavesLyingIsClimbedFromItsDueTime() {
        var claimed = WaitingSamples.claimed(EMERGENCY, LUIS, at(1));
        var stale = WaitingSamples.settled(claimed, at(11));

        var begun = begin(stale, at(11)).orElseThrow();
        var calledBack = WaitingSamples.called(stale, at(12));

        assertThat(begun.run().waits().holder()).isEqualTo(LUIS.id());
        assertThat(begun.due()).contains(at(10));
        assertThat(reviewed(begun, calledBack, at(12)).run().stop())
                .extracting(Stop::reason)
                .isEqualTo(Stop.Reason.IN_HAND);
        assertThat(reviewed(begun, WaitingSamples.takenOver(stale, DANA, at(12)), at(12))
                        .run()
                        .stop())
                .isEqualTo(new Stop(Stop.Reason.CLAIMED, at(12), DANA));
    }

    @Test
    void whatWasDoneAfterItStoppedIsStillOnRecord() {
        var begun = begun().begins(begun().next(HOURS).orElseThrow(), DANA, NINE_AM);
        var stopped = reviewed(begun, WaitingSamples.claimed(EMERGENCY, LUIS, at(1)), at(1));

        var noted = stopped.took(begun.begun().orElseThrow().told(at(1)), HOURS, at(1));

        assertThat(noted.ofRun().getFirst().doneAt()).isEqualTo(at(1));
        assertThat(noted.due()).isEmpty();
    }

    @Test
    void everyRungIsTakenOnceAndThenNobodyIsLeft() {
        var climbing = begun();
        for (int i = 0; i < 7; i++) {
            climbing = told(climbing, DANA, climbing.due().orElseThrow());
        }

        assertThat(climbing.due()).isEmpty();
        assertThat(climbing.ofRun()).extracting(Step::rung).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(climbing.ofRun())
                .extracting(Step::dueAt)
                .isEqualTo(List.of(at(0), at(3), at(6), at(8), at(10), at(12), at(15)));
    }
}
