package dev.ringback.kernel;

import java.time.Instant;

/** What somebody was let in with. A WebSocket carries it as an attribute under the name of this class. */
public interface Pass {

    /** Whether it lets nobody in any more. */
    boolean isExpired(Instant now);
}
