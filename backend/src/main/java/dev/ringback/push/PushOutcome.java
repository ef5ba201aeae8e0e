package dev.ringback.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the push service answered. */
public sealed interface PushOutcome {

    /** It took the message. */
    record Accepted(String providerId) implements PushOutcome {}

    /** It knows no such phone any more: the app is gone from it, its token was replaced or never was one, or belongs to another project. */
    record Unregistered(String reason) implements PushOutcome {}

    /** It will never take this message for this phone: something is wrong with the message, or with the phone's token. */
    record RefusedHere(String reason) implements PushOutcome {}

    /** It will never take this message. */
    record Refused(String reason) implements PushOutcome {}

    /**
     * It took nothing, and may later.
     *
     * @param retryAfter how long it wants to be left alone; null when it did not say
     */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements PushOutcome {}
}
