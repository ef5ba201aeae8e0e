package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Cursor;
import dev.ringback.kernel.InvalidInput;

/**
 * One line of a company's journal.
 *
 * @param seq counts from 1 without gaps, per company
 */
public record JournalEntry(CompanyId company, long seq, Event event) {

    private static final String LIST = "journal";

    /** The place of this entry, for clients. */
    public String cursor() {
        return cursor(seq);
    }

    /** The place right behind the entry with this number. */
    static String cursor(long seq) {
        return new Cursor(LIST, Long.toString(seq)).encode();
    }

    /** The number of the entry that a client names.
     *
     * @throws InvalidInput when it is no cursor of a journal */
    static long seqOf(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(LIST, cursor).place());
        } catch (NumberFormatException notOurs) {
            throw new InvalidInput("after", "This is no cursor of an event.");
        }
    }
}
