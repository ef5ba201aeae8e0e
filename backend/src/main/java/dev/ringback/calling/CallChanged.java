package dev.ringback.calling;

import dev.ringback.journal.Event;
import java.time.Instant;

/** Something became known of a call. */
public record CallChanged(String eventId, Instant at, CallId call) implements Event {}
