package dev.ringback.guessing;

import java.util.Collection;
import java.util.Map;

/** Wrong guesses, counted over all backends for ten minutes from the first of each tally. */
interface WrongGuesses {

    /** How many there were within the window; what is missing has none. */
    Map<String, Integer> counts(Collection<String> keys);

    void add(String key);
}
