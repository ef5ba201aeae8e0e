package dev.ringback.contact;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a customer's history. Says that something happened and when; what it was is looked up where it belongs.
 *
 * @param id made of what it tells of, so that it is there once
 * @param subject the id of the call, text, follow-up, visit or note
 * @param detail what happened to the follow-up, the event that is a note on it, or the state the visit came into; null for the rest
 * @param entry the number of the journal's entry that told of it first
 * @param by the member who did it; null when it happened by itself
 */
record HistoryLine(
        String id,
        CompanyId company,
        CustomerId customer,
        Instant at,
        ContactKind kind,
        String subject,
        @Nullable String detail,
        @Nullable String by,
        long entry) {

    /** Sorts by time, then by id. */
    String place() {
        return "%020d|%s".formatted(at.toEpochMilli(), id);
    }
}
