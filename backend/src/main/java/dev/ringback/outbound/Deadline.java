package dev.ringback.outbound;

import java.time.Duration;

/** When an exchange must be over, whatever it consists of. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, and at least the shortest there is: no time at all means no limit to those who are told it. */
    Duration left() {
        return Duration.ofNanos(Math.max(Duration.ofMillis(1).toNanos(), nanos - System.nanoTime()));
    }
}
