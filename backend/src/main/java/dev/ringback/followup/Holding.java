package dev.ringback.followup;

import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One span of time in which somebody had a follow-up.
 *
 * @param began CLAIMED, ASSIGNED or TAKEN_OVER
 * @param until null while they have it
 * @param ended how it left their hands; null while they have it
 */
public record Holding(
        Member member,
        Instant since,
        FollowUpEventKind began,
        @Nullable Instant until,
        @Nullable FollowUpEventKind ended) {

    /** Who had it, one after the other, as the changes tell. */
    static List<Holding> of(List<Change> changes) {
        var all = new ArrayList<Holding>();
        @Nullable Member holder = null;
        for (var change : changes) {
            // Whoever has it when it is closed is kept on record, but need do no more about it.
            var next =
                    change.after().status().isClosed() ? null : change.after().holder();
            if (Objects.equals(next, holder)) {
                continue;
            }
            if (holder != null) {
                all.set(all.size() - 1, all.getLast().ended(change));
            }
            if (next != null) {
                all.add(new Holding(next, change.at(), change.kind(), null, null));
            }
            holder = next;
        }
        return List.copyOf(all);
    }

    private Holding ended(Change by) {
        return new Holding(member, since, began, by.at(), by.kind());
    }
}
