package dev.ringback.app.followup;

import android.os.Bundle;
import android.view.View;
import dev.ringback.app.R;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.api.Disposition;
import dev.ringback.app.ui.Dialing;
import dev.ringback.app.ui.Emptiness;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.Refusals;
import dev.ringback.app.ui.ScreenActivity;
import dev.ringback.app.ui.Scrolling;
import dev.ringback.app.ui.TapWords;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The screen of one follow-up. */
public final class FollowUpActivity extends ScreenActivity implements CallSheet.Host, DoneSheet.Host, NoteSheet.Host {
    private static final String DIALLED_AT = "dialledAt";

    private FollowUpPresenter presenter;
    private FollowUpContent content;
    private Scrolling scrolling;
    private @Nullable FollowUpState state;
    /** When the dialler was opened; null unless the person has yet to say what came of it. */
    private @Nullable Instant dialledAt;
    /** Whether it was opened in order to call; a phone that is turned does not call again. */
    private boolean callsAtOnce;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        lay(R.string.follow_up, R.layout.follow_up, R.layout.follow_up_actions);
        layWayBack();
        scrolling = new Scrolling(saved);
        var at = saved == null ? null : saved.getString(DIALLED_AT);
        dialledAt = at == null ? null : Instant.parse(at);
        callsAtOnce = saved == null && getIntent().getBooleanExtra(Links.CALL, false);
        presenter = new FollowUpPresenter(parts(), asking(), this::render, idFrom(Links.FOLLOW_UP_ID));
        var refusals = new Refusals(new TapWords(this), presenter::retry, presenter::dismiss);
        content = new FollowUpContent(findViewById(R.id.screen), times(), refusals);
        on(R.id.claim, presenter::claim);
        on(R.id.release, presenter::release);
        on(R.id.call, this::call);
        on(R.id.text, this::openThread);
        on(R.id.en_route, this::openVisit);
        on(R.id.done, () -> new DoneSheet().ask(this));
        on(R.id.add_note, () -> new NoteSheet().ask(this));
        on(R.id.history, this::openHistory);
    }

    @Override
    protected Presenter<?> presenter() {
        return presenter;
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (dialledAt != null) {
            var away = Duration.between(dialledAt, parts().clock().instant());
            CallSheet.about(dialledAt, away).ask(this);
        }
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putString(DIALLED_AT, dialledAt == null ? null : dialledAt.toString());
        scrolling.save(findViewById(R.id.follow_up), out);
    }

    @Override
    public void called(CallAttemptOutcome outcome, int seconds) {
        var at = dialledAt;
        dialledAt = null;
        if (at != null) {
            presenter.called(outcome, at, seconds);
        }
    }

    @Override
    public void notCalled() {
        dialledAt = null;
    }

    @Override
    public void done(Disposition disposition, String note) {
        presenter.complete(disposition, note);
    }

    @Override
    public void noted(String text) {
        presenter.note(text);
    }

    private void render(FollowUpState now) {
        state = now;
        show(now.situation(), null);
        var followUp = now.followUp();
        findViewById(R.id.follow_up).setVisibility(followUp == null ? View.GONE : View.VISIBLE);
        findViewById(R.id.follow_up_actions).setVisibility(followUp == null ? View.GONE : View.VISIBLE);
        if (followUp == null) {
            Emptiness.ofMissing(this, now.situation());
            return;
        }
        Emptiness.show(this, 0, 0);
        content.show(now, followUp);
        scrolling.restore(findViewById(R.id.follow_up));
        if (callsAtOnce) {
            callsAtOnce = false;
            if (now.canCall()) {
                call();
            }
        }
    }

    private void call() {
        var number = state == null || state.followUp() == null
                ? null
                : state.followUp().phoneNumber();
        if (number == null) {
            return;
        }
        if (started(Dialing.call(number))) {
            dialledAt = parts().clock().instant();
        } else {
            say(R.string.no_dialler);
        }
    }

    private void openThread() {
        if (state != null && state.followUp() != null) {
            startActivity(Links.thread(
                    this, state.followUp().customerId(), state.followUp().id()));
        }
    }

    private void openHistory() {
        var customer = state == null || state.followUp() == null
                ? null
                : state.followUp().customerId();
        if (customer != null) {
            startActivity(Links.history(this, customer));
        }
    }

    private void openVisit() {
        if (state != null && state.visit() != null) {
            startActivity(Links.visit(this, state.visit().id()));
        }
    }

    private void on(int button, Runnable action) {
        findViewById(button).setOnClickListener(view -> action.run());
    }
}
