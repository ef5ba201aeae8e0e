package dev.ringback.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a message waits before it is tried again: longer each time, no two messages exactly alike, and never shorter than the push
 * service asks for.
 *
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/scale-fcm">FCM: at least 10 s, exponentially, with jitter</a>
 */
final class PushPause {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 5;
    private static final int JITTER_PERCENT = 25;

    private PushPause() {}

    /** When to try again what has just been tried; not later than it expires, so that this is noted in time. */
    static Instant after(PushMessage attempt, @Nullable Duration retryAfter, Instant now) {
        var own = FIRST.multipliedBy(1L << Math.clamp(attempt.attempts() - 1L, 0, MOST_DOUBLINGS));
        var least = retryAfter == null || retryAfter.compareTo(own) < 0 ? own : retryAfter;
        return within(attempt, now.plus(least).plus(jitter(attempt, own)));
    }

    /** When to try what waits until the push service is to be asked again: not all in the same moment. */
    static Instant following(PushMessage waiting, Instant reopens) {
        return within(waiting, reopens.plus(jitter(waiting, FIRST)));
    }

    private static Duration jitter(PushMessage message, Duration of) {
        var share = Math.floorMod(Objects.hash(message.id(), message.attempts()), 1_000);
        return of.multipliedBy((long) share * JITTER_PERCENT).dividedBy(100_000);
    }

    private static Instant within(PushMessage message, Instant at) {
        return at.isBefore(message.news().expiresAt()) ? at : message.news().expiresAt();
    }
}
