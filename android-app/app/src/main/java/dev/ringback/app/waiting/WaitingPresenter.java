package dev.ringback.app.waiting;

import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.TextThread;
import dev.ringback.app.api.Visit;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says what the desk has not heard of yet and what it refused. */
final class WaitingPresenter extends Presenter<WaitingPresenter.State> {

    WaitingPresenter(Parts parts, Executor asking, View<State> view) {
        super(parts, asking, view);
    }

    /** What was refused first, then what waits, each in the order of the taps. */
    record State(Situation situation, List<Row> rows) {}

    /**
     * One tap.
     *
     * @param name whom it is about; null when only their follow-up is known
     * @param followUp the follow-up it is about; null when it is about something else
     */
    record Row(Tap tap, @Nullable String name, @Nullable FollowUp followUp, Way way) {}

    void retry(String tapId) {
        act(() -> parts().outbox().retry(tapId));
    }

    void dismiss(String tapId) {
        act(() -> parts().outbox().dismiss(tapId));
    }

    /** When it is too late the tap goes on by itself, and its end is told like any other. */
    void takeBack(String tapId) {
        act(() -> parts().outbox().takeBack(tapId));
    }

    @Override
    protected State read(Situation situation, List<Tap> taps) {
        var refused = new ArrayList<Row>();
        var waiting = new ArrayList<Row>();
        for (var tap : taps) {
            if (!tap.isPending()) {
                refused.add(row(tap, situation));
            } else if (tap.kind() != TapKind.MARK_READ) {
                waiting.add(row(tap, situation));
            }
        }
        refused.addAll(waiting);
        return new State(situation, List.copyOf(refused));
    }

    @Override
    protected void askServer() {
        // What waits is known on the phone alone, and sent by the outbox itself.
    }

    private Row row(Tap tap, Situation situation) {
        var id = tap.subjectId();
        var desk = parts().desk();
        var name = switch (tap.kind().subject()) {
            case "visitId" -> desk.visit(id).map(Visit::customerName);
            case "customerId" -> desk.thread(id).map(TextThread::customerName);
            default -> Optional.<String>empty();
        };
        return new Row(tap, name.orElse(null), desk.followUp(id).orElse(null), situation.wayOf(tap));
    }
}
