package dev.ringback.app.visit;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.Visit;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Taps;
import dev.ringback.app.ui.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says what the technician's day holds. */
final class DayPresenter extends Presenter<DayPresenter.State> {
    private volatile LocalDate day;

    DayPresenter(Parts parts, Executor asking, View<State> view, @Nullable LocalDate day) {
        super(parts, asking, view);
        this.day = day == null ? today() : day;
    }

    /** The visits of one day, the earliest first. */
    record State(Situation situation, LocalDate day, boolean today, List<Row> rows) {}

    /**
     * One visit.
     *
     * @param pending the last tap on it that the desk has not answered; null without one
     * @param way how that tap gets on; null without one
     * @param refused whether one was refused
     */
    record Row(Visit visit, @Nullable Tap pending, @Nullable Way way, boolean refused) {}

    LocalDate day() {
        return day;
    }

    /** Turns to another day: -1 is the one before. */
    void turn(int days) {
        day = day.plusDays(days);
        refresh();
    }

    void turnToToday() {
        day = today();
        refresh();
    }

    @Override
    protected State read(Situation situation, List<Tap> taps) {
        var chosen = day;
        var rows = new ArrayList<Row>();
        for (var visit : parts().desk().visits(beginOf(chosen), beginOf(chosen.plusDays(1)))) {
            var about = Taps.about(taps, Set.of(visit.id()));
            var pending = about.waiting().isEmpty()
                    ? null
                    : about.waiting().get(about.waiting().size() - 1);
            rows.add(new Row(
                    visit,
                    pending,
                    pending == null ? null : situation.wayOf(pending),
                    !about.refused().isEmpty()));
        }
        return new State(situation, chosen, chosen.equals(today()), List.copyOf(rows));
    }

    @Override
    protected void askServer() throws ApiException {
        var chosen = day;
        parts().desk().refreshVisits(beginOf(chosen), beginOf(chosen.plusDays(1)));
    }
}
