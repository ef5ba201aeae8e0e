package dev.ringback.push;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a push service alone that takes nothing from anybody: when several phones in a row got no answer that shows it well. After a
 * pause one message tries, and the first that gets an answer lets all the others follow. One phone alone never stops the rest.
 */
class PushBreaker {

    private static final int PHONES_IN_A_ROW = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** Longer than one attempt takes. */
    private static final Duration PROBE = Duration.ofSeconds(25);

    private final Set<DeviceId> refused = new HashSet<>();
    private Duration pause = FIRST_PAUSE;
    private @Nullable Instant restsUntil;
    private boolean probing;

    /** Until when nothing is to be sent; empty when the message at hand may be. */
    synchronized Optional<Instant> restsUntil(Instant now) {
        if (restsUntil != null && now.isBefore(restsUntil)) {
            return Optional.of(restsUntil);
        }
        if (restsUntil != null) {
            probing = true;
            restsUntil = now.plus(PROBE);
        }
        return Optional.empty();
    }

    /** The service gave an answer that shows it well. */
    synchronized void answered() {
        refused.clear();
        pause = FIRST_PAUSE;
        restsUntil = null;
        probing = false;
    }

    /** The service took nothing for this phone. */
    synchronized void unavailable(DeviceId phone, @Nullable Duration retryAfter, Instant now) {
        refused.add(phone);
        if (restsUntil == null ? refused.size() >= PHONES_IN_A_ROW : probing) {
            restsUntil = now.plus(pause);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            probing = false;
        }
        // Those that were on their way when it closed may know more.
        if (restsUntil != null && retryAfter != null && now.plus(retryAfter).isAfter(restsUntil)) {
            restsUntil = now.plus(retryAfter);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
