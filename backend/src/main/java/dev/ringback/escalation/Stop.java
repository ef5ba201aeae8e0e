package dev.ringback.escalation;

import dev.ringback.followup.Change;
import dev.ringback.followup.FollowUp;
import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody else is told.
 *
 * @param by who brought it about; null when it came by itself
 */
record Stop(Reason reason, Instant at, @Nullable Member by) {

    enum Reason {
        /** Somebody took it. */
        CLAIMED,
        /** It is closed. */
        CLOSED,
        /** Whoever has it did something about it. */
        IN_HAND
    }

    /** What put an end to the wait of a follow-up that waits no more. */
    static Stop of(FollowUp followUp, Run run) {
        var claim = followUp.claim();
        if (followUp.status().isClosed()) {
            return of(Reason.CLOSED, followUp.changes().getLast());
        }
        if (claim != null && !claim.member().id().equals(run.waits().holder())) {
            return new Stop(Reason.CLAIMED, claim.claimedAt(), claim.member());
        }
        return of(Reason.IN_HAND, followUp.changes().getLast());
    }

    private static Stop of(Reason reason, Change last) {
        return new Stop(reason, last.at(), last.by());
    }
}
