package dev.ringback.company;

import java.time.Duration;
import java.time.Instant;

/** How long a caller of each urgency may wait: emergencies and high by the wall clock, the rest in business hours. */
public record CallbackWindows(Duration emergency, Duration high, Duration normal) {

    /** Ten minutes, one hour, four business hours; low is due by the end of the next business day. */
    public static final CallbackWindows USUAL =
            new CallbackWindows(Duration.ofMinutes(10), Duration.ofMinutes(60), Duration.ofHours(4));

    Instant due(Urgency urgency, Instant from, BusinessHours hours) {
        return switch (urgency) {
            case EMERGENCY -> from.plus(emergency);
            case HIGH -> from.plus(high);
            case NORMAL -> hours.after(from, normal);
            case LOW -> hours.closeOfNextBusinessDay(from);
        };
    }
}
