package dev.ringback.texting;

import dev.ringback.kernel.Member;
import dev.ringback.wording.Promise;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a text waits for a person, and what they decided.
 *
 * @param promises the words that held it; empty when it waits because the company wants to see what Ringback writes
 * @param expiresAt after this it is not sent any more
 * @param draft what it said before somebody edited it; null when nobody did
 */
record Approval(
        List<Promise> promises,
        Instant expiresAt,
        @Nullable String draft,
        @Nullable Decision decision) {

    /** What was decided.
     *
     * @param note why it was refused */
    record Decision(
            boolean approved,
            Member by,
            Instant at,
            @Nullable String note) {}

    Approval {
        promises = List.copyOf(promises);
    }

    static Approval wanted(List<Promise> promises, Instant expiresAt) {
        return new Approval(promises, expiresAt, null, null);
    }

    Approval decided(Decision as, @Nullable String draftBefore) {
        return new Approval(promises, expiresAt, draftBefore, as);
    }

    boolean isGiven() {
        return decision != null && decision.approved();
    }
}
