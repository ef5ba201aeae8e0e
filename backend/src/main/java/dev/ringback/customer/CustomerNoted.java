package dev.ringback.customer;

import dev.ringback.journal.Event;
import java.time.Instant;

/** Somebody wrote a note on a customer. */
public record CustomerNoted(String eventId, Instant at, CustomerId customer, CustomerNoteId note) implements Event {}
