package dev.ringback.followup;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a follow-up: who, when, why, before and after.
 *
 * @param id the id of its event in the journal
 * @param by null when it happened by itself
 * @param before null when it was opened
 */
public record Change(
        String id,
        FollowUpEventKind kind,
        Instant at,
        @Nullable Member by,
        @Nullable String why,
        @Nullable State before,
        State after) {

    /** What can be different before and after. */
    public record State(
            Status status,
            @Nullable Stage stage,
            Urgency urgency,
            Category category,
            @Nullable Member holder,
            Instant dueAt) {}
}
