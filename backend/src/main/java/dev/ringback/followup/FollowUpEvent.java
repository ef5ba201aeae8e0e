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
 */
public record FollowUpEvent(
        String eventId,
        Instant at,
        FollowUpEventKind kind,
        FollowUpId followUp,
        Urgency urgency,
        @Nullable CustomerId customer,
        @Nullable MemberId by)
        implements Event {

    /** Whether phones are woken for it: urgent work that is new, or that has become more urgent. */
    public boolean isUrgentNews() {
        return switch (kind) {
            case OPENED, URGENCY_RAISED -> urgency.isUrgent();
            case JOINED, UPDATED, CLAIMED, RELEASED, ASSIGNED, BOOKED, COMPLETED -> false;
        };
    }
}
