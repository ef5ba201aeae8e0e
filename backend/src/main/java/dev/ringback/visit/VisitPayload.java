package dev.ringback.visit;

import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
import dev.ringback.visit.VisitOutcome.Done;
import dev.ringback.visit.VisitOutcome.NoSuchVisit;
import dev.ringback.visit.VisitOutcome.NotPossible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a mutation of a visit, for GraphQL. */
record VisitPayload(@Nullable Visit visit, List<UserError> userErrors) {

    static VisitPayload of(VisitOutcome outcome) {
        return switch (outcome) {
            case Done(var visit) -> new VisitPayload(visit, List.of());
            case NotPossible(var visit, var why) -> refused(visit, UserErrorCode.INVALID_TRANSITION, why);
            case AnothersVisit(var visit) ->
                refused(
                        null,
                        UserErrorCode.FORBIDDEN,
                        "This is %s's visit; only they, or a dispatcher for them, can do this."
                                .formatted(visit.technician().firstName()));
            case NoSuchVisit() -> refused(null, UserErrorCode.NOT_FOUND, "There is no visit with this id.");
        };
    }

    private static VisitPayload refused(@Nullable Visit visit, UserErrorCode code, String message) {
        return new VisitPayload(visit, List.of(new UserError(code, "visitId", message)));
    }
}
