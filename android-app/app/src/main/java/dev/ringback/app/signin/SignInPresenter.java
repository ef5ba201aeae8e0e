package dev.ringback.app.signin;

import dev.ringback.app.desk.Desk.Listening;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.session.ServerCheck;
import dev.ringback.app.session.ServerCheck.Found;
import dev.ringback.app.session.ServerCheck.NotAnAddress;
import dev.ringback.app.session.ServerCheck.NotRingback;
import dev.ringback.app.session.ServerCheck.NotSecure;
import dev.ringback.app.session.Session.Cancelled;
import dev.ringback.app.session.Session.Done;
import dev.ringback.app.session.Session.Expired;
import dev.ringback.app.session.Session.Failed;
import dev.ringback.app.session.Session.SignInOutcome;
import dev.ringback.app.session.Session.SignedIn;
import dev.ringback.app.signin.SignInState.Problem;
import dev.ringback.app.ui.Parts;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leads from an address to somebody who is signed in. */
final class SignInPresenter {
    private final Parts parts;
    private final Executor asking;
    private final SignInView view;
    private volatile boolean busy;
    private volatile boolean shown;
    private volatile @Nullable Problem problem;
    private @Nullable Listening listening;

    SignInPresenter(Parts parts, Executor asking, SignInView view) {
        this.parts = parts;
        this.asking = asking;
        this.view = view;
    }

    void start() {
        shown = true;
        listening = parts.session().listen(this::read);
        read();
        parts.background()
                .execute(
                        () -> parts.session().lastServer().ifPresent(address -> onScreen(() -> view.suggest(address))));
    }

    void stop() {
        shown = false;
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }

    boolean isBusy() {
        return busy;
    }

    /** Asks whether a Ringback server stands at the address, and opens its sign-in page. */
    void signIn(String typed) {
        begin();
        asking.execute(() -> {
            var check = parts.session().check(typed);
            if (check instanceof Found found) {
                var page = parts.session().openSignIn(found);
                end(null);
                onScreen(() -> view.openBrowser(page));
            } else {
                end(problemOf(check));
            }
        });
    }

    /** The browser has answered. */
    void finish(Supplier<SignInOutcome> finishing) {
        begin();
        asking.execute(() -> {
            var outcome = finishing.get();
            if (outcome instanceof Done) {
                end(null);
            } else if (outcome instanceof Cancelled) {
                end(Problem.CANCELLED);
            } else if (outcome instanceof Failed) {
                end(Problem.FAILED);
            }
        });
    }

    /** Nothing on this phone shows web pages. */
    void hasNoBrowser() {
        end(Problem.NO_BROWSER);
    }

    private void begin() {
        busy = true;
        problem = null;
        read();
    }

    private void end(@Nullable Problem found) {
        busy = false;
        problem = found;
        read();
    }

    private void read() {
        parts.background().execute(() -> {
            var standing = parts.session().standing();
            var waiting = (int) parts.outbox().taps().stream()
                    .filter(tap -> tap.isPending() && tap.kind() != TapKind.MARK_READ)
                    .count();
            var expired = standing instanceof Expired ended ? ended.viewer().name() : null;
            var state = new SignInState(busy, problem, expired, waiting);
            onScreen(() -> {
                if (standing instanceof SignedIn) {
                    view.goOn();
                } else {
                    view.render(state);
                }
            });
        });
    }

    private void onScreen(Runnable showing) {
        parts.screen().execute(() -> {
            if (shown) {
                showing.run();
            }
        });
    }

    private static Problem problemOf(ServerCheck check) {
        // Pattern matching in a switch is newer than the Java that Android takes.
        if (check instanceof NotAnAddress) {
            return Problem.NOT_AN_ADDRESS;
        }
        if (check instanceof NotSecure) {
            return Problem.NOT_SECURE;
        }
        return check instanceof NotRingback ? Problem.NOT_RINGBACK : Problem.NO_ANSWER;
    }
}
