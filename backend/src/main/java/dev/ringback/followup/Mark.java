package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person found wrong with how a follow-up came about, for the reports.
 *
 * @param duplicateOf the one it doubles; null for a wrong owner
 * @param owner who had it wrongly; null for a duplicate
 */
public record Mark(
        Kind kind,
        Instant at,
        Member by,
        @Nullable String note,
        @Nullable FollowUpId duplicateOf,
        @Nullable Member owner) {

    /** What was wrong. */
    public enum Kind {
        DUPLICATE,
        WRONG_OWNER
    }
}
