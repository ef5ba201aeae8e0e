package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A thing that is stored as one document together with the events that its changes caused. */
public interface Aggregate {

    CompanyId company();

    /** Unique in the whole installation. */
    String key();

    /** How often it has been written; 0 when it is new. */
    long version();

    /** What happened to it and is not known to be in the journal yet. */
    List<Event> pendingEvents();

    /** When a worker must look at it next; empty when there is nothing to do. */
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /** These events and one more. */
    static List<Event> with(List<Event> events, Event event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return List.copyOf(more);
    }
}
