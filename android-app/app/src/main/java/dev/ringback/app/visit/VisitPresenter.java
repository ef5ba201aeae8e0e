package dev.ringback.app.visit;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Taps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/** Says what the screen of a visit shows, and takes the taps on it. */
final class VisitPresenter extends Presenter<VisitState> {
    private final String id;

    VisitPresenter(Parts parts, Executor asking, View<VisitState> view, String id) {
        super(parts, asking, view);
        this.id = id;
    }

    void enRoute(int minutes) {
        tap(TapKind.EN_ROUTE, Map.of("etaMinutes", minutes, "tappedAt", now()));
    }

    void turnBack() {
        tap(TapKind.TURN_BACK, Map.of("tappedAt", now()));
    }

    void arrive() {
        tap(TapKind.ARRIVE, Map.of("tappedAt", now()));
    }

    void finish() {
        tap(TapKind.FINISH_VISIT, Map.of("tappedAt", now()));
    }

    /** The technician will only be there in so many minutes from now. */
    void runLate(int minutes) {
        var newEta = parts().clock().instant().plus(Duration.ofMinutes(minutes));
        tap(TapKind.DELAY, Map.of("newEta", newEta.toString(), "source", "TECHNICIAN"));
    }

    void retry(String tapId) {
        act(() -> parts().outbox().retry(tapId));
    }

    void dismiss(String tapId) {
        act(() -> parts().outbox().dismiss(tapId));
    }

    @Override
    protected VisitState read(Situation situation, List<Tap> taps) {
        var visit = parts().desk().visit(id).orElse(null);
        var about = Taps.about(taps, Set.of(id));
        var status = visit == null ? VisitStatus.OTHER_VALUE : Standing.after(visit.status(), about.waiting());
        return new VisitState(situation, visit, status, about);
    }

    @Override
    protected void askServer() throws ApiException {
        parts().desk().refreshVisit(id);
    }

    private String now() {
        return parts().clock().instant().toString();
    }

    private void tap(TapKind kind, Map<String, ?> input) {
        act(() -> parts().outbox().add(kind, id, input));
    }
}
