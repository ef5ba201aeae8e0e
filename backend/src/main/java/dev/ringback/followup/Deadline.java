package dev.ringback.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody must act.
 *
 * @param callbackDue when the caller must have been called back
 * @param nextAction what has been planned; null when nothing is
 * @param markedStale the moment for which the journal has been told that it passed; null when it has not
 */
record Deadline(
        Instant callbackDue,
        @Nullable NextAction nextAction,
        @Nullable Instant markedStale) {

    static Deadline of(Instant callbackDue) {
        return new Deadline(callbackDue, null, null);
    }

    /** A plan for later does not put off a callback that is owed. */
    Instant dueAt(boolean callbackOwed) {
        if (nextAction == null) {
            return callbackDue;
        }
        return callbackOwed && callbackDue.isBefore(nextAction.dueAt()) ? callbackDue : nextAction.dueAt();
    }

    Deadline callBackBy(Instant newCallbackDue) {
        return new Deadline(newCallbackDue, nextAction, markedStale);
    }

    Deadline planned(@Nullable NextAction newNextAction) {
        return new Deadline(callbackDue, newNextAction, markedStale);
    }

    Deadline marked(Instant passed) {
        return new Deadline(callbackDue, nextAction, passed);
    }
}
