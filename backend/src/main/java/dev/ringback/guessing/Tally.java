package dev.ringback.guessing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What wrong guesses are counted under, and how many are too many within the window. Strangers are counted by name, by neighbourhood and by
 * both; whoever has come in before is not kept out by what strangers do elsewhere.
 *
 * @param key a hash, so that nothing readable is written down of what a stranger typed
 */
record Tally(String key, int most) {

    private static final int OF_A_NAME = 50;
    private static final int OF_A_NEIGHBOURHOOD = 100;
    private static final int OF_A_NAME_IN_ONE_PLACE = 10;
    private static final int HASH_BYTES = 18;

    private static Tally device(Guess guess) {
        return new Tally(hash("device", guess.name(), String.valueOf(guess.device())), OF_A_NAME_IN_ONE_PLACE);
    }

    private static Tally place(Guess guess) {
        return new Tally(hash("place", guess.name(), guess.from().prefix()), OF_A_NAME_IN_ONE_PLACE);
    }

    private static Tally neighbourhood(Guess guess) {
        return new Tally(hash("from", guess.from().prefix()), OF_A_NEIGHBOURHOOD);
    }

    private static Tally name(Guess guess) {
        return new Tally(hash("name", guess.name()), OF_A_NAME);
    }

    /** Those that speak against looking at this guess. */
    static List<Tally> asked(Guess guess, boolean isPlaceKnown) {
        if (guess.device() != null) {
            return List.of(device(guess));
        }
        return isPlaceKnown ? List.of(place(guess)) : List.of(place(guess), neighbourhood(guess), name(guess));
    }

    /** Those that this guess adds to when it is wrong. */
    static List<Tally> added(Guess guess, boolean isPlaceKnown) {
        if (guess.device() != null) {
            return List.of(device(guess), neighbourhood(guess));
        }
        return isPlaceKnown
                ? List.of(place(guess), neighbourhood(guess))
                : List.of(place(guess), neighbourhood(guess), name(guess));
    }

    /** What stands for a name together with a neighbourhood. */
    static String knownPlace(Guess guess) {
        return hash("known", guess.name(), guess.from().prefix());
    }

    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
