package dev.ringback.app.visit;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.ringback.app.R;
import dev.ringback.app.ui.Emptiness;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Rows;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Tabs;
import dev.ringback.app.ui.TapMark;
import dev.ringback.app.ui.TapWords;
import dev.ringback.app.ui.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The screen of the technician's day. */
public final class DayActivity extends ScreenActivity {
    private static final String DAY = "day";

    private DayPresenter presenter;
    private Rows<DayPresenter.Row> rows;
    private Words words;
    private TapWords taps;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.day, R.layout.day, R.layout.tabs);
        Tabs.lay(this, R.id.tab_day);
        words = new Words(this);
        taps = new TapWords(this);
        var day = saved == null ? null : saved.getString(DAY);
        presenter = new DayPresenter(parts(), asking(), this::render, day == null ? null : LocalDate.parse(day));
        rows = new Rows<>(R.layout.day_row, row -> row.visit().id(), this::bind);
        RecyclerView list = findViewById(R.id.day_rows);
        list.setAdapter(rows);
        list.setItemAnimator(null);
        findViewById(R.id.day_before).setOnClickListener(view -> presenter.turn(-1));
        findViewById(R.id.day_after).setOnClickListener(view -> presenter.turn(1));
        findViewById(R.id.day_today).setOnClickListener(view -> presenter.turnToToday());
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putString(DAY, presenter.day().toString());
    }

    private void render(DayPresenter.State state) {
        show(state.situation(), null);
        rows.show(state.rows());
        TextView day = findViewById(R.id.day_today);
        var date = times().day(state.day());
        day.setText(state.today() ? getString(R.string.today, date) : date);
        day.setContentDescription(state.today() ? day.getText() : getString(R.string.back_to_today, date));
        if (!state.rows().isEmpty()) {
            Emptiness.show(this, 0, 0);
        } else if (state.situation().asking() || state.situation().trouble() != null) {
            Emptiness.ofMissing(this, state.situation());
        } else {
            Emptiness.show(this, R.string.empty_day, R.string.empty_day_advice);
        }
    }

    private void bind(View view, DayPresenter.Row row) {
        var visit = row.visit();
        var window = times().window(visit.startsAt(), visit.endsAt());
        var status = words.visitStatus(visit.status());
        var type = words.appointment(visit.type());
        show(view, R.id.visit_window, window);
        show(view, R.id.visit_status, status);
        show(view, R.id.visit_customer, visit.customerName());
        show(view, R.id.visit_type, type);
        show(view, R.id.visit_address, visit.address());
        var pending = pending(row);
        TapMark.show(view.findViewById(R.id.visit_pending), pending, row.refused());
        var sentence = String.join(", ", window, visit.customerName(), type, visit.address(), status);
        view.setContentDescription(pending == null ? sentence : sentence + ", " + pending);
        view.setOnClickListener(clicked -> startActivity(Links.visit(this, visit.id())));
    }

    private @Nullable String pending(DayPresenter.Row row) {
        if (row.refused()) {
            return getString(R.string.something_refused);
        }
        return row.pending() == null || row.way() == null ? null : taps.pending(row.pending(), row.way());
    }

    private static void show(View row, int id, @Nullable String text) {
        TextView view = row.findViewById(id);
        view.setText(text);
        view.setVisibility(text == null ? View.GONE : View.VISIBLE);
    }
}
