package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A caller counts as won back by what happened, and never by what was sent. */
class RecoveryTest {

    private static final Instant LATER = NINE_AM.plusSeconds(600);

    private static FollowUp talked(FollowUp to, CallAttempt.Outcome outcome, @Nullable Integer seconds) {
        return done(to.attempted(new CallAttempt("call-1", LATER, DANA, outcome, seconds), COMPANY, LATER));
    }

    private static FollowUp paid(FollowUp by, String reference) {
        return done(by.proved(new RecoveryEvidence(ProofOfRecovery.PAYMENT, LATER, reference, DAN, "deposit"), LATER));
    }

    @Test
    void nobodyIsWonBackByAText() {
        var texted = openFollowUp().texted(new TextSent("t", LATER, DANA, null, null, null), COMPANY, LATER);

        assertThat(texted.recovery()).isEmpty();
    }

    @Test
    void aBookedVisitWinsThemBackUntilItIsCalledOff() {
        var booked = done(openFollowUp().book("visit-1", DAN, LATER));
        var calledOff = done(booked.unbook("visit-1", DAN, LATER));

        assertThat(booked.recovery().orElseThrow().evidence())
                .containsExactly(new RecoveryEvidence(ProofOfRecovery.BOOKING, LATER, "visit-1", null, null));
        assertThat(calledOff.recovery()).isEmpty();
        assertThat(calledOff.status()).isEqualTo(Status.QUALIFIED);
    }

    @Test
    void anotherVisitThatIsCalledOffLeavesTheBooking() {
        var booked = done(openFollowUp().book("visit-1", DAN, LATER));

        assertThat(done(booked.unbook("visit-2", DAN, LATER))).isSameAs(booked);
    }

    @Test
    void aCallOnWhichSomebodyTalkedForAKnownTimeWinsThemBack() {
        var recovery = talked(openFollowUp(), CallAttempt.Outcome.CONVERSATION, 95)
                .recovery()
                .orElseThrow();

        assertThat(recovery.proof()).isEqualTo(ProofOfRecovery.CONFIRMED_CALLBACK);
        assertThat(recovery.evidence())
                .containsExactly(
                        new RecoveryEvidence(ProofOfRecovery.CONFIRMED_CALLBACK, LATER, "call-1", DANA, "95 s"));
    }

    @Test
    void aCallOfUnknownLengthOrToAVoicemailDoesNot() {
        assertThat(talked(openFollowUp(), CallAttempt.Outcome.CONVERSATION, null)
                        .recovery())
                .isEmpty();
        assertThat(talked(openFollowUp(), CallAttempt.Outcome.CONVERSATION, 0).recovery())
                .isEmpty();
        assertThat(talked(openFollowUp(), CallAttempt.Outcome.VOICEMAIL_LEFT, 30)
                        .recovery())
                .isEmpty();
    }

    @Test
    void theSamePaymentCountsOnceAndAlsoOnceItIsClosed() {
        var closed = done(openFollowUp().complete(Disposition.COMPLETED, null, DAN, LATER));

        var paid = paid(paid(paid(closed, "pi_1"), "pi_1"), "pi_2");

        assertThat(paid.recovery().orElseThrow().evidence())
                .extracting(RecoveryEvidence::reference)
                .containsExactly("pi_1", "pi_2");
    }

    @Test
    void theEarliestEvidenceComesFirst() {
        var booked = done(paid(openFollowUp(), "pi_1").book("visit-1", DAN, LATER.minusSeconds(60)));

        assertThat(booked.recovery().orElseThrow().proof()).isEqualTo(ProofOfRecovery.BOOKING);
    }
}
