package dev.ringback.followup;

import dev.ringback.company.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for an urgency: the caller's own words, or the person who set it.
 *
 * @param words exactly as they were said; of a person, who they are and why
 * @param contact the contact in which they were said; null when a person set it later
 * @param start where the words begin in {@code readIn}, counted in UTF-16 code units; null where that is not known
 * @param end where they end
 * @param rule the rule that found them; null when they were reported
 * @param overruled whether a person has decided otherwise since
 */
public record Evidence(
        String words,
        Urgency urgency,
        Origin origin,
        @Nullable String contact,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String rule,
        boolean overruled) {

    /** Where evidence comes from. */
    public enum Origin {
        TRANSCRIPT,
        SUMMARY,
        REPORTED,
        PERSON
    }

    static Evidence reported(String words, Urgency urgency, String contact) {
        return new Evidence(words, urgency, Origin.REPORTED, contact, null, null, null, false);
    }

    /** Somebody set it, and says why. */
    static Evidence setBy(String who, Urgency urgency) {
        return new Evidence(who, urgency, Origin.PERSON, null, null, null, null, false);
    }

    /** The same words of the same contact, wherever they were found. */
    boolean repeats(Evidence other) {
        return origin == other.origin
                && words.equals(other.words)
                && (contact == null ? other.contact == null : contact.equals(other.contact));
    }

    Evidence asOverruled() {
        return new Evidence(words, urgency, origin, contact, start, end, rule, true);
    }

    /** The same words, further on in a text of which this contact's is a part; nowhere when the part was not kept. */
    Evidence movedBy(@Nullable Integer offset) {
        return start == null || end == null || offset == null
                ? new Evidence(words, urgency, origin, contact, null, null, rule, overruled)
                : new Evidence(words, urgency, origin, contact, start + offset, end + offset, rule, overruled);
    }
}
