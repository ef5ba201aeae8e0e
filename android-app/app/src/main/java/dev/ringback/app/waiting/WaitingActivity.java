package dev.ringback.app.waiting;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.color.MaterialColors;
import dev.ringback.app.R;
import dev.ringback.app.ui.Emptiness;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Rows;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Tabs;
import dev.ringback.app.ui.TapWords;
import dev.ringback.app.ui.Words;
import dev.ringback.app.waiting.WaitingPresenter.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The screen of what was tapped and is not done yet. */
public final class WaitingActivity extends ScreenActivity {
    private WaitingPresenter presenter;
    private Rows<Row> rows;
    private Words words;
    private TapWords taps;
    private Instant now = Instant.EPOCH;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.waiting, R.layout.waiting, R.layout.tabs);
        Tabs.lay(this, R.id.tab_waiting);
        words = new Words(this);
        taps = new TapWords(this);
        presenter = new WaitingPresenter(parts(), asking(), this::render);
        rows = new Rows<>(R.layout.waiting_row, row -> row.tap().id(), this::bind);
        RecyclerView list = findViewById(R.id.waiting_rows);
        list.setAdapter(rows);
        list.setItemAnimator(null);
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    private void render(WaitingPresenter.State state) {
        now = state.situation().now();
        show(state.situation(), null);
        rows.show(state.rows());
        var empty = state.rows().isEmpty();
        Emptiness.show(this, empty ? R.string.nothing_waits : 0, empty ? R.string.nothing_waits_advice : 0);
    }

    private void bind(View view, Row row) {
        var tap = row.tap();
        var refused = !tap.isPending();
        TextView what = view.findViewById(R.id.waiting_what);
        TextView about = view.findViewById(R.id.waiting_about);
        TextView state = view.findViewById(R.id.waiting_state);
        what.setText(refused ? getString(R.string.refused, taps.what(tap)) : taps.what(tap));
        var name = row.followUp() == null ? row.name() : words.caller(row.followUp());
        var at = times().when(tap.tappedAt(), now);
        about.setText(name == null ? getString(R.string.tapped_at, at) : getString(R.string.about_tapped_at, name, at));
        state.setText(refused ? tap.refusal() : taps.state(row.way()));
        state.setTextColor(MaterialColors.getColor(
                view,
                refused ? androidx.appcompat.R.attr.colorError : com.google.android.material.R.attr.colorTertiary));
        action(view, R.id.waiting_take_back, !refused && tap.attempts() == 0, () -> presenter.takeBack(tap.id()));
        action(view, R.id.waiting_retry, refused, () -> presenter.retry(tap.id()));
        action(view, R.id.waiting_dismiss, refused, () -> presenter.dismiss(tap.id()));
    }

    private static void action(View view, int id, boolean shown, Runnable action) {
        var button = view.findViewById(id);
        button.setVisibility(shown ? View.VISIBLE : View.GONE);
        button.setOnClickListener(clicked -> action.run());
    }
}
