package dev.ringback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on from a moment of the test's choosing, and can be put forward. */
public final class RunningClock extends Clock {

    private volatile Clock clock;

    public RunningClock(Instant start) {
        this.clock = startingAt(start);
    }

    private static Clock startingAt(Instant start) {
        var system = InstantSource.system().withZone(ZoneOffset.UTC);
        return Clock.offset(system, Duration.between(system.instant(), start));
    }

    public void passes(Duration time) {
        clock = Clock.offset(clock, time);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
