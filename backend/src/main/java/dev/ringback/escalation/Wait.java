package dev.ringback.escalation;

import dev.ringback.followup.Change;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEventKind;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up waits for, as it stands at one moment: for somebody to take it, or for whoever has it to call back at last.
 *
 * @param begunBy the change that began it, by the id of its event: while it is the same, it is the same wait
 * @param since when it began
 * @param overdueSince when its due time passed; null while it has not
 * @param holder who has it and lets the caller wait; null when nobody has it
 * @param urgentNews whether the technicians' phones are woken for the change that began it
 */
record Wait(
        String begunBy,
        Instant since,
        @Nullable Instant overdueSince,
        @Nullable MemberId holder,
        boolean urgentNews) {

    private static final Set<FollowUpEventKind> BEGINNINGS = Set.of(
            FollowUpEventKind.OPENED,
            FollowUpEventKind.REOPENED,
            FollowUpEventKind.RELEASED,
            FollowUpEventKind.CLAIM_LAPSED,
            FollowUpEventKind.URGENCY_RAISED,
            FollowUpEventKind.URGENCY_LOWERED);

    /** Empty when it is in hand, or closed. */
    static Optional<Wait> of(FollowUp followUp, Instant now) {
        if (followUp.status().isClosed()) {
            return Optional.empty();
        }
        var overdue = followUp.staleAt().filter(now::isAfter).orElse(null);
        var claim = followUp.claim();
        if (claim == null) {
            return last(followUp.changes(), it -> BEGINNINGS.contains(it.kind()))
                    .map(it -> new Wait(
                            it.id(),
                            it.at(),
                            overdue,
                            null,
                            it.kind() != FollowUpEventKind.URGENCY_LOWERED
                                    && followUp.urgency().isUrgent()));
        }
        return Optional.ofNullable(overdue)
                .flatMap(due -> last(followUp.changes(), it -> isStale(it) || changesHands(it))
                        .filter(Wait::isStale)
                        .map(it -> new Wait(it.id(), due, due, claim.member().id(), false)));
    }

    private static boolean isStale(Change change) {
        return change.kind() == FollowUpEventKind.WENT_STALE;
    }

    private static boolean changesHands(Change change) {
        return change.before() == null
                || !Objects.equals(change.before().holder(), change.after().holder());
    }

    private static Optional<Change> last(List<Change> changes, Predicate<Change> which) {
        return changes.reversed().stream().filter(which).findFirst();
    }
}
