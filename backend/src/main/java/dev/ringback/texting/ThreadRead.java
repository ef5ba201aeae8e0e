package dev.ringback.texting;

import dev.ringback.journal.Event;
import java.time.Instant;

/** Somebody of the company read what was written in a thread. */
public record ThreadRead(String eventId, Instant at, String thread) implements Event {}
