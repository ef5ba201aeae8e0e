package dev.ringback.followup;

import static dev.ringback.kernel.UserErrorCode.ALREADY_CLAIMED;
import static dev.ringback.kernel.UserErrorCode.ALREADY_CLOSED;
import static dev.ringback.kernel.UserErrorCode.INVALID_TRANSITION;
import static dev.ringback.kernel.UserErrorCode.NOT_FOUND;
import static dev.ringback.kernel.UserErrorCode.VERSION_CONFLICT;

import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.CallerHasAnother;
import dev.ringback.followup.FollowUpOutcome.ChangedMeanwhile;
import dev.ringback.followup.FollowUpOutcome.Done;
import dev.ringback.followup.FollowUpOutcome.HeldByAnother;
import dev.ringback.followup.FollowUpOutcome.NoSuchFollowUp;
import dev.ringback.followup.FollowUpOutcome.NoSuchReference;
import dev.ringback.followup.FollowUpOutcome.NotPossible;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.UserError;
import dev.ringback.kernel.UserErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every mutation of a follow-up answers: the follow-up as it now stands, and why the change was refused. */
public record FollowUpPayload(@Nullable FollowUp followUp, List<UserError> userErrors) {

    private static final String ID = "followUpId";

    public static FollowUpPayload of(FollowUpOutcome outcome, Actor viewer) {
        return switch (outcome) {
            case Done(var followUp) -> new FollowUpPayload(followUp.seenBy(viewer), List.of());
            case HeldByAnother(var followUp) ->
                refused(followUp, ALREADY_CLAIMED, ID, holder(followUp) + " has this follow-up.");
            case AlreadyClosed(var followUp) ->
                refused(followUp, ALREADY_CLOSED, ID, "This follow-up is closed; `reopenFollowUp` opens it again.");
            case NotPossible(var followUp, var why) -> refused(followUp, INVALID_TRANSITION, ID, why);
            case ChangedMeanwhile(var followUp) ->
                refused(
                        followUp,
                        VERSION_CONFLICT,
                        "expectedVersion",
                        "It is at version %d by now. Look at it again, then decide.".formatted(followUp.version()));
            case CallerHasAnother(var followUp, var other) ->
                refused(
                        followUp,
                        INVALID_TRANSITION,
                        ID,
                        "This caller has another open follow-up, %s: work on that one, and mark this one as its duplicate."
                                .formatted(other));
            case NoSuchFollowUp() -> refused(null, NOT_FOUND, ID, "There is no follow-up with this id.");
            case NoSuchReference(var followUp, var field) ->
                refused(followUp, NOT_FOUND, field, "Nothing in this company has this id.");
        };
    }

    private static String holder(FollowUp followUp) {
        return followUp.claim() == null
                ? "Somebody else"
                : followUp.claim().member().name();
    }

    static FollowUpPayload refused(@Nullable FollowUp followUp, UserErrorCode code, String field, String message) {
        return new FollowUpPayload(followUp, List.of(new UserError(code, field, message)));
    }
}
