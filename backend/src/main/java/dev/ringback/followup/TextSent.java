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
 * @param effect where the kind of wording brings the work
 */
public record TextSent(
        String id,
        Instant at,
        @Nullable Member member,
        @Nullable String kind,
        Effect effect) {

    /** Brings the work where the wording stands for. What a person must decide first stays where it is. */
    void bringsAlong(Draft it) {
        if (it.status.isClosed()) {
            return;
        }
        if (effect == Effect.DECLINES) {
            decline(it);
            return;
        }
        if (effect.wantsReview()) {
            it.lookAt(List.of(new Review.Cause(reviewReason(), at, id, null, member)));
        } else if (it.status == Status.NEW_MISSED_CALL) {
            it.moveTo(Status.AWAITING_REPLY);
        }
        if (effect.stage() != null && Lifecycle.allows(it.status, effect.stage())) {
            it.stage = effect.stage();
        }
    }

    private void decline(Draft it) {
        if (member != null && Lifecycle.allows(it.status, Status.CLOSED_NOT_A_FIT)) {
            it.moveTo(Status.CLOSED_NOT_A_FIT);
            it.closing = new Closing(Disposition.NOT_A_FIT, "Texted that it is not a fit.", at, member);
            it.deadline = it.deadline.planned(null);
        }
    }

    private ReviewReason reviewReason() {
        return effect == Effect.ASKS_FOR_DANGER ? ReviewReason.SAFETY : ReviewReason.EXISTING_CUSTOMER_CONFLICT;
    }

    /** Where a kind of wording brings the work, as far as the lifecycle allows. */
    public enum Effect {
        /** The caller's reply is awaited. */
        AWAITS_REPLY(null, false),
        OPENS_CONVERSATION(Stage.IN_CONVERSATION, false),
        ASKS_FOR_DANGER(null, true),
        OFFERS_BOOKING(Stage.BOOKING_OFFERED, false),
        ASKS_FOR_DETAILS(Stage.ESTIMATE_DETAILS_NEEDED, false),
        TRIED_TO_CALL(Stage.FOLLOW_UP_PENDING, false),
        ASKS_EXISTING_CUSTOMER(Stage.EXISTING_CUSTOMER_REVIEW, true),
        DECLINES(null, false),
        /** It says nothing about the work. */
        NONE(null, false);

        private final @Nullable Stage stage;
        private final boolean review;

        Effect(@Nullable Stage stage, boolean review) {
            this.stage = stage;
            this.review = review;
        }

        @Nullable
        Stage stage() {
            return stage;
        }

        /** Whether a person must look at it before the work goes on. */
        boolean wantsReview() {
            return review;
        }
    }
}
