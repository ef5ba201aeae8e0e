package dev.ringback.app.inbox;

import android.os.Bundle;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.swiperefreshlayout.widget.SwipeRefreshLayout;
import com.google.android.material.chip.ChipGroup;
import dev.ringback.app.R;
import dev.ringback.app.inbox.InboxState.Row;
import dev.ringback.app.ui.Emptiness;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Rows;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Tabs;
import org.jspecify.annotations.Nullable;

/** The screen of open follow-ups. The app begins here. */
public final class InboxActivity extends ScreenActivity {
    private static final String FILTER = "filter";

    private InboxPresenter presenter;
    private Rows<Row> rows;
    private AskNotifications askNotifications;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.inbox, R.layout.inbox, R.layout.tabs);
        Tabs.lay(this, R.id.tab_inbox);
        askNotifications = new AskNotifications(this, saved);
        var filter = saved == null ? Filter.ALL : Filter.valueOf(saved.getString(FILTER, Filter.ALL.name()));
        presenter = new InboxPresenter(parts(), asking(), this::render, filter);
        rows = new Rows<>(R.layout.inbox_row, row -> row.followUp().id(), new InboxRow(this)::bind);
        RecyclerView list = findViewById(R.id.inbox_rows);
        list.setAdapter(rows);
        list.setItemAnimator(null);
        ChipGroup filters = findViewById(R.id.inbox_filters);
        filters.check(chipOf(filter));
        filters.setOnCheckedStateChangeListener(
                (group, checked) -> presenter.show(checked.isEmpty() ? Filter.ALL : filterOf(checked.get(0))));
        SwipeRefreshLayout pull = findViewById(R.id.inbox_pull);
        pull.setOnRefreshListener(() -> {
            pull.setRefreshing(false);
            presenter.refresh();
        });
        pull.setOnChildScrollUpCallback((view, child) -> list.canScrollVertically(-1));
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putString(FILTER, presenter.filter().name());
        askNotifications.save(out);
    }

    private void render(InboxState state) {
        var situation = state.situation();
        var asOf = situation.asOf() == null ? null : times().when(situation.asOf(), situation.now());
        show(situation, asOf);
        rows.show(state.rows());
        TextView live = findViewById(R.id.inbox_live);
        var isLive = situation.live() && !situation.isExpired();
        live.setText(isLive ? getString(R.string.live) : asOf == null ? "" : getString(R.string.as_of, asOf));
        live.setCompoundDrawablesRelativeWithIntrinsicBounds(isLive ? R.drawable.icon_dot : 0, 0, 0, 0);
        var said = InboxEmptiness.of(state);
        Emptiness.show(this, said == null ? 0 : said.title(), said == null ? 0 : said.advice());
    }

    private static int chipOf(Filter filter) {
        return switch (filter) {
            case ALL -> R.id.filter_all;
            case UNCLAIMED -> R.id.filter_unclaimed;
            case MINE -> R.id.filter_mine;
            case URGENT -> R.id.filter_urgent;
        };
    }

    private static Filter filterOf(int chip) {
        for (var filter : Filter.values()) {
            if (chipOf(filter) == chip) {
                return filter;
            }
        }
        return Filter.ALL;
    }
}
