package dev.ringback.kernel;

import java.time.Duration;

/** Somebody asks for more at a time than anybody gets. */
public final class Throttled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param message what there is too much of, and what to do */
    public Throttled(String message) {
        this(message, Duration.ofSeconds(1));
    }

    /** @param retryAfter when it is worth asking again, in whole seconds, one at least */
    public Throttled(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
