package dev.ringback.app.visit;

import android.os.Bundle;
import android.view.View;
import dev.ringback.app.R;
import dev.ringback.app.api.Visit;
import dev.ringback.app.ui.ConfirmSheet;
import dev.ringback.app.ui.Dialing;
import dev.ringback.app.ui.Emptiness;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Refusals;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Scrolling;
import dev.ringback.app.ui.TapWords;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The screen of one visit. */
public final class VisitActivity extends ScreenActivity implements MinutesSheet.Host, ConfirmSheet.Host {
    private VisitPresenter presenter;
    private VisitContent content;
    private Scrolling scrolling;
    private @Nullable Visit visit;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.visit, R.layout.visit, R.layout.visit_actions);
        layWayBack();
        scrolling = new Scrolling(saved);
        presenter = new VisitPresenter(parts(), asking(), this::render, idFrom(Links.VISIT_ID));
        content = new VisitContent(
                findViewById(R.id.screen),
                times(),
                new Refusals(new TapWords(this), presenter::retry, presenter::dismiss));
        on(
                R.id.en_route,
                here -> MinutesSheet.ofEta(getString(R.string.one_text_goes_out, here.customerName()))
                        .ask(this));
        on(
                R.id.running_late,
                here -> MinutesSheet.ofDelay(getString(R.string.late_text_goes_out, here.customerName()))
                        .ask(this));
        on(R.id.arrived, here -> presenter.arrive());
        on(
                R.id.visit_finish,
                here -> ConfirmSheet.of(R.string.tap_visit_done, getString(R.string.visit_done_means))
                        .ask(this));
        on(
                R.id.turn_back,
                here -> ConfirmSheet.of(R.string.turn_back, getString(R.string.turn_back_means, here.customerName()))
                        .ask(this));
        on(R.id.navigate, here -> {
            if (!started(Dialing.navigate(here.address()))) {
                say(R.string.no_map);
            }
        });
        on(R.id.call, this::call);
        on(R.id.text, here -> startActivity(Links.thread(this, here.customerId(), here.followUpId())));
        on(R.id.open_follow_up, here -> {
            if (here.followUpId() != null) {
                startActivity(Links.followUp(this, here.followUpId()));
            }
        });
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        scrolling.save(findViewById(R.id.visit), out);
    }

    @Override
    public void minutesUntilThere(int minutes) {
        presenter.enRoute(minutes);
    }

    @Override
    public void lateUntil(int minutes) {
        presenter.runLate(minutes);
    }

    @Override
    public void confirmed(int action) {
        if (action == R.string.turn_back) {
            presenter.turnBack();
        } else {
            presenter.finish();
        }
    }

    private void render(VisitState state) {
        show(state.situation(), null);
        visit = state.visit();
        findViewById(R.id.visit).setVisibility(visit == null ? View.GONE : View.VISIBLE);
        findViewById(R.id.visit_actions).setVisibility(visit == null ? View.GONE : View.VISIBLE);
        if (visit == null) {
            Emptiness.ofMissing(this, state.situation());
            return;
        }
        Emptiness.show(this, 0, 0);
        content.show(state, visit);
        scrolling.restore(findViewById(R.id.visit));
    }

    private void call(Visit here) {
        if (here.phoneNumber() != null && !started(Dialing.call(here.phoneNumber()))) {
            say(R.string.no_dialler);
        }
    }

    private void on(int button, Consumer<Visit> action) {
        findViewById(button).setOnClickListener(view -> {
            if (visit != null) {
                action.accept(visit);
            }
        });
    }
}
