package dev.ringback.app.ui;

import java.time.Duration;
import java.time.Instant;

/** How far off a due time is, in the unit a person would say it in. */
public record Due(Unit unit, long amount, boolean overdue) {
    private static final long AS_MINUTES = 90;
    private static final long AS_HOURS = 36;

    /** What one counts in. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS
    }

    /** What is due within this minute is due in 0 minutes; it is overdue once a whole minute has passed. */
    public static Due of(Instant dueAt, Instant now) {
        var left = Duration.between(now, dueAt);
        var overdue = left.compareTo(Duration.ofMinutes(-1)) <= 0;
        var minutes = left.abs().toMinutes();
        if (minutes <= AS_MINUTES) {
            return new Due(Unit.MINUTES, left.isNegative() && !overdue ? 0 : minutes, overdue);
        }
        var hours = left.abs().toHours();
        return hours <= AS_HOURS
                ? new Due(Unit.HOURS, hours, overdue)
                : new Due(Unit.DAYS, left.abs().toDays(), overdue);
    }
}
