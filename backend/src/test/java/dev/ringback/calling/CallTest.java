package dev.ringback.calling;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Source;
import dev.ringback.followup.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

    private static final CallParties ROSA_CALLS = new CallParties(ROSA, MAIN_NUMBER);
    private static final String WORDS = "Water is leaking through the ceiling.";

    private static final UnaryOperator<Call> RINGING = call -> call.between(ROSA_CALLS);
    private static final UnaryOperator<Call> NOT_ANSWERED =
            RINGING.andThen(call -> call.ended(CallOutcome.NO_ANSWER))::apply;
    private static final UnaryOperator<Call> HUNG_UP = RINGING.andThen(call -> call.hungUp(NINE_AM))::apply;
    private static final UnaryOperator<Call> RECORDED = call -> call.leftVoicemail(14, "https://recording", NINE_AM);
    private static final UnaryOperator<Call> TRANSCRIBED =
            RINGING.andThen(call -> call.transcribed(WORDS, NINE_AM))::apply;

    private static Call heardOf() {
        return Call.heardOf(ID, "CA1", NINE_AM);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "NO_ANSWER", "BUSY", "FAILED"})
    void theOfficesSideKnowsBetterThanThatTheCallIsOver(CallOutcome outcome) {
        var first = heardOf().ended(outcome).hungUp(NINE_AM);
        var last = heardOf().hungUp(NINE_AM).ended(outcome);

        assertThat(first.outcome()).isEqualTo(outcome);
        assertThat(last.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"RINGING, false", "ANSWERED, false", "NO_ANSWER, true", "BUSY, true", "FAILED, true", "ABANDONED, true"
    })
    void aCallThatNobodyAnsweredIsMissed(CallOutcome outcome, boolean missed) {
        assertThat(heardOf().between(ROSA_CALLS).ended(outcome).isMissed()).isEqualTo(missed);
    }

    @Test
    void aLineThatIsFreeAgainWaitsAMomentForTheOfficesSide() {
        var free = HUNG_UP.apply(heardOf());

        assertThat(free.isMissed()).isFalse();
        assertThat(free.due()).contains(NINE_AM.plusSeconds(3));
        assertThat(free.fellSilent(ROSA_CALLS).outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(free.fellSilent(ROSA_CALLS).due()).isEmpty();
    }

    @Test
    void aVoicemailOfWhichNobodyNamesTheCallerIsACallOfSomebodyWhoWithheldTheNumber() {
        var unknown = new CallParties(null, MAIN_NUMBER);
        var recorded = RECORDED.apply(heardOf());

        assertThat(recorded.due()).contains(NINE_AM.plus(Duration.ofMinutes(10)));
        assertThat(recorded.fellSilent(unknown).isMissed()).isTrue();
        assertThat(recorded.fellSilent(unknown).due()).isEmpty();
        assertThat(recorded.fellSilent(unknown).between(ROSA_CALLS).parties()).isEqualTo(ROSA_CALLS);
    }

    @Test
    void aVoicemailMakesItMissedWhateverElseIsKnown() {
        assertThat(heardOf()
                        .between(ROSA_CALLS)
                        .leftVoicemail(14, "https://recording", NINE_AM)
                        .isMissed())
                .isTrue();
    }

    @Test
    void withoutItsPartiesItIsNotMissedYet() {
        assertThat(heardOf().leftVoicemail(14, "https://recording", NINE_AM).isMissed())
                .isFalse();
    }

    @Test
    void theSameCallHasTheSameIdAndAnotherCompanysHasNot() {
        assertThat(heardOf().id()).isEqualTo(CallId.of(ID, "CA1"));
        assertThat(CallId.of(dev.ringback.Northside.LAKESIDE, "CA1")).isNotEqualTo(CallId.of(ID, "CA1"));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, 2026-11-16T15:00:00Z, MISSED",
        "BUSY,      2026-11-16T15:00:00Z, MISSED",
        "ABANDONED, 2026-11-16T15:00:00Z, ABANDONED",
        "NO_ANSWER, 2026-11-17T03:00:00Z, AFTER_HOURS",
        "ABANDONED, 2026-11-17T03:00:00Z, AFTER_HOURS",
        "NO_ANSWER, 2026-11-16T23:00:00Z, AFTER_HOURS",
    })
    void theFollowUpKnowsWhatOpenedIt(CallOutcome outcome, Instant startedAt, Trigger trigger) {
        var call = Call.heardOf(ID, "CA1", startedAt).between(ROSA_CALLS).ended(outcome);

        assertThat(call.opening(ROSA_CALLS, COMPANY).trigger()).isEqualTo(trigger);
    }

    @Test
    void theFollowUpKnowsWhoCalledWhenAndHowTheyFoundUs() {
        var opening = NOT_ANSWERED.apply(heardOf()).opening(ROSA_CALLS, COMPANY);

        assertThat(opening.number()).isEqualTo(ROSA);
        assertThat(opening.at()).isEqualTo(NINE_AM);
        assertThat(opening.source()).isEqualTo(Source.GOOGLE_BUSINESS_PROFILE);
        assertThat(opening.summary()).isEqualTo("Missed call on Monday, November 16 at 9:00 AM to (312) 555-0100.");
        assertThat(opening.urgency()).isNull();
    }

    @Test
    void theFollowUpQuotesTheVoicemail() {
        var opening = TRANSCRIBED.apply(NOT_ANSWERED.apply(heardOf())).opening(ROSA_CALLS, COMPANY);

        assertThat(opening.trigger()).isEqualTo(Trigger.VOICEMAIL);
        assertThat(opening.summary()).endsWith("Voicemail: “" + WORDS + "”");
        assertThat(opening.transcript()).isEqualTo(WORDS);
    }

    @Test
    void aLongVoicemailIsQuotedInPartAndKeptWhole() {
        var words = "It drips. ".repeat(100);

        var opening = heardOf().between(ROSA_CALLS).transcribed(words, NINE_AM).opening(ROSA_CALLS, COMPANY);

        assertThat(opening.summary()).hasSizeLessThan(400).endsWith("…”");
        assertThat(opening.transcript()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👨‍👩‍👧‍👦", "🇺🇸", "👍🏽", "e\u0301"})
    void whatTheQuoteHasNoRoomForIsLeftOutWhole(String character) {
        var words = "x".repeat(279) + character + " and more words";

        var opening = heardOf().between(ROSA_CALLS).transcribed(words, NINE_AM).opening(ROSA_CALLS, COMPANY);

        assertThat(opening.summary()).endsWith("“" + "x".repeat(279) + "…”");
    }

    @Test
    void aWithheldNumberIsNobodysNumber() {
        var withheld = new CallParties(null, MAIN_NUMBER);

        var call = heardOf().between(withheld).ended(CallOutcome.NO_ANSWER);

        assertThat(call.isMissed()).isTrue();
        assertThat(call.opening(withheld, COMPANY).number()).isNull();
    }

    @Test
    void theVoicemailWasLeftWhenItWasFirstHeardOf() {
        var later = NINE_AM.plus(Duration.ofMinutes(2));

        var call = heardOf().leftVoicemail(14, "https://recording", NINE_AM).transcribed(WORDS, later);

        assertThat(call.voicemail()).isEqualTo(new Voicemail(NINE_AM, 14, "https://recording", WORDS));
    }
}
