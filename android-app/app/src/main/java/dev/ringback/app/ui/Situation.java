package dev.ringback.app.ui;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.session.Session.Expired;
import dev.ringback.app.session.Session.SignedIn;
import dev.ringback.app.session.Session.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the phone stands with the desk, which every screen may have to say.
 *
 * @param asking whether the server is being asked
 * @param trouble why the server's last answer did not come; null when it did
 * @param asOf when the server was last heard of; null when it never was
 * @param live whether news arrives as it happens
 * @param waiting how many taps wait
 * @param refused how many taps were refused
 */
public record Situation(
        Instant now,
        Standing standing,
        boolean asking,
        ApiException.@Nullable Reason trouble,
        @Nullable Instant asOf,
        boolean live,
        int waiting,
        int refused) {

    /** The id of who is, or was, signed in; empty without anybody. */
    public String viewerId() {
        if (standing instanceof SignedIn in) {
            return in.viewer().id();
        }
        return standing instanceof Expired expired ? expired.viewer().id() : "";
    }

    public boolean isExpired() {
        return standing instanceof Expired;
    }

    /** How a tap that waits gets on. */
    public Way wayOf(Tap tap) {
        if (isExpired()) {
            return Way.WAITS_FOR_SIGN_IN;
        }
        return live && tap.attempts() == 0 ? Way.SENDING : Way.WAITS_FOR_SIGNAL;
    }
}
