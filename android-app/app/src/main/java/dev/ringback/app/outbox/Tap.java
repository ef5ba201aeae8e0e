package dev.ringback.app.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the technician did on the phone. It is pending until the server has answered; what the server refuses stays, with why, until the
 * person has seen it.
 *
 * @param id made up at the tap; also the idempotency key, so that the server does it once however often it is sent
 * @param subjectId the follow-up, visit, customer or thread it is about
 * @param input the operation's input, as JSON, without the subject and the key
 * @param refusal why the server refused it, in words for people; null while it is pending
 */
public record Tap(
        String id,
        TapKind kind,
        String subjectId,
        String input,
        Instant tappedAt,
        int attempts,
        @Nullable String refusal) {

    public boolean isPending() {
        return refusal == null;
    }
}
