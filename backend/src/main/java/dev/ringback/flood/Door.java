package dev.ringback.flood;

import java.time.Duration;

/** How a phone is told that there is work, and how often in any {@link #WINDOW} at most. */
public enum Door {
    PUSH(10),
    TEXT(4),
    CALL(2);

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final int most;

    Door(int most) {
        this.most = most;
    }

    /** What one informant may use while others have used so much: half of what they leave, so that there is room for one more. */
    int shareBeside(int others) {
        return (most - others + 1) / 2;
    }
}
