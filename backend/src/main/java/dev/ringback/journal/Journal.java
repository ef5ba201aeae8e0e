package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.time.Instant;
import java.util.List;

/** Every company's numbered entries. */
interface Journal {

    /** Writes this event down once, however often it is handed in. */
    void append(CompanyId company, Event event);

    /** Entries after this number, in order. */
    List<JournalEntry> read(CompanyId company, long after, int most);

    /** The number of the last entry; 0 when there is none. */
    long head(CompanyId company);

    /** The number of the last entry that is not kept any more; 0 while all are. */
    long floor(CompanyId company);

    /** Every company that something happened in. */
    List<CompanyId> companies();

    /** Keeps no longer what was written before this time, in order and no further than this number; the last entry always stays. */
    void prune(CompanyId company, Instant before, long upTo);

    /** Companies with entries that some listener may not have been told. */
    List<CompanyId> behind();

    /** Notes that every listener has been told all up to this number, unless more has come. */
    void caughtUp(CompanyId company, long seq);
}
