package dev.ringback.kernel;

import java.time.Duration;

/** Whether the database answers. */
public interface DatabaseState {

    /** When it is worth asking again while it does not. */
    Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Whether it does not, as far as was seen a moment ago. */
    boolean isAway();

    /** Whether it has said nothing for most of a second: whoever cannot wait does without it. */
    boolean isSilent();

    /** Whether something failed because it does not, and not because of what it was asked. */
    boolean isToBlameFor(Throwable failure);
}
