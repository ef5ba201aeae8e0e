package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Event;
import java.time.Instant;

/** A visit came into a new state. */
public record VisitChanged(String eventId, Instant at, VisitId visit, VisitStatus status, CustomerId customer)
        implements Event {}
