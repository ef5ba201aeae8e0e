package dev.ringback.firebase;

import dev.ringback.push.PushStanding;
import dev.ringback.push.PushStanding.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How Firebase and this server get on: what every message and every trial teaches. */
class FirebaseStanding {

    private static final Logger LOG = LoggerFactory.getLogger(FirebaseStanding.class);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final Clock clock;
    private PushStanding present;
    private @Nullable Instant askedAt;

    FirebaseStanding(String project, Clock clock) {
        this.clock = clock;
        this.present = new PushStanding(State.UNKNOWN, project, null);
    }

    synchronized PushStanding present() {
        return present;
    }

    /** Whether it is not known to be good and was not asked within the last minute; whoever hears yes asks. */
    synchronized boolean isToBeAsked() {
        var now = clock.instant();
        if (present.state() == State.GOOD || (askedAt != null && now.isBefore(askedAt.plus(ASK_AGAIN)))) {
            return false;
        }
        askedAt = now;
        return true;
    }

    synchronized void answered() {
        become(State.GOOD, null);
    }

    /** A trouble with one message says nothing about the rest; a trial that meets any says that the service is in trouble. */
    synchronized void refused(FcmRefusal refusal, boolean trial) {
        if (refusal.isOfTheAccount()) {
            become(State.BAD_CREDENTIALS, refusal.reason());
        } else if (refusal.isSilence() || (trial && refusal.isTrouble())) {
            become(State.UNREACHABLE, refusal.reason());
        } else if (!refusal.isTrouble()) {
            become(State.GOOD, null);
        }
    }

    private void become(State state, @Nullable String reason) {
        var after = new PushStanding(state, present.project(), reason);
        if (!after.equals(present) && state != State.GOOD) {
            LOG.warn("Firebase project {}: {} ({}). pushHealth says what to do.", present.project(), state, reason);
        }
        present = after;
    }
}
