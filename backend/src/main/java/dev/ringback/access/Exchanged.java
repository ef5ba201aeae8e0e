package dev.ringback.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The refresh token that was exchanged for the newest one, by its hash. For a while it may be exchanged again: the answer that brought the
 * newest may never have reached the phone.
 *
 * @param at when it was exchanged first
 */
record Exchanged(String hash, Instant at) {

    private static final Duration GRACE = Duration.ofMinutes(10);

    boolean isGoodAgain(String presented, Instant now) {
        return hash.equals(presented) && !now.isAfter(at.plus(GRACE));
    }
}
