package dev.ringback.edge;

import java.time.Instant;
import java.time.InstantSource;

/** Tells how long something takes. It goes on evenly, whatever becomes of the time of day. */
final class Stopwatch {

    private final InstantSource source;

    /** @param source what goes on; a clock of the day only where nobody sets it */
    Stopwatch(InstantSource source) {
        this.source = source;
    }

    static Stopwatch running() {
        return new Stopwatch(() -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }

    Instant instant() {
        return source.instant();
    }
}
