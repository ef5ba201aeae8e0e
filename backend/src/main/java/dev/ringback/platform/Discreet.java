package dev.ringback.platform;

import dev.ringback.kernel.CarriesNoData;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged of an error: of what kind it is, and where it arose in our code. Not its message, which may quote what somebody said or
 * searched for: a driver quotes keys and patterns, a parser its source.
 */
final class Discreet extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "dev.ringback.";

    /** Deep enough for every real chain, and an end for one that leads back to itself. */
    private static final int DEEPEST = 10;

    private Discreet(Throwable error, @Nullable Throwable cause) {
        super(words(error), cause);
        setStackTrace(frames(error));
    }

    static Discreet of(Throwable error) {
        return error instanceof Discreet already ? already : of(error, DEEPEST);
    }

    private static Discreet of(Throwable error, int deepest) {
        var cause = error.getCause();
        return new Discreet(error, cause == null || deepest == 0 ? null : of(cause, deepest - 1));
    }

    private static String words(Throwable error) {
        var kind = error.getClass().getName();
        return error instanceof CarriesNoData ? kind + ": " + error.getMessage() : kind;
    }

    /** The place itself, and the way there through our code. */
    private static StackTraceElement[] frames(Throwable error) {
        var all = error.getStackTrace();
        return Stream.concat(
                        Arrays.stream(all).limit(1),
                        Arrays.stream(all)
                                .skip(1)
                                .filter(it -> it.getClassName().startsWith(OURS)))
                .toArray(StackTraceElement[]::new);
    }

    /** A line that may quote an error, without what it quotes. */
    static String without(Throwable error, String line) {
        var said = line;
        var quoted = error;
        for (var depth = 0; quoted != null && depth <= DEEPEST; depth++) {
            var message = quoted.getMessage();
            if (message != null && !message.isBlank() && !(quoted instanceof CarriesNoData)) {
                said = said.replace(message, quoted.getClass().getSimpleName());
            }
            quoted = quoted.getCause();
        }
        return said;
    }
}
