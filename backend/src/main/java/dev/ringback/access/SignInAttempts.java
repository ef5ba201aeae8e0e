package dev.ringback.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: ten tries in ten minutes for each username and address. An attempt counts before it is checked,
 * so that many at once are not more than ten either.
 */
@Component
class SignInAttempts {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 100_000;

    private final Cache<Guesser, AtomicInteger> attempts;

    SignInAttempts(Clock clock) {
        this.attempts = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean mayTry(String username, String address) {
        return attempts.get(new Guesser(username, address), it -> new AtomicInteger())
                        .incrementAndGet()
                <= MOST;
    }

    void succeeded(String username, String address) {
        attempts.invalidate(new Guesser(username, address));
    }

    private record Guesser(String username, String address) {}
}
