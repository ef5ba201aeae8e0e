package dev.ringback.kernel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was tapped on a phone, whose clock may be a little off, and which may have been without signal since. */
public final class TapTime {

    /** What a phone's clock may be off. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** So long a phone may have been without signal. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private TapTime() {}

    /** The time that a phone names: now, when it names none.
     *
     * @throws InvalidInput when it lies ahead by more than a clock may be off, or so far back that no phone was without signal */
    public static Instant read(String field, @Nullable Instant at, Instant now) {
        if (at == null) {
            return now;
        }
        if (at.isBefore(now.minus(OLDEST))) {
            throw new InvalidInput(
                    field,
                    "`%s` lies more than %d days back; check the phone's clock.".formatted(field, OLDEST.toDays()));
        }
        return past(field, at, now);
    }

    /** A time that has come: now, when a clock is a little fast.
     *
     * @throws InvalidInput when it lies ahead by more than a clock may be off */
    public static Instant past(String field, Instant at, Instant now) {
        if (at.isAfter(now.plus(SKEW))) {
            throw new InvalidInput(field, "`%s` lies in the future; it is when it happened.".formatted(field));
        }
        return at.isAfter(now) ? now : at;
    }

    /** The same, when it can have been about something that began then.
     *
     * @param what began, as in "lies before the visit was booked"
     * @throws InvalidInput when it lies before by more than a clock may be off */
    public static Instant since(Instant began, String what, String field, Instant at) {
        if (at.isBefore(began.minus(SKEW))) {
            throw new InvalidInput(field, "`%s` lies before %s, which was at %s.".formatted(field, what, began));
        }
        return at.isBefore(began) ? began : at;
    }
}
