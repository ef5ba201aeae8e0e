package dev.ringback.app.followup;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.api.Disposition;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Visit;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Taps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says what the screen of a follow-up shows, and takes the taps on it. */
final class FollowUpPresenter extends Presenter<FollowUpState> {
    private final String id;

    FollowUpPresenter(Parts parts, Executor asking, View<FollowUpState> view, String id) {
        super(parts, asking, view);
        this.id = id;
    }

    void claim() {
        tap(TapKind.CLAIM, Map.of());
    }

    void release() {
        tap(TapKind.RELEASE, Map.of());
    }

    /** Notes how a call ended; only of a conversation one says how long it took. */
    void called(CallAttemptOutcome outcome, Instant at, int seconds) {
        tap(
                TapKind.CALL_ATTEMPT,
                outcome == CallAttemptOutcome.CONVERSATION
                        ? Map.of("outcome", outcome.name(), "attemptedAt", at.toString(), "seconds", seconds)
                        : Map.of("outcome", outcome.name(), "attemptedAt", at.toString()));
    }

    void complete(Disposition disposition, String note) {
        tap(
                TapKind.COMPLETE,
                note.isEmpty()
                        ? Map.of("disposition", disposition.name())
                        : Map.of("disposition", disposition.name(), "note", note));
    }

    void note(String text) {
        tap(TapKind.NOTE, Map.of("text", text));
    }

    void retry(String tapId) {
        act(() -> parts().outbox().retry(tapId));
    }

    void dismiss(String tapId) {
        act(() -> parts().outbox().dismiss(tapId));
    }

    @Override
    protected FollowUpState read(Situation situation, List<Tap> taps) {
        var followUp = parts().desk().followUp(id).orElse(null);
        // Seeing it is itself a change, which is told once.
        if (followUp != null && parts().desk().unread().contains(id)) {
            parts().desk().markSeen(id);
        }
        return new FollowUpState(
                situation, followUp, Taps.about(taps, Set.of(id)), followUp == null ? null : visitOf(followUp));
    }

    @Override
    protected void askServer() throws ApiException {
        parts().desk().refreshFollowUp(id);
        parts().desk().refreshVisits(beginOf(today()), beginOf(today().plusDays(1)));
    }

    private void tap(TapKind kind, Map<String, ?> input) {
        act(() -> parts().outbox().add(kind, id, input));
    }

    private @Nullable Visit visitOf(FollowUp followUp) {
        return parts().desk().visits(beginOf(today()), beginOf(today().plusDays(1))).stream()
                .filter(visit -> visit.status() != VisitStatus.DONE && visit.status() != VisitStatus.CANCELLED)
                .filter(visit ->
                        id.equals(visit.followUpId()) || visit.customerId().equals(followUp.customerId()))
                .findFirst()
                .orElse(null);
    }
}
