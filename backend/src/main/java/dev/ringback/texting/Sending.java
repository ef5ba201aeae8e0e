package dev.ringback.texting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do to get a text to the carrier.
 *
 * @param due when to try, or look, next
 * @param attempts how often it has been handed to the carrier
 * @param handedOverAt set right before it is handed over, and cleared when it is certain that the carrier did not take it: while it is
 *     set, nothing is sent again before the carrier's own list has been asked
 * @param until after this it is of no use any more, and is not handed over
 */
record Sending(Instant due, int attempts, @Nullable Instant handedOverAt, Instant until) {

    static Sending at(Instant due, Instant until) {
        return new Sending(due, 0, null, until);
    }

    Sending handedOver(Instant now) {
        return new Sending(due, attempts + 1, now, until);
    }

    Sending again(Instant at) {
        return new Sending(at, attempts, null, until);
    }

    /** Not before then, through no fault of the carrier's. */
    Sending waits(Instant at) {
        return new Sending(at, Math.max(0, attempts - 1), null, until);
    }

    Sending lookAt(Instant at) {
        return new Sending(at, attempts, handedOverAt, until);
    }
}
