package dev.ringback.app.visit;

import android.content.Context;
import android.view.View;
import android.widget.TextView;
import dev.ringback.app.R;
import dev.ringback.app.api.Visit;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Pending;
import dev.ringback.app.ui.Proofs;
import dev.ringback.app.ui.Refusals;
import dev.ringback.app.ui.TapWords;
import dev.ringback.app.ui.Times;
import dev.ringback.app.ui.Words;
import org.jspecify.annotations.Nullable;

/** Shows one visit: where and when, how it stands, what the customer was told, and the next step. */
final class VisitContent {
    private final Context context;
    private final View screen;
    private final Times times;
    private final Words words;
    private final Proofs proofs;
    private final Pending pending;
    private final Refusals refusals;

    VisitContent(View screen, Times times, Refusals refusals) {
        this.context = screen.getContext();
        this.screen = screen;
        this.times = times;
        this.words = new Words(context);
        this.proofs = new Proofs(context.getResources(), times);
        this.pending = new Pending(new TapWords(context));
        this.refusals = refusals;
    }

    void show(VisitState state, Visit visit) {
        refusals.show(screen.findViewById(R.id.refusals), state.taps().refused());
        pending.show(screen.findViewById(R.id.pending), state.taps().waiting(), state.situation());
        show(R.id.visit_status, words.visitStatus(visit.status()));
        show(R.id.visit_window, window(state, visit));
        show(R.id.visit_customer, visit.customerName());
        show(R.id.visit_type, words.appointment(visit.type()));
        show(R.id.visit_address, visit.address());
        var eta = visit.etaAt();
        show(
                R.id.visit_eta,
                eta == null || visit.status() != VisitStatus.EN_ROUTE
                        ? null
                        : context.getString(R.string.expected_at, times.clock(eta)));
        show(R.id.visit_cancelled, visit.cancelReason());
        show(R.id.visit_about, visit.followUpSummary());
        visible(R.id.open_follow_up, visit.followUpId() != null);
        showOnMyWay(state, visit);
        showActions(state.status(), visit);
    }

    private String window(VisitState state, Visit visit) {
        var day = times.dayOf(visit.startsAt());
        var window = times.window(visit.startsAt(), visit.endsAt());
        return day.equals(times.dayOf(state.situation().now()))
                ? window
                : context.getString(R.string.day_and_time, times.day(day), window);
    }

    private void showOnMyWay(VisitState state, Visit visit) {
        var text = visit.onMyWay();
        var waits = state.taps().isWaiting(TapKind.EN_ROUTE);
        visible(R.id.on_my_way, text != null || waits);
        show(R.id.on_my_way_body, text == null ? null : text.body());
        if (text != null) {
            show(R.id.on_my_way_proof, proofs.of(text, state.situation().now()));
        } else {
            show(R.id.on_my_way_proof, context.getString(R.string.on_my_way_waits));
        }
    }

    private void showActions(VisitStatus status, Visit visit) {
        var ahead = status == VisitStatus.SCHEDULED || status == VisitStatus.EN_ROUTE;
        visible(R.id.en_route, status == VisitStatus.SCHEDULED);
        visible(R.id.arrived, status == VisitStatus.EN_ROUTE);
        visible(R.id.visit_finish, status == VisitStatus.ARRIVED);
        visible(R.id.turn_back, status == VisitStatus.EN_ROUTE);
        visible(R.id.running_late, ahead);
        visible(R.id.navigate, ahead);
        visible(R.id.call, visit.phoneNumber() != null);
    }

    private void show(int id, @Nullable String text) {
        TextView view = screen.findViewById(id);
        view.setVisibility(text == null ? View.GONE : View.VISIBLE);
        if (text != null && !text.contentEquals(view.getText())) {
            view.setText(text);
        }
    }

    private void visible(int id, boolean shown) {
        screen.findViewById(id).setVisibility(shown ? View.VISIBLE : View.GONE);
    }
}
