package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.util.List;

/** Every company's numbered entries. */
interface Journal {

    /** Writes this event down once, however often it is handed in. */
    void append(CompanyId company, Event event);

    /** Entries after this number, in order. */
    List<JournalEntry> read(CompanyId company, long after, int most);

    /** The number of the last entry; 0 when there is none. */
    long head(CompanyId company);

    /** Companies with entries that some listener may not have been told. */
    List<CompanyId> behind();

    /** Notes that every listener has been told all up to this number, unless more has come. */
    void caughtUp(CompanyId company, long seq);
}
