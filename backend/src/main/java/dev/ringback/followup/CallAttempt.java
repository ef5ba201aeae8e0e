package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time somebody called the caller back.
 *
 * @param at when they tapped, which may be long before it became known here
 * @param seconds how long they talked; null when they did not, or it is not known
 */
public record CallAttempt(
        String id,
        Instant at,
        Member member,
        Outcome outcome,
        @Nullable Integer seconds) {

    /** How it ended. */
    public enum Outcome {
        CONVERSATION,
        VOICEMAIL_LEFT,
        NO_ANSWER,
        BUSY,
        WRONG_NUMBER
    }

    boolean isConversation() {
        return outcome == Outcome.CONVERSATION;
    }
}
