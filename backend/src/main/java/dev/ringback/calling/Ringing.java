package dev.ringback.calling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do for a call.
 *
 * @param due when to try, or look, next
 * @param attempts how often it has been handed to the carrier
 * @param handedOverAt set right before it is handed over, and cleared when it is certain that the carrier did not take it: while it is
 *     set, nobody is rung again before the carrier's own list has been asked
 * @param until after this it is of no use any more, and is not made
 */
record Ringing(Instant due, int attempts, @Nullable Instant handedOverAt, Instant until) {

    static Ringing at(Instant due, Instant until) {
        return new Ringing(due, 0, null, until);
    }

    Ringing handedOver(Instant now) {
        return new Ringing(due, attempts + 1, now, until);
    }

    Ringing again(Instant at) {
        return new Ringing(at, attempts, null, until);
    }

    Ringing lookAt(Instant at) {
        return new Ringing(at, attempts, handedOverAt, until);
    }
}
