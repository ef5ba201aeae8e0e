package dev.ringback.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which visits to list. All conditions must hold; a null one does not count. */
record VisitFilter(
        @Nullable Boolean mine,
        @Nullable String technicianId,
        @Nullable String customerId,
        @Nullable List<VisitStatus> statuses,
        @Nullable Instant startsFrom,
        @Nullable Instant startsBefore) {

    static final VisitFilter NONE = new VisitFilter(null, null, null, null, null, null);
}
