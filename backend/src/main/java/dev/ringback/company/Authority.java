package dev.ringback.company;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Ringback may text by itself for one purpose. What a person writes needs no authority.
 *
 * @param hours by the recipient's own clock; null for any time that is not quiet
 * @param perNumberPerDay at most so many to one number in 24 hours: 1 to 100
 * @param perDay at most so many for the whole company in 24 hours: 1 to 100,000
 * @param coolDown how long after a text to a number the next one waits for a reason of its own, such as a repeated call: up to 7 days
 */
public record Authority(
        Mode mode, BusinessHours.@Nullable Span hours, int perNumberPerDay, int perDay, Duration coolDown) {

    /** Who decides that a text goes out. */
    public enum Mode {
        /** None is written. */
        OFF,
        /** It is drafted, and a person approves it. */
        DRAFT,
        /** It goes out within the bounds. */
        SEND
    }

    /** One a day to a number, and two hundred a day at most. */
    public static Authority of(Mode mode) {
        return new Authority(mode, null, 1, 200, Duration.ofHours(24));
    }
}
