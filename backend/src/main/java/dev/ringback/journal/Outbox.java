package dev.ringback.journal;

import java.util.List;

/** Where events wait to be moved to the journal. */
interface Outbox {

    /** Those waiting longest first. */
    List<Undelivered> undelivered(int most);

    /** Takes note that these are in the journal. */
    void delivered(Undelivered done);
}
