package dev.ringback.followup;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.lastEvent;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static dev.ringback.followup.FollowUpSamples.report;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A caller who has a follow-up gets in touch again. */
class JoiningTest {

    private static final Instant HALF_PAST = NINE_AM.plus(Duration.ofMinutes(30));
    private static final String LEAKING = "Water is leaking through the ceiling";

    private static FollowUp join(FollowUp followUp, Opening opening) {
        return FollowUpSamples.join(followUp, opening, HALF_PAST);
    }

    private static Opening told(
            String contactId, Trigger trigger, Category category, String callerName, String summary) {
        return new Opening(
                contactId,
                trigger,
                HALF_PAST,
                ROSA,
                callerName,
                Source.OTHER,
                category,
                null,
                null,
                List.of(),
                List.of(),
                summary,
                null,
                null,
                null,
                null);
    }

    @Test
    void fiveCallsAreOnePieceOfWorkWithFiveCallsOnIt() {
        var followUp = openFollowUp();
        for (int call = 2; call <= 5; call++) {
            followUp = join(followUp, missedCall("call-" + call, ROSA, NINE_AM.plusSeconds(call * 60L)));
        }

        assertThat(followUp.contacts())
                .extracting(Contact::id)
                .containsExactly("call-1", "call-2", "call-3", "call-4", "call-5");
        assertThat(lastEvent(followUp)).isEqualTo(FollowUpEventKind.JOINED);
    }

    @Test
    void theSameContactToldTwiceChangesNothing() {
        var followUp = openFollowUp();

        assertThat(join(followUp, missedCall("call-1"))).isSameAs(followUp);
    }

    @Test
    void theSameVoicemailToldTwiceChangesNothing() {
        var followUp = join(openFollowUp(), voicemail("call-1", LEAKING));

        assertThat(join(followUp, voicemail("call-1", LEAKING))).isSameAs(followUp);
        assertThat(join(followUp, missedCall("call-1"))).isSameAs(followUp);
    }

    @Test
    void anEarlierCallToldAgainAfterAnUrgentOneChangesNothing() {
        var followUp = join(openFollowUp(), voicemail("call-2", HALF_PAST, LEAKING));

        assertThat(join(followUp, missedCall("call-1"))).isSameAs(followUp);
        assertThat(join(followUp, voicemail("call-2", HALF_PAST, LEAKING))).isSameAs(followUp);
    }

    @Test
    void aVoicemailAfterItsCallAndBeforeItComeToTheSame() {
        var callFirst = join(open(missedCall("call-1")), voicemail("call-1", LEAKING));
        var voicemailFirst = join(open(voicemail("call-1", LEAKING)), missedCall("call-1"));

        assertThat(callFirst)
                .usingRecursiveComparison()
                .ignoringFields("id", "changes", "pendingEvents")
                .isEqualTo(voicemailFirst);
        assertThat(callFirst.trigger()).isEqualTo(Trigger.VOICEMAIL);
        assertThat(callFirst.summary()).contains(LEAKING);
    }

    @Test
    void twoContactsInEitherOrderHaveTheSameUrgencyAndDueTime() {
        var emergency = voicemail("call-2", HALF_PAST, LEAKING);

        var emergencyLast = join(open(missedCall("call-1")), emergency);
        var emergencyFirst = join(open(emergency), missedCall("call-1"));

        assertThat(emergencyLast.urgency()).isEqualTo(emergencyFirst.urgency());
        assertThat(emergencyLast.callbackDue()).isEqualTo(emergencyFirst.callbackDue());
        assertThat(emergencyLast.callbackDue()).isEqualTo(HALF_PAST.plus(Duration.ofMinutes(10)));
    }

    @Test
    void whatABurstOfCallsTurnsOutToBeIsWhatItsLastOneTold() {
        var followUp = join(openFollowUp(), told("call-1", Trigger.MISSED, Category.UNKNOWN, "Rosa Lind", "Again."));

        assertThat(followUp.caller().name()).isEqualTo("Rosa Lind");
        assertThat(followUp.contacts()).hasSize(1);
        assertThat(lastEvent(followUp)).isEqualTo(FollowUpEventKind.UPDATED);
    }

    @Test
    void urgencyRises() {
        var followUp = join(openFollowUp(), voicemail("call-2", HALF_PAST, LEAKING));

        assertThat(followUp.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(followUp.urgencyEvidence()).contains(LEAKING);
        assertThat(lastEvent(followUp)).isEqualTo(FollowUpEventKind.URGENCY_RAISED);
    }

    @Test
    void urgencyNeverFalls() {
        var emergency = open(voicemail("call-1", LEAKING));

        var calledAgain = join(emergency, missedCall("call-2", ROSA, HALF_PAST));

        assertThat(calledAgain.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(calledAgain.urgencyEvidence()).isEqualTo(emergency.urgencyEvidence());
        assertThat(calledAgain.callbackDue()).isEqualTo(emergency.callbackDue());
    }

    @Test
    void somebodySettingItLowDoesNotLowerWhatWordsRaised() {
        var emergency = open(voicemail("call-1", LEAKING));

        assertThat(join(emergency, report("report-1", Urgency.LOW, List.of("Set by Dan Whitaker")))
                        .urgency())
                .isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void urgencyWithoutEvidenceDoesNotRaise() {
        assertThat(join(openFollowUp(), report("report-1", Urgency.EMERGENCY, List.of()))
                        .urgency())
                .isEqualTo(Urgency.NORMAL);
    }

    @Test
    void allTheWordsAreKept() {
        var followUp = join(open(voicemail("call-1", "We have no heat")), voicemail("call-2", HALF_PAST, LEAKING));

        assertThat(followUp.urgencyEvidence()).contains("no heat", LEAKING);
        assertThat(followUp.transcript()).contains("We have no heat\n\n" + LEAKING);
    }

    @Test
    void theDueTimeOnlyMovesEarlier() {
        var callsAgainLater = join(openFollowUp(), missedCall("call-2", ROSA, HALF_PAST));

        assertThat(callsAgainLater.callbackDue()).isEqualTo(openFollowUp().callbackDue());
    }

    @Test
    void whoeverHoldsItKeepsIt() {
        var danas = done(openFollowUp().claim(DANA, null, NINE_AM));

        assertThat(join(danas, voicemail("call-2", HALF_PAST, LEAKING)).claim()).isEqualTo(danas.claim());
    }

    @Test
    void aClosedOneLearnsMoreButWakesNobody() {
        var closed = done(openFollowUp().complete(Disposition.COMPLETED, null, DANA, NINE_AM));

        var transcribed = join(closed, voicemail("call-1", LEAKING));

        assertThat(transcribed.status()).isEqualTo(Status.CLOSED_COMPLETED);
        assertThat(transcribed.transcript()).contains(LEAKING);
        assertThat(lastEvent(transcribed)).isEqualTo(FollowUpEventKind.UPDATED);
    }

    @Test
    void theFirstNameAndTheFirstCategoryStand() {
        var named = join(
                openFollowUp(),
                told("call-2", Trigger.RECEPTIONIST, Category.ESTIMATE_QUESTION, "Rosa Lind", "Wants an estimate."));

        var again = join(named, told("call-3", Trigger.RECEPTIONIST, Category.INVOICE_QUESTION, "Rose", "An invoice."));

        assertThat(again.caller().name()).isEqualTo("Rosa Lind");
        assertThat(again.category()).isEqualTo(Category.ESTIMATE_QUESTION);
    }

    @Test
    void aCallerWhoFillsItWithVoicemailsStopsAddingToTheTranscript() {
        var followUp = open(voicemail("call-1", "a".repeat(150_000)));

        var filled = join(followUp, voicemail("call-2", HALF_PAST, "b".repeat(150_000)));

        assertThat(filled.transcript().orElseThrow()).hasSize(150_000);
        assertThat(filled.contacts()).hasSize(2);
    }

    @Test
    void hangingUpAndRingingOutAreTheSameCallInEitherOrder() {
        var hungUp = Opening.of("call-1", Trigger.ABANDONED, NINE_AM, ROSA, Source.OTHER, "Missed call.", null);

        assertThat(join(open(hungUp), missedCall("call-1")).trigger())
                .isEqualTo(join(open(missedCall("call-1")), hungUp).trigger());
    }
}
