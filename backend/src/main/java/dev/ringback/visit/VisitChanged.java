package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit came into a new state.
 *
 * @param at when that became known here
 * @param tappedAt when it was tapped on a phone, which may be long before; null when nobody tapped, and in old entries
 */
public record VisitChanged(
        String eventId,
        Instant at,
        VisitId visit,
        VisitStatus status,
        CustomerId customer,
        @Nullable Instant tappedAt) implements Event {

    /** When it came into that state. */
    public Instant happenedAt() {
        return tappedAt == null ? at : tappedAt;
    }
}
