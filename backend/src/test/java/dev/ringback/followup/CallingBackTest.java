package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.followup.FollowUpSamples.attempt;
import static dev.ringback.followup.FollowUpSamples.called;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.join;
import static dev.ringback.followup.FollowUpSamples.lastEvent;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Urgency;
import dev.ringback.followup.CallAttempt.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Due, stale, and what calling back does about it. */
class CallingBackTest {

    private static final Instant FIVE_PAST = NINE_AM.plus(Duration.ofMinutes(5));
    private static final Instant TEN_PAST = NINE_AM.plus(Duration.ofMinutes(10));
    private static final Instant HALF_PAST = NINE_AM.plus(Duration.ofMinutes(30));

    private final FollowUp emergency = open(voicemail("call-1", "The basement is flooding"));
    private final FollowUp danas = done(emergency.claim(DANA, null, NINE_AM));

    private static FollowUp talked(FollowUp followUp, Instant at) {
        return done(followUp.attempted(attempt("talk", at, Outcome.CONVERSATION), COMPANY, at));
    }

    @Test
    void theFirstAttemptMakesItWaitForAReply() {
        var tried = called(danas, FIVE_PAST);

        assertThat(tried.status()).isEqualTo(Status.AWAITING_REPLY);
        assertThat(tried.stage()).isEqualTo(Stage.FOLLOW_UP_PENDING);
        assertThat(tried.firstAttemptAt()).contains(FIVE_PAST);
        assertThat(tried.firstConversationAt()).isEmpty();
        assertThat(lastEvent(tried)).isEqualTo(FollowUpEventKind.CALL_ATTEMPTED);
    }

    @Test
    void theFirstConversationIsKnownApart() {
        var talked = talked(called(danas, FIVE_PAST), HALF_PAST);

        assertThat(talked.stage()).isEqualTo(Stage.IN_CONVERSATION);
        assertThat(talked.firstAttemptAt()).contains(FIVE_PAST);
        assertThat(talked.firstConversationAt()).contains(HALF_PAST);
    }

    @Test
    void anAttemptCountsFromTheTapHoweverLateItArrives() {
        var stale = danas.settled(HALF_PAST);

        var arrived = done(stale.attempted(attempt("offline", FIVE_PAST, Outcome.NO_ANSWER), COMPANY, HALF_PAST));

        assertThat(stale.isStale(HALF_PAST)).isTrue();
        assertThat(arrived.firstAttemptAt()).contains(FIVE_PAST);
        assertThat(arrived.isStale(HALF_PAST)).isFalse();
        assertThat(arrived.changes().getLast().at()).isEqualTo(HALF_PAST);
    }

    @Test
    void attemptsThatArriveInAnyOrderTellTheSameFirst() {
        assertThat(called(called(danas, HALF_PAST), FIVE_PAST).firstAttemptAt())
                .isEqualTo(called(called(danas, FIVE_PAST), HALF_PAST).firstAttemptAt());
    }

    @Test
    void theSameAttemptToldTwiceChangesNothing() {
        var tried = called(danas, FIVE_PAST);

        assertThat(called(tried, FIVE_PAST)).isSameAs(tried);
    }

    @Test
    void anAttemptMadeBeforeTheClosingIsKeptAfterIt() {
        var closed = done(danas.complete(Disposition.COMPLETED, null, DANA, TEN_PAST));

        var arrived = called(closed, FIVE_PAST);

        assertThat(arrived.status()).isEqualTo(Status.CLOSED_COMPLETED);
        assertThat(arrived.firstAttemptAt()).contains(FIVE_PAST);
    }

    @Test
    void claimedButUncalledItIsStaleAfterItsWindow() {
        assertThat(danas.isStale(TEN_PAST)).isFalse();
        assertThat(danas.isStale(TEN_PAST.plusMillis(1))).isTrue();
    }

    @Test
    void calledAndClaimedItIsInHand() {
        assertThat(called(danas, FIVE_PAST).staleAt()).isEmpty();
    }

    @Test
    void calledButInNobodysHandsItIsStaleAWindowLater() {
        assertThat(called(emergency, FIVE_PAST).staleAt()).contains(FIVE_PAST.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aCallerWhoCallsAgainIsOwedAnotherCallback() {
        var again = join(called(danas, FIVE_PAST), missedCall("call-2", ROSA, HALF_PAST), HALF_PAST);

        assertThat(again.isCallbackOwed()).isTrue();
        assertThat(again.stage()).isEqualTo(Stage.CALLBACK_PENDING);
        assertThat(again.dueAt()).contains(HALF_PAST.plus(Duration.ofHours(4)));
    }

    @Test
    void aCallThatBecomesKnownLateAndWasBeforeTheAttemptOwesNothing() {
        var tried = called(danas, HALF_PAST);

        var late = join(tried, missedCall("call-2", ROSA, FIVE_PAST), HALF_PAST);

        assertThat(late.isCallbackOwed()).isFalse();
        assertThat(late.dueAt()).isEqualTo(tried.dueAt());
    }

    @Test
    void aPlanForLaterDoesNotPutOffACallbackThatIsOwed() {
        var tomorrow = new NextAction("Send the estimate", NINE_AM.plus(Duration.ofDays(1)));

        var planned = done(danas.plan(tomorrow, DANA, FIVE_PAST));

        assertThat(planned.dueAt()).contains(TEN_PAST);
        assertThat(called(planned, TEN_PAST).dueAt()).contains(tomorrow.dueAt());
        assertThat(called(planned, TEN_PAST).isStale(tomorrow.dueAt().plusMillis(1)))
                .isTrue();
    }

    @Test
    void aPlanCanBeTakenBackAndEndsWithTheFollowUp() {
        var planned = done(danas.plan(new NextAction("Call again", HALF_PAST), DANA, FIVE_PAST));

        assertThat(done(planned.plan(null, DANA, FIVE_PAST)).nextAction()).isEmpty();
        assertThat(done(planned.complete(Disposition.COMPLETED, null, DANA, TEN_PAST))
                        .nextAction())
                .isEmpty();
    }

    @Test
    void theJournalIsToldOnceThatItsTimePassed() {
        var stale = danas.settled(TEN_PAST.plusMillis(1));

        assertThat(lastEvent(stale)).isEqualTo(FollowUpEventKind.WENT_STALE);
        assertThat(stale.changes().getLast().why()).isEqualTo("Nobody has called back in time.");
        assertThat(stale.settled(HALF_PAST)).isSameAs(stale);
        assertThat(stale.due()).isEmpty();
    }

    @Test
    void itIsToldAgainOfAnotherDueTimeThatPasses() {
        var again = join(
                called(danas.settled(TEN_PAST.plusMillis(1)), HALF_PAST),
                voicemail("call-2", HALF_PAST.plusSeconds(60), "The basement is flooding again, hurry"),
                HALF_PAST.plusSeconds(60));

        assertThat(again.due()).contains(HALF_PAST.plusSeconds(60 + 600).plusMillis(1));
        assertThat(lastEvent(again.settled(HALF_PAST.plusSeconds(3_600)))).isEqualTo(FollowUpEventKind.WENT_STALE);
    }

    @Test
    void aCallerWhoComesBackSoonOpensItAgainWithANewWindow() {
        var closed = done(danas.complete(Disposition.COMPLETED, "Pump set up", DAN, HALF_PAST));
        var call = missedCall("call-2", ROSA, HALF_PAST.plusSeconds(60));

        var reopened = closed.reopen(
                call,
                FollowUpSamples.UNKNOWN_CALLER,
                FollowUpSamples.reading(call),
                COMPANY,
                HALF_PAST.plusSeconds(60));

        assertThat(reopened.status()).isEqualTo(Status.NEW_MISSED_CALL);
        assertThat(reopened.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(reopened.claim()).isNull();
        assertThat(reopened.closing()).isNull();
        assertThat(reopened.dueAt()).contains(HALF_PAST.plusSeconds(60).plus(Duration.ofHours(4)));
        assertThat(reopened.changes()).extracting(Change::kind).contains(FollowUpEventKind.COMPLETED);
    }
}
