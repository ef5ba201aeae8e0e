package dev.ringback.escalation;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.HOURS;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.WaitingSamples;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of escalations does. */
abstract class EscalationsContract {

    private static final FollowUp EMERGENCY = WaitingSamples.emergency();
    private static final Escalation BEGUN = Escalation.begin(
                    EMERGENCY, Wait.of(EMERGENCY, NINE_AM).orElseThrow(), Ladder.BUILT_IN, HOURS)
            .orElseThrow();

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final Escalations escalations;

    EscalationsContract(Function<Clock, Escalations> store) {
        this.escalations = store.apply(clock);
    }

    private Escalation get() {
        return escalations.find(ID, EMERGENCY.id()).orElseThrow();
    }

    private void assertComesBack(Escalation it) {
        escalations.insert(it);
        assertThat(get()).usingRecursiveComparison().ignoringFields("version").isEqualTo(it);
    }

    @Test
    void comesBackAsItWasWritten() {
        var step = BEGUN.begins(BEGUN.next(HOURS).orElseThrow(), DANA, NINE_AM);
        assertComesBack(step.took(step.begun().orElseThrow().told(NINE_AM), HOURS, NINE_AM));
    }

    @Test
    void aStepThatToldNobodyComesBackAsItWasWritten() {
        var step = BEGUN.begins(BEGUN.next(HOURS).orElseThrow(), null, NINE_AM);
        assertComesBack(step.took(step.begun().orElseThrow().skipped(Step.Skip.NOBODY, NINE_AM), HOURS, NINE_AM));
    }

    @Test
    void whatHasStoppedComesBackAsItWasWritten() {
        var claimed = WaitingSamples.claimed(EMERGENCY, LUIS, NINE_AM);
        assertComesBack(BEGUN.reviewed(claimed, Wait.of(claimed, NINE_AM), Ladder.BUILT_IN, HOURS, NINE_AM));
    }

    @Test
    void oneThatManyBeginAtOnceIsOne() throws InterruptedException, ExecutionException {
        var inserted = Together.run(8, i -> escalations.insert(BEGUN));

        assertThat(inserted).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void oneThatIsDueIsTakenOnceAndALateWorkerWritesNothing() {
        escalations.insert(BEGUN);

        var late = escalations.takeDue(Escalation.PATIENCE).orElseThrow();
        assertThat(escalations.takeDue(Escalation.PATIENCE)).isEmpty();
        clock.passes(Escalation.PATIENCE);
        var taken = escalations.takeDue(Escalation.PATIENCE).orElseThrow();

        var next = BEGUN.next(HOURS).orElseThrow();
        assertThat(escalations.replace(late.begins(next, DANA, NINE_AM))).isFalse();
        assertThat(escalations.replace(taken.begins(next, DANA, NINE_AM))).isTrue();
    }

    @Test
    void whatHasNothingLeftToDoIsNotTaken() {
        escalations.insert(BEGUN.resting());

        assertThat(escalations.takeDue(Escalation.PATIENCE)).isEmpty();
    }

    @Test
    void anotherCompanyFindsNothing() {
        escalations.insert(BEGUN);

        assertThat(escalations.find(LAKESIDE, EMERGENCY.id())).isEmpty();
        assertThat(escalations.findAll(LAKESIDE, List.of(EMERGENCY.id()))).isEmpty();
        assertThat(escalations.findAll(ID, List.of(EMERGENCY.id()))).hasSize(1);
    }
}
