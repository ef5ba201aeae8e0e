package dev.ringback.journal;

/** Acts on what happened. Is told every event of every company in order, at least once: a repeated one must change nothing. */
public interface JournalListener {

    /** Names this listener's place in the journal. Never changes. */
    String name();

    /** Acts on one entry. When this throws, the entry is told again later, and no later one before it. */
    void on(JournalEntry entry);
}
