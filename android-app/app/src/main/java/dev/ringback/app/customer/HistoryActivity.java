package dev.ringback.app.customer;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.ringback.app.R;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.ui.Emptiness;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Rows;
import dev.ringback.app.ui.ScreenActivity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The screen of everything that passed between the company and a customer. */
public final class HistoryActivity extends ScreenActivity {
    private HistoryPresenter presenter;
    private HistoryWords words;
    private Rows<HistoryEntry> rows;
    private Instant now = Instant.EPOCH;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.history, R.layout.history, 0);
        layWayBack();
        words = new HistoryWords(this);
        presenter = new HistoryPresenter(parts(), asking(), this::render, idFrom(Links.CUSTOMER_ID));
        rows = new Rows<>(R.layout.history_row, HistoryEntry::id, this::bind);
        RecyclerView list = findViewById(R.id.history_rows);
        list.setAdapter(rows);
        list.setItemAnimator(null);
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    private void render(HistoryPresenter.State state) {
        now = state.situation().now();
        show(state.situation(), null);
        rows.show(state.entries());
        if (!state.entries().isEmpty()) {
            Emptiness.show(this, 0, 0);
        } else if (state.situation().asking() || state.situation().trouble() != null) {
            Emptiness.ofMissing(this, state.situation());
        } else {
            Emptiness.show(this, R.string.empty_history, R.string.empty_history_advice);
        }
    }

    private void bind(View row, HistoryEntry entry) {
        TextView what = row.findViewById(R.id.history_what);
        TextView when = row.findViewById(R.id.history_when);
        TextView said = row.findViewById(R.id.history_words);
        what.setText(words.of(entry));
        var at = times().when(entry.at(), now);
        when.setText(entry.who() == null ? at : getString(R.string.at_by, at, entry.who()));
        said.setText(entry.words());
        said.setVisibility(entry.words() == null ? View.GONE : View.VISIBLE);
    }
}
