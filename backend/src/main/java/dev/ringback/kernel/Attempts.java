package dev.ringback.kernel;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Reads, decides and writes again when somebody else wrote in between: soon, then later and later, but not for ever. */
public final class Attempts {

    /** Of a hundred who want the same document at once each gets a turn well before this. */
    static final int MOST = 30;

    private static final int LONGEST_PAUSE_MILLIS = 100;
    private static final int DOUBLED_AT_MOST = 7;

    private Attempts() {}

    /** What the first attempt brings that was not overtaken.
     *
     * @param attempt empty when somebody else wrote first
     * @throws VersionConflict when every one was */
    public static <T> T untilNotOvertaken(Supplier<Optional<T>> attempt) {
        for (var made = 0; made < MOST; made++) {
            pauseAfter(made);
            var result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new VersionConflict();
    }

    /** The same for an attempt that brings nothing but its being made.
     *
     * @param attempt false when somebody else wrote first */
    public static void untilWritten(BooleanSupplier attempt) {
        untilNotOvertaken(() -> attempt.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** At random, so that those who met do not meet again. */
    private static void pauseAfter(int attempts) {
        if (attempts == 0) {
            return;
        }
        var most = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(attempts, DOUBLED_AT_MOST));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(most + 1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new VersionConflict();
        }
    }
}
