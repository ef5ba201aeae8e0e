package dev.ringback.app.session;

import android.content.Intent;
import dev.ringback.app.api.Viewer;
import dev.ringback.app.desk.Desk.Listening;
import java.util.Optional;

/** Who is signed in at which server. All but {@link #standing} may take as long as the network; they are for a background thread. */
public interface Session {

    /** How the phone stands with its server. */
    Standing standing();

    /** Whether this is the address of a Ringback server that answers. */
    ServerCheck check(String typed);

    /** Opens the server's sign-in page in the system's browser; the answer comes back to the activity that starts it. */
    Intent openSignIn(ServerCheck.Found server);

    /** Ends what {@link #openSignIn} began. */
    SignInOutcome finishSignIn(Intent answer);

    /**
     * Signs out: nothing is pushed to this phone any more, the tokens are given back, and what was read from the server is forgotten. Taps that
     * were not sent are kept for when the same person signs in again.
     */
    void signOut();

    /** Calls back, on any thread, whenever the standing changes; the handle ends it. */
    Listening listen(Runnable changed);

    /** How the phone stands with its server. */
    sealed interface Standing {}

    /** Nobody is signed in. */
    record SignedOut() implements Standing {}

    /** Somebody is. */
    record SignedIn(Viewer viewer, String server) implements Standing {}

    /** Somebody was, until the server ended it: they have to sign in again, and what they did meanwhile waits. */
    record Expired(Viewer viewer, String server) implements Standing {}

    /** What became of a sign-in. */
    sealed interface SignInOutcome {}

    /** Signed in. */
    record Done(Viewer viewer) implements SignInOutcome {}

    /** The person closed the browser or the server refused them. */
    record Cancelled() implements SignInOutcome {}

    /** The server did not answer. */
    record Failed() implements SignInOutcome {}

    /** The address to show before anybody was ever signed in; the last server otherwise. */
    Optional<String> lastServer();
}
