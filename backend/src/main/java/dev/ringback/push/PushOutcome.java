package dev.ringback.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the push service answered. */
public sealed interface PushOutcome {

    /** It took the message. */
    record Accepted(String providerId) implements PushOutcome {}

    /** The app is gone from that phone, or its token was replaced. */
    record Unregistered() implements PushOutcome {}

    /** It will never take this message. */
    record Refused(String reason) implements PushOutcome {}

    /**
     * It took nothing, and may later.
     *
     * @param retryAfter how long it wants to be left alone; null when it did not say
     */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements PushOutcome {}
}
