package dev.ringback.company;

import java.time.LocalTime;

/**
 * When texts do not go out, by the recipient's own clock: from the first time until, but not including, the second, across midnight when
 * that is earlier. Both in whole minutes, and never the same.
 *
 * @param then what becomes of a text that would go out then
 */
public record QuietHours(LocalTime from, LocalTime until, Then then) {

    /** What becomes of a text in quiet hours. */
    public enum Then {
        /** It goes out when they end. */
        WAIT,
        /** It does not go out. */
        REFUSE
    }

    /** From nine in the evening till eight in the morning, as 47 CFR 64.1200(c)(1) has it for calls nobody asked for. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Then.WAIT);

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours begin and end at different times");
        }
    }

    public boolean contains(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
