package dev.ringback.app.customer;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Situation;
import java.util.List;
import java.util.concurrent.Executor;

/** Says what passed between the company and a customer. */
final class HistoryPresenter extends Presenter<HistoryPresenter.State> {
    private final String customerId;

    HistoryPresenter(Parts parts, Executor asking, View<State> view, String customerId) {
        super(parts, asking, view);
        this.customerId = customerId;
    }

    /** Newest first. */
    record State(Situation situation, List<HistoryEntry> entries) {}

    @Override
    protected State read(Situation situation, List<Tap> taps) {
        return new State(situation, parts().desk().history(customerId));
    }

    @Override
    protected void askServer() throws ApiException {
        parts().desk().refreshHistory(customerId);
    }
}
