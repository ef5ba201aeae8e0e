package dev.ringback.escalation;

import dev.ringback.kernel.Horizon;
import dev.ringback.kernel.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Who covers, and when, as somebody arranges it. */
record SwapInput(
        String memberId,
        Instant from,
        Instant until,
        @Nullable String idempotencyKey) {

    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** @throws InvalidInput when the span cannot be covered */
    void check(Instant now) {
        Horizon.CALENDAR.check("from", from, now.atZone(ZoneOffset.UTC));
        Horizon.CALENDAR.check("until", until, now.atZone(ZoneOffset.UTC));
        if (!until.isAfter(from)) {
            throw new InvalidInput("until", "A swap ends after it begins.");
        }
        if (!until.isAfter(now)) {
            throw new InvalidInput("until", "This span is over. Give one that ends ahead.");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new InvalidInput("until", "A swap lasts at most %d days.".formatted(LONGEST.toDays()));
        }
        if (from.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput("from", "A swap begins within a year.");
        }
    }
}
