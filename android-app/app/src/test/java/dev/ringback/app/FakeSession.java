package dev.ringback.app;

import android.content.Intent;
import dev.ringback.app.api.Viewer;
import dev.ringback.app.desk.Desk.Listening;
import dev.ringback.app.session.ServerCheck;
import dev.ringback.app.session.Session;
import java.util.Optional;

/** A session that stands as a test says. */
public final class FakeSession implements Session {
    private final Listeners listeners = new Listeners();
    private final Runnable guard;
    private volatile Standing standing = new SignedOut();
    private volatile ServerCheck check = new ServerCheck.NoAnswer();
    private volatile SignInOutcome outcome = new Cancelled();
    private volatile String lastServer = "";

    /** @param guard complains when a screen asks where it must not */
    FakeSession(Runnable guard) {
        this.guard = guard;
    }

    public void signedIn(Viewer viewer) {
        stands(new SignedIn(viewer, "https://desk.sunrise-plumbing.example"));
    }

    public void expired(Viewer viewer) {
        stands(new Expired(viewer, "https://desk.sunrise-plumbing.example"));
    }

    public void signedOut() {
        stands(new SignedOut());
    }

    /** What the next check of an address finds. */
    public void finds(ServerCheck found) {
        check = found;
    }

    /** What becomes of the next sign-in. */
    public void endsIn(SignInOutcome end) {
        outcome = end;
    }

    public void lastServer(String address) {
        lastServer = address;
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public ServerCheck check(String typed) {
        guard.run();
        return check;
    }

    @Override
    public Intent openSignIn(ServerCheck.Found server) {
        guard.run();
        return new Intent(Intent.ACTION_VIEW, android.net.Uri.parse(server.authorizationEndpoint()));
    }

    @Override
    public SignInOutcome finishSignIn(Intent answer) {
        guard.run();
        if (outcome instanceof Done done) {
            signedIn(done.viewer());
        }
        return outcome;
    }

    @Override
    public void signOut() {
        guard.run();
        signedOut();
    }

    @Override
    public Listening listen(Runnable changed) {
        return listeners.add(changed);
    }

    @Override
    public Optional<String> lastServer() {
        guard.run();
        return lastServer.isEmpty() ? Optional.empty() : Optional.of(lastServer);
    }

    private void stands(Standing now) {
        standing = now;
        listeners.tell();
    }
}
