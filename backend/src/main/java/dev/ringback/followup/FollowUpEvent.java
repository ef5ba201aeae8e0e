package dev.ringback.followup;

import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Event;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a follow-up.
 *
 * @param urgency as it was right after
 * @param by the member who did it; null when it happened by itself
 * @param lostBy who had it before and has it no more, though they did not give it back themselves; null when nobody lost it
 * @param contact how the caller got in touch, when that is what happened; null for all else
 * @param reaches whom the contact is for, because they are on the way to the caller; null for most
 */
public record FollowUpEvent(
        String eventId,
        Instant at,
        FollowUpEventKind kind,
        FollowUpId followUp,
        Urgency urgency,
        @Nullable CustomerId customer,
        @Nullable MemberId by,
        @Nullable MemberId lostBy,
        @Nullable Trigger contact,
        @Nullable MemberId reaches)
        implements Event {

    /** Whether urgent work is without an owner again, because they gave it back or did nothing. */
    public boolean isUrgentAndFreeAgain() {
        return urgency.isUrgent() && (kind == FollowUpEventKind.RELEASED || kind == FollowUpEventKind.CLAIM_LAPSED);
    }

    /** Whether somebody may have no need to be told of the work any more: it has an owner, an end, or less urgency. */
    public boolean mayEndTheNeed() {
        return switch (kind) {
            case CLAIMED, ASSIGNED, TAKEN_OVER, COMPLETED, MOVED, REVIEW_DECIDED, TEXTED, URGENCY_LOWERED -> true;
            case OPENED,
                    JOINED,
                    UPDATED,
                    URGENCY_RAISED,
                    RELEASED,
                    CLAIM_LAPSED,
                    CALL_ATTEMPTED,
                    NEXT_ACTION_SET,
                    NOTED,
                    MARKED,
                    UNMARKED,
                    ATTACHED,
                    REVIEW_REQUESTED,
                    WENT_STALE,
                    BOOKED,
                    UNBOOKED,
                    PROVED,
                    REOPENED -> false;
        };
    }

    /** Whether phones are woken for it: urgent work that is new or back, or that has become more urgent. */
    public boolean isUrgentNews() {
        return switch (kind) {
            case OPENED, REOPENED, URGENCY_RAISED -> urgency.isUrgent();
            case JOINED,
                    UPDATED,
                    URGENCY_LOWERED,
                    CLAIMED,
                    RELEASED,
                    ASSIGNED,
                    TAKEN_OVER,
                    CLAIM_LAPSED,
                    CALL_ATTEMPTED,
                    MOVED,
                    NEXT_ACTION_SET,
                    NOTED,
                    MARKED,
                    UNMARKED,
                    ATTACHED,
                    REVIEW_REQUESTED,
                    REVIEW_DECIDED,
                    WENT_STALE,
                    BOOKED,
                    UNBOOKED,
                    TEXTED,
                    PROVED,
                    COMPLETED -> false;
        };
    }
}
