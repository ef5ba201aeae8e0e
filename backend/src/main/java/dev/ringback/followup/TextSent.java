package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to the caller that the carrier took.
 *
 * @param id of the text
 * @param at when it was written
 * @param member who wrote it; null when Ringback did by itself
 * @param kind the kind of its wording; null when it was written freely
 * @param status the status that its wording stands for; null when it stands for none
 * @param stage the stage that its wording stands for; null when it stands for none
 */
public record TextSent(
        String id,
        Instant at,
        @Nullable Member member,
        @Nullable String kind,
        @Nullable Status status,
        @Nullable Stage stage) {

    /** Brings the work where the wording stands for. What a person must decide first stays where it is. */
    void bringsAlong(Draft it) {
        if (it.status.isClosed()) {
            return;
        }
        if (status == Status.CLOSED_NOT_A_FIT) {
            decline(it);
            return;
        }
        if (wantsReview()) {
            it.lookAt(List.of(new Review.Cause(reviewReason(), at, id, null, member)));
        } else if (it.status == Status.NEW_MISSED_CALL) {
            it.moveTo(Status.AWAITING_REPLY);
        }
        if (stage != null && Lifecycle.allows(it.status, stage)) {
            it.stage = stage;
        }
    }

    private void decline(Draft it) {
        if (member != null && Lifecycle.allows(it.status, Status.CLOSED_NOT_A_FIT)) {
            it.moveTo(Status.CLOSED_NOT_A_FIT);
            it.closing = new Closing(Disposition.NOT_A_FIT, "Texted that it is not a fit.", at, member);
            it.deadline = it.deadline.planned(null);
        }
    }

    private boolean wantsReview() {
        return status == Status.STAFF_REVIEW || stage == Stage.EXISTING_CUSTOMER_REVIEW;
    }

    private ReviewReason reviewReason() {
        return stage == Stage.EXISTING_CUSTOMER_REVIEW ? ReviewReason.EXISTING_CUSTOMER_CONFLICT : ReviewReason.SAFETY;
    }
}
