package dev.ringback.app.account;

import dev.ringback.app.api.Viewer;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.session.Session.Expired;
import dev.ringback.app.session.Session.SignedIn;
import dev.ringback.app.ui.Parts;
import dev.ringback.app.ui.Presenter;
import dev.ringback.app.ui.PushStanding;
import dev.ringback.app.ui.Situation;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says who is signed in where. */
final class AccountPresenter extends Presenter<AccountPresenter.State> {

    AccountPresenter(Parts parts, Executor asking, View<State> view) {
        super(parts, asking, view);
    }

    /** Both are null when nobody is signed in. */
    record State(
            Situation situation,
            @Nullable Viewer viewer,
            @Nullable String server,
            PushStanding push) {}

    void signOut() {
        ask(() -> parts().session().signOut());
    }

    @Override
    protected State read(Situation situation, List<Tap> taps) {
        if (situation.standing() instanceof SignedIn in) {
            return new State(situation, in.viewer(), in.server(), parts().push());
        }
        return situation.standing() instanceof Expired expired
                ? new State(situation, expired.viewer(), expired.server(), parts().push())
                : new State(situation, null, null, parts().push());
    }

    @Override
    protected void askServer() {
        // Who is signed in is known on the phone.
    }
}
