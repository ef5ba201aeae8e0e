package dev.ringback.customer;

import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something worth remembering of a customer. Never changed: whoever knows better writes another.
 *
 * @param author the name of who wrote it
 * @param member who wrote it; null when it was a partner's machine
 */
public record CustomerNote(
        CustomerNoteId id,
        CompanyId company,
        CustomerId customer,
        Instant at,
        String author,
        @Nullable Member member,
        String text,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    public CustomerNote {
        pendingEvents = List.copyOf(pendingEvents);
    }

    static CustomerNote written(CustomerNoteId id, CustomerId customer, Actor by, String text, Instant at) {
        return new CustomerNote(
                id,
                by.company(),
                customer,
                at,
                by.name(),
                by instanceof Member member ? member : null,
                text,
                0,
                List.of(new CustomerNoted(UUID.randomUUID().toString(), at, customer, id)));
    }

    /** Sorts by time, then by id. */
    String place() {
        return "%020d|%s".formatted(at.toEpochMilli(), id);
    }

    @Override
    public String key() {
        return id.value();
    }
}
