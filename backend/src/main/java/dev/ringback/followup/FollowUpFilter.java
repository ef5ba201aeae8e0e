package dev.ringback.followup;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which follow-ups to list. All conditions must hold; a null one does not count. */
record FollowUpFilter(
        @Nullable List<Status> statuses,
        @Nullable Boolean open,
        @Nullable List<Category> categories,
        @Nullable List<Urgency> urgencies,
        @Nullable Boolean claimedByMe,
        @Nullable Boolean unclaimed,
        @Nullable Boolean stale,
        @Nullable Source source,
        @Nullable String text) {

    static final FollowUpFilter NONE = new FollowUpFilter(null, null, null, null, null, null, null, null, null);

    /** Open only, closed only, or either: the inbox is open follow-ups unless somebody asks for more. */
    @Nullable
    Boolean openness() {
        return open == null && statuses == null ? Boolean.TRUE : open;
    }
}
