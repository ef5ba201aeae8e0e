package dev.ringback.app.followup;

import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.Visit;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Situation;
import dev.ringback.app.ui.Taps;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a follow-up shows.
 *
 * @param followUp null while the phone has never heard of it
 * @param visit the viewer's own visit to this caller that is still to be done today; null without one
 */
record FollowUpState(
        Situation situation,
        @Nullable FollowUp followUp,
        Taps taps,
        @Nullable Visit visit) {

    boolean isMine() {
        return followUp != null && followUp.isHeldBy(situation.viewerId());
    }

    boolean isFree() {
        return followUp != null && followUp.claim() == null;
    }

    boolean canClaim() {
        return isOpen() && isFree() && !taps.isWaiting(TapKind.CLAIM);
    }

    /** Whether the viewer has it, or will once the desk hears of their tap. */
    boolean canWork() {
        return isOpen() && (isMine() || isFree() && taps.isWaiting(TapKind.CLAIM));
    }

    boolean canRelease() {
        return isOpen() && isMine() && !taps.isWaiting(TapKind.RELEASE);
    }

    /** Whether calling its caller steps on nobody's toes, and they have a number. */
    boolean canCall() {
        return followUp != null && followUp.phoneNumber() != null && isOpen() && (isMine() || isFree());
    }

    private boolean isOpen() {
        return followUp != null && !followUp.isClosed() && !taps.isWaiting(TapKind.COMPLETE);
    }
}
