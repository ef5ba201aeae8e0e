package dev.ringback.customer;

import dev.ringback.journal.Event;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a customer or lead changed. {@code by} is null when it happened by itself. */
public record CustomerChanged(
        String eventId,
        Instant at,
        CustomerId customer,
        Kind kind,
        @Nullable MemberId by) implements Event {

    /** How it changed. */
    public enum Kind {
        CREATED,
        EDITED,
        APPROVED,
        REJECTED,
        IN_TOUCH_AGAIN,
        HAD_JOB,
        ABSORBED_ANOTHER,
        MERGED_AWAY
    }
}
