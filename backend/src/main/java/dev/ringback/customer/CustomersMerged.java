package dev.ringback.customer;

import dev.ringback.journal.Event;
import dev.ringback.kernel.MemberId;
import java.time.Instant;

/** A person decided that two customers are one. */
public record CustomersMerged(String eventId, Instant at, CustomerId kept, CustomerId merged, MemberId by)
        implements Event {}
