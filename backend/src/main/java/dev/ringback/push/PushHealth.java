package dev.ringback.push;

import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether push works for a company, and why not.
 *
 * @param words the same in words, with what to do
 * @param unreachable who has no phone, and whose phone the push service does not know
 * @param waiting how many messages wait to be taken
 * @param lastFailure the latest message that has not got there
 */
record PushHealth(
        State state,
        String words,
        int devices,
        List<Member> membersWithoutDevice,
        List<Unreachable> unreachable,
        int waiting,
        @Nullable Instant lastAcceptedAt,
        @Nullable Failure lastFailure) {

    enum State {
        WORKING,
        UNPROVEN,
        FAILING,
        NO_DEVICES,
        NOT_CONFIGURED,
        BAD_CREDENTIALS,
        UNREACHABLE
    }

    /** Somebody whom no message wakes, and why. */
    record Unreachable(Member member, String reason) {}

    /** A message that the push service did not take, or that nobody handed over in time. */
    record Failure(Instant at, String reason) {}
}
