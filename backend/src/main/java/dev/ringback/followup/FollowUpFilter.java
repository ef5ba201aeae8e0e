package dev.ringback.followup;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.Identity;
import java.time.Instant;
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
        @Nullable String text,
        @Nullable List<Stage> stages,
        @Nullable List<String> heldBy,
        @Nullable Boolean addressedToMe,
        @Nullable List<Identity> identities,
        @Nullable List<Trigger> triggers,
        @Nullable String customerId,
        @Nullable List<ReviewReason> reviewReasons,
        @Nullable List<Mark.Kind> marks,
        @Nullable Instant openedFrom,
        @Nullable Instant openedBefore) {

    static final FollowUpFilter NONE = new FollowUpFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** Open only, closed only, or either: the inbox is open follow-ups unless somebody asks for more. */
    @Nullable
    Boolean openness() {
        return open == null && statuses == null ? Boolean.TRUE : open;
    }
}
