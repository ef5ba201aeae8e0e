package dev.ringback.followup;

import dev.ringback.kernel.Horizon;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.TapTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks points in time that clients name, whose clocks may be a little off. */
@Component
class Moments {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int LONGEST_CALL = 24 * 60 * 60;

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /** When something was tapped: now, when the phone does not say. */
    Instant ofTap(String field, @Nullable Instant at) {
        return TapTime.read(field, at, clock.instant());
    }

    /** When something was paid, which may become known long after: now, when nobody says. */
    Instant ofPayment(String field, @Nullable Instant at) {
        var now = clock.instant();
        if (at == null) {
            return now;
        }
        Horizon.PAYMENT.check(field, at, now.atZone(ZoneOffset.UTC));
        return TapTime.past(field, at, now);
    }

    /** The same, when it can have been about something that began then. */
    Instant since(Instant began, String field, Instant at) {
        return TapTime.since(began, "the caller first got in touch", field, at);
    }

    /** A due time: it lies ahead, and within a year. */
    Instant ahead(String field, @Nullable Instant at) {
        var now = clock.instant();
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput(field, "Give a `%s` that lies ahead, and within a year.".formatted(field));
        }
        return at;
    }

    /** How long a call lasted, in seconds. */
    @Nullable
    Integer length(String field, @Nullable Integer seconds) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST_CALL)) {
            throw new InvalidInput(field, "`%s` must be 0 to %,d.".formatted(field, LONGEST_CALL));
        }
        return seconds;
    }
}
