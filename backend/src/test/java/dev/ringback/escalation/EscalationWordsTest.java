package dev.ringback.escalation;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.flood.Gathered;
import dev.ringback.followup.Informant;
import dev.ringback.kernel.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How it is said who was told and who is next. */
class EscalationWordsTest {

    private final EscalationWords words = new EscalationWords(CHICAGO, NINE_AM);

    private static Instant at(int minutes) {
        return NINE_AM.plus(Duration.ofMinutes(minutes));
    }

    private static StepReceipt step(
            @Nullable Member who,
            Rung.By by,
            StepState state,
            @Nullable Instant told,
            @Nullable Instant opened,
            Step.@Nullable Skip skip,
            @Nullable String failure) {
        return new StepReceipt(1, who, by, at(2), state, told, null, opened, null, null, skip, failure, null);
    }

    private static final StepReceipt OPENED = step(DANA, Rung.By.PUSH, StepState.OPENED, at(2), at(3), null, null);

    @Test
    void whoWasToldWhetherTheyLookedAndWhoIsNext() {
        var luis = new EscalationView.Next(LUIS, Rung.By.PUSH, at(10));

        assertThat(words.of(List.of(OPENED), luis, null))
                .isEqualTo("Dana was told 09:02, opened 09:03; Luis next at 09:10");
    }

    @Test
    void whoTookIt() {
        assertThat(words.of(List.of(OPENED), null, new Stop(Stop.Reason.CLAIMED, at(4), LUIS)))
                .isEqualTo("Dana was told 09:02, opened 09:03; Luis took it 09:04");
        assertThat(words.of(List.of(), null, new Stop(Stop.Reason.CLOSED, at(4), null)))
                .isEqualTo("Closed 09:04");
        assertThat(words.of(List.of(), null, new Stop(Stop.Reason.IN_HAND, at(4), LUIS)))
                .isEqualTo("In hand since 09:04");
    }

    @Test
    void whatDidNotGetThere() {
        assertThat(words.of(
                        List.of(
                                step(DANA, Rung.By.PUSH, StepState.FAILED, null, null, null, "UNREGISTERED"),
                                step(DANA, Rung.By.TEXT, StepState.FAILED, null, null, null, "opted out"),
                                step(DANA, Rung.By.CALL, StepState.FAILED, at(5), null, null, "no answer"),
                                step(DANA, Rung.By.PUSH, StepState.BEGUN, null, null, null, null)),
                        null,
                        null))
                .isEqualTo("Dana could not be told 09:02, UNREGISTERED; Dana could not be texted 09:02, opted out; "
                        + "Dana was called 09:05, no answer; Dana is being told; nobody is left to tell");
    }

    @Test
    void whatWasGathered() {
        var partner = new Informant(Informant.Kind.CLIENT, "answering-service");

        assertThat(words.of(List.of(gathered(new Gathered.Together(57, partner, null, false))), null, null))
                .startsWith("Dana is to be told of this and 57 more from the same partner; ");
        assertThat(words.of(List.of(gathered(new Gathered.Together(57, partner, at(4), false))), null, null))
                .startsWith("Dana was told 09:04 of this and 57 more from the same partner; ");
        assertThat(words.of(List.of(gathered(new Gathered.Together(0, partner, at(4), false))), null, null))
                .startsWith("Dana was told 09:04 of this; ");
        assertThat(words.of(List.of(gathered(new Gathered.Together(57, partner, null, true))), null, null))
                .startsWith("Dana need not be told any more; ");
        assertThat(words.of(List.of(gathered(null)), null, null))
                .startsWith("Dana is to be told of this among others; ");
    }

    private static StepReceipt gathered(Gathered.@Nullable Together together) {
        return new StepReceipt(
                1,
                DANA,
                Rung.By.PUSH,
                at(2),
                StepState.SKIPPED,
                null,
                null,
                null,
                null,
                null,
                Step.Skip.GATHERED,
                null,
                together);
    }

    @Test
    void whoCouldNotBeTold() {
        assertThat(words.of(
                        List.of(
                                step(null, Rung.By.PUSH, StepState.SKIPPED, null, null, Step.Skip.NOBODY, null),
                                step(DANA, Rung.By.PUSH, StepState.SKIPPED, null, null, Step.Skip.NO_PHONE, null),
                                step(DANA, Rung.By.TEXT, StepState.SKIPPED, null, null, Step.Skip.NOT_CONFIGURED, null),
                                step(
                                        DANA,
                                        Rung.By.CALL,
                                        StepState.SKIPPED,
                                        null,
                                        null,
                                        Step.Skip.TAKEN_MEANWHILE,
                                        null)),
                        null,
                        null))
                .isEqualTo("Nobody was there to be told 09:02; Dana has no phone with the app; "
                        + "Dana could not be texted: no carrier is set up; Dana need not be called any more; "
                        + "nobody is left to tell");
    }

    @Test
    void anotherDayIsNamed() {
        var tomorrow = new EscalationView.Next(null, Rung.By.PUSH, at(24 * 60));

        assertThat(words.of(List.of(), tomorrow, null)).isEqualTo("Nobody next at Nov 17 09:00");
        assertThat(words.of(List.of(), null, null)).isEqualTo("Nobody has to be told yet");
    }
}
