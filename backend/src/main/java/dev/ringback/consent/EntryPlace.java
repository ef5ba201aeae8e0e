package dev.ringback.consent;

import dev.ringback.kernel.InvalidInput;
import java.time.Instant;
import java.util.Comparator;

/** Where a line stands among the others of its company: by time, then by evidence. */
record EntryPlace(Instant at, String evidence) implements Comparable<EntryPlace> {

    private static final Comparator<EntryPlace> ORDER =
            Comparator.comparing(EntryPlace::at).thenComparing(EntryPlace::evidence);

    static EntryPlace of(ConsentEntry entry) {
        return new EntryPlace(entry.at(), entry.evidence());
    }

    /** Reads what {@link #text} wrote.
     *
     * @throws InvalidInput when it did not */
    static EntryPlace parse(String text) {
        try {
            var bar = text.indexOf('|');
            return new EntryPlace(
                    Instant.ofEpochMilli(Long.parseLong(text, 0, Math.max(bar, 0), 10)), text.substring(bar + 1));
        } catch (NumberFormatException e) {
            throw new InvalidInput("after", "This is no cursor of this list.");
        }
    }

    String text() {
        return at.toEpochMilli() + "|" + evidence;
    }

    @Override
    public int compareTo(EntryPlace other) {
        return ORDER.compare(this, other);
    }
}
