package dev.ringback.guessing;

import dev.ringback.kernel.Neighbourhood;
import org.jspecify.annotations.Nullable;

/**
 * One try at a secret.
 *
 * @param name whose secret it would be, a username or a client id, whether or not there is such a one
 * @param device the device that this name has come in from before; null when it is not known to
 */
public record Guess(
        String name, Neighbourhood from, @Nullable String device) {

    @Override
    public String toString() {
        return "a guess";
    }
}
