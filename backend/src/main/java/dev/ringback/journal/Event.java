package dev.ringback.journal;

import java.time.Instant;

/**
 * Something that happened, said in the past tense. Written in the same document as the change it tells of, then moved to the journal.
 * Names ids; whoever wants to know more looks the thing up.
 */
public interface Event {

    /** Unique; a listener that has seen it before does nothing. */
    String eventId();

    /** When it happened. */
    Instant at();
}
