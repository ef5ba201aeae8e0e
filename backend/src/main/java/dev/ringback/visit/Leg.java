package dev.ringback.visit;

import java.time.Duration;
import java.time.Instant;

/** One way to a visit: the technician set out, and expects to arrive after so many minutes. */
public record Leg(int number, Instant startedAt, int etaMinutes) {

    public Instant etaAt() {
        return startedAt.plus(Duration.ofMinutes(etaMinutes));
    }
}
