package dev.ringback.app.inbox;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.inbox.InboxState.Row;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.ui.Due;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Taps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/** Says what the inbox shows. */
final class InboxPresenter extends Presenter<InboxState> {
    private volatile Filter filter;

    InboxPresenter(Parts parts, Executor asking, View<InboxState> view, Filter filter) {
        super(parts, asking, view);
        this.filter = filter;
    }

    Filter filter() {
        return filter;
    }

    /** Shows only these from now on. */
    void show(Filter chosen) {
        filter = chosen;
        readAgain();
    }

    @Override
    protected InboxState read(Situation situation, List<Tap> taps) {
        var open = parts().desk().inbox();
        var unread = parts().desk().unread();
        var chosen = filter;
        var rows = new ArrayList<Row>();
        for (var followUp : open) {
            if (chosen.shows(followUp, situation.viewerId())) {
                rows.add(row(followUp, unread, situation, Taps.about(taps, Set.of(followUp.id()))));
            }
        }
        return new InboxState(situation, chosen, open.size(), situation.asOf() != null, List.copyOf(rows));
    }

    @Override
    protected void askServer() throws ApiException {
        parts().desk().refreshInbox();
    }

    private static Row row(FollowUp followUp, Set<String> unread, Situation situation, Taps taps) {
        var pending = taps.waiting().isEmpty()
                ? null
                : taps.waiting().get(taps.waiting().size() - 1);
        return new Row(
                followUp,
                followUp.dueAt() == null ? null : Due.of(followUp.dueAt(), situation.now()),
                followUp.isHeldBy(situation.viewerId()),
                unread.contains(followUp.id()),
                pending,
                pending == null ? null : situation.wayOf(pending),
                !taps.refused().isEmpty());
    }
}
