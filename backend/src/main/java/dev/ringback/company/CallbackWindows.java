package dev.ringback.company;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a caller of each urgency may wait.
 *
 * @param emergency by the wall clock: 1 minute to 1 day
 * @param high in business hours, and no shorter than for an emergency: 1 minute to 7 days
 * @param normal in business hours: 1 minute to 7 days
 * @param lowDays until the close of so many business days later: 1 to 30
 */
public record CallbackWindows(Duration emergency, Duration high, Duration normal, int lowDays) {

    /** Ten minutes, one business hour, four business hours, and the end of the next business day. */
    public static final CallbackWindows USUAL =
            new CallbackWindows(Duration.ofMinutes(10), Duration.ofMinutes(60), Duration.ofHours(4), 1);

    Instant due(Urgency urgency, Instant from, BusinessHours hours) {
        return switch (urgency) {
            case EMERGENCY -> from.plus(emergency);
            case HIGH -> hours.after(from, high);
            case NORMAL -> hours.after(from, normal);
            case LOW -> hours.closeOfBusinessDay(from, lowDays);
        };
    }
}
