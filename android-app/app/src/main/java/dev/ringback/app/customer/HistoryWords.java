package dev.ringback.app.customer;

import android.content.Context;
import androidx.annotation.StringRes;
import dev.ringback.app.R;
import dev.ringback.app.api.Direction;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.ui.Words;
import org.jspecify.annotations.Nullable;

/** Says what kind of thing an entry of a customer's history is. */
final class HistoryWords {
    private final Context context;
    private final Words words;

    HistoryWords(Context context) {
        this.context = context;
        this.words = new Words(context);
    }

    String of(HistoryEntry entry) {
        return switch (entry.kind()) {
            case CALL ->
                context.getString(inbound(entry) ? R.string.history_call_in : R.string.history_call_out, call(entry));
            case VOICEMAIL -> context.getString(R.string.history_voicemail);
            case TEXT -> context.getString(inbound(entry) ? R.string.history_text_in : R.string.history_text_out);
            case FOLLOW_UP -> context.getString(followUp(entry.what()));
            case VISIT -> context.getString(R.string.history_visit, words.visitStatus(visitStatus(entry.what())));
            case NOTE -> context.getString(R.string.history_note);
            case OTHER_VALUE -> context.getString(R.string.history_other);
        };
    }

    private static boolean inbound(HistoryEntry entry) {
        return entry.direction() == Direction.INBOUND;
    }

    private String call(HistoryEntry entry) {
        return context.getString(
                switch (entry.what() == null ? "" : entry.what()) {
                    case "RINGING" -> R.string.call_ringing;
                    case "ANSWERED" -> R.string.call_answered;
                    case "BUSY" -> R.string.outcome_busy;
                    case "FAILED" -> R.string.call_failed;
                    case "ABANDONED" -> R.string.call_abandoned;
                    default -> R.string.outcome_no_answer;
                });
    }

    private static @StringRes int followUp(@Nullable String kind) {
        return switch (kind == null ? "" : kind) {
            case "OPENED" -> R.string.event_opened;
            case "JOINED" -> R.string.event_joined;
            case "URGENCY_RAISED" -> R.string.event_urgency_raised;
            case "URGENCY_LOWERED" -> R.string.event_urgency_lowered;
            case "CLAIMED" -> R.string.event_claimed;
            case "RELEASED", "CLAIM_LAPSED" -> R.string.event_released;
            case "ASSIGNED" -> R.string.event_assigned;
            case "TAKEN_OVER" -> R.string.event_taken_over;
            case "CALL_ATTEMPTED" -> R.string.event_call_attempted;
            case "NOTED" -> R.string.event_noted;
            case "WENT_STALE" -> R.string.event_went_stale;
            case "COMPLETED" -> R.string.event_completed;
            case "REOPENED" -> R.string.event_reopened;
            default -> R.string.event_changed;
        };
    }

    private static VisitStatus visitStatus(@Nullable String status) {
        for (var known : VisitStatus.values()) {
            if (known.name().equals(status)) {
                return known;
            }
        }
        return VisitStatus.OTHER_VALUE;
    }
}
