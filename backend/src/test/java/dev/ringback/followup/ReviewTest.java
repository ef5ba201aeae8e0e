package dev.ringback.followup;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.join;
import static dev.ringback.followup.FollowUpSamples.missedCall;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.NotPossible;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a person to decide. */
class ReviewTest {

    private static final Instant TEN = NINE_AM.plusSeconds(3_600);

    private final FollowUp complaint =
            done(openFollowUp().requestReview(ReviewReason.COMPLAINT, "Third leak this month", DANA, NINE_AM));

    private static Review review(FollowUp it) {
        return Objects.requireNonNull(it.review());
    }

    @Test
    void aWithheldNumberIsForAPerson() {
        var blocked = open(missedCall("call-1", null, NINE_AM));

        assertThat(blocked.status()).isEqualTo(Status.STAFF_REVIEW);
        assertThat(review(blocked).reasons()).containsExactly(ReviewReason.BLOCKED_CALLER_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uh", "...", "Hello?", "1 2 3 4", "call me"})
    void aVoicemailThatSaysNothingIsForAPerson(String words) {
        var followUp = open(voicemail("call-1", words));

        assertThat(review(followUp).reasons()).containsExactly(ReviewReason.AMBIGUOUS_VOICEMAIL);
    }

    @Test
    void aVoicemailThatBecomesKnownLaterSendsItToReviewOnce() {
        var heard = join(openFollowUp(), voicemail("call-1", "uh"), TEN);

        var decided = done(heard.decide(ReviewDecision.ACCEPT, null, DAN, TEN));

        assertThat(heard.status()).isEqualTo(Status.STAFF_REVIEW);
        assertThat(join(decided, voicemail("call-1", "uh"), TEN)).isSameAs(decided);
    }

    @Test
    void somebodyAsksForItAndSaysWhy() {
        var cause = review(complaint).causes().getLast();

        assertThat(complaint.status()).isEqualTo(Status.STAFF_REVIEW);
        assertThat(cause.words()).isEqualTo("Third leak this month");
        assertThat(cause.by()).isEqualTo(DANA);
        assertThat(complaint.callerType()).isEqualTo(CallerType.COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT, QUALIFIED,",
        "REJECT, CLOSED_NOT_A_FIT,",
        "REQUEST_MORE_INFO, AWAITING_REPLY, ESTIMATE_DETAILS_NEEDED"
    })
    void eachDecisionLeadsOn(ReviewDecision decision, Status status, Stage stage) {
        var decided = done(complaint.decide(decision, "Because", DAN, TEN));

        assertThat(decided.status()).isEqualTo(status);
        assertThat(decided.stage()).isEqualTo(stage);
        assertThat(review(decided).decisions()).containsExactly(new Review.Decision(decision, TEN, DAN, "Because"));
        assertThat(decided.status().isClosed()).isEqualTo(decided.closing() != null);
    }

    @Test
    void whatIsBookedStaysBookedWhenAccepted() {
        var booked = done(openFollowUp().book("visit-1", DAN, NINE_AM));
        var unhappy = done(booked.requestReview(ReviewReason.COMPLAINT, "Too late", DAN, NINE_AM));

        assertThat(done(unhappy.decide(ReviewDecision.ACCEPT, null, DAN, TEN)).status())
                .isEqualTo(Status.BOOKED);
    }

    @Test
    void aTechnicianDoesNotGoPastIt() {
        assertThat(complaint.complete(Disposition.COMPLETED, null, LUIS, TEN)).isInstanceOf(NotPossible.class);
        assertThat(complaint.move(Status.QUALIFIED, null, null, LUIS, TEN)).isInstanceOf(NotPossible.class);
        assertThat(done(complaint.claim(LUIS, null, TEN)).claim()).isNotNull();
    }

    @Test
    void whatWaitsForNoDecisionCannotBeDecided() {
        assertThat(openFollowUp().decide(ReviewDecision.ACCEPT, null, DAN, TEN)).isInstanceOf(NotPossible.class);
    }

    @ParameterizedTest
    @EnumSource
    void aClosedOneIsNotReviewed(ReviewReason reason) {
        var closed = done(openFollowUp().complete(Disposition.COMPLETED, null, DAN, NINE_AM));

        assertThat(closed.requestReview(reason, "Why", DAN, TEN)).isEqualTo(new AlreadyClosed(closed));
    }

    @Test
    void aPersonSaysWhoseItIs() {
        var attached = done(openFollowUp().attach(new CustomerId("rosa"), DAN, TEN));

        assertThat(attached.customerId()).isEqualTo(new CustomerId("rosa"));
        assertThat(done(attached.attach(new CustomerId("rosa"), DAN, TEN))).isSameAs(attached);
    }

    @Test
    void aMarkIsMadeOnceAndTakenBack() {
        var mark = new Mark(Mark.Kind.DUPLICATE, TEN, DAN, "Same leak", new FollowUpId("other"), null);
        var marked = done(openFollowUp().mark(mark));

        assertThat(marked.marks()).containsExactly(mark);
        assertThat(done(marked.mark(mark))).isSameAs(marked);
        assertThat(done(marked.unmark(Mark.Kind.DUPLICATE, DAN, TEN)).marks()).isEmpty();
        assertThat(done(openFollowUp().unmark(Mark.Kind.DUPLICATE, DAN, TEN)).marks())
                .isEmpty();
    }

    @Test
    void notesAndAttemptsAreBounded() {
        var followUp = openFollowUp();
        for (int i = 0; i < FollowUp.MOST_ENTRIES; i++) {
            followUp = done(followUp.noted(new Note("note-" + i, TEN, DANA, "Again")));
        }

        assertThat(followUp.noted(new Note("one-more", TEN, DANA, "Again"))).isInstanceOf(NotPossible.class);
        assertThat(done(followUp.noted(new Note("note-0", TEN, DANA, "Again")))).isSameAs(followUp);
    }

    @Test
    void whatNobodyHasIsInNobodysWrongHands() {
        assertThat(openFollowUp().mark(new Mark(Mark.Kind.WRONG_OWNER, TEN, DAN, null, null, null)))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void whatIsPutRightIsTheMatterAndTheName() {
        var followUp = openFollowUp();
        var matter = new Matter(Category.PERSONAL_MESSAGE, LUIS, "For Luis: the ladder is here.", null);

        var edited = done(followUp.edit(
                matter, new Caller("Rosa Lind", null, followUp.caller().identity()), DAN, TEN));

        assertThat(edited.addressedTo()).contains(LUIS);
        assertThat(edited.caller().name()).isEqualTo("Rosa Lind");
        assertThat(edited.changes().getLast().after().category()).isEqualTo(Category.PERSONAL_MESSAGE);
    }
}
