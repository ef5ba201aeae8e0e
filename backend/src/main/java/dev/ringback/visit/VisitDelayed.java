package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Event;
import java.time.Instant;

/** A visit will be later than its customer expects. */
public record VisitDelayed(String eventId, Instant at, VisitId visit, int delay, CustomerId customer)
        implements Event {}
