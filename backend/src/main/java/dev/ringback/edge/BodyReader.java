package dev.ringback.edge;

import dev.ringback.kernel.ByteBudget;
import dev.ringback.kernel.SharedMemory;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads one body as it arrives. Memory is taken for what has come and not for what was announced; the first of it is free, since the
 * number of connections bounds it, so that small requests are read even when nothing is left. However slowly the bytes come, the body
 * has one deadline.
 */
final class BodyReader {

    static final int MOST = SharedMemory.MOST;
    static final int FREE = SharedMemory.FREE;
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Most clients hear an answer only when they have sent their body: so much of one that is refused is read and thrown away. */
    static final int MOST_THROWN_AWAY = 4 * 1024 * 1024;

    private static final int FIRST = 512;
    private static final Duration PATIENCE_AFTER_REFUSAL = Duration.ofSeconds(5);

    private final ByteBudget budget;
    private final Object whose;
    private final Stopwatch stopwatch;
    private byte[] bytes = {};
    private int length;

    BodyReader(ByteBudget budget, Object whose, Stopwatch stopwatch) {
        this.budget = budget;
        this.whose = whose;
        this.stopwatch = stopwatch;
    }

    /** Reads it all, or says why not. */
    Optional<Refusal> read(InputStream from) throws IOException {
        try {
            var refusal = fill(from, stopwatch.instant().plus(PATIENCE));
            if (refusal.isPresent()) {
                release();
                throwAway(from, stopwatch.instant().plus(PATIENCE_AFTER_REFUSAL));
            }
            return refusal;
        } catch (SocketTimeoutException silent) {
            return Optional.of(Refusal.TOO_SLOW);
        }
    }

    private Optional<Refusal> fill(InputStream from, Instant deadline) throws IOException {
        while (length <= MOST) {
            if (length == bytes.length && !grow()) {
                return Optional.of(Refusal.TOO_BUSY);
            }
            var count = from.read(bytes, length, bytes.length - length);
            if (count < 0) {
                // One byte more than allowed was room enough to see that it is not too long.
                resize(length);
                return Optional.empty();
            }
            length += count;
            if (stopwatch.instant().isAfter(deadline)) {
                return Optional.of(Refusal.TOO_SLOW);
            }
        }
        return Optional.of(Refusal.TOO_LARGE);
    }

    private boolean grow() {
        var size = Math.min(Math.max(FIRST, bytes.length * 2), MOST + 1);
        if (!budget.take(whose, counted(size) - counted(bytes.length))) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    private void resize(int size) {
        budget.give(whose, counted(bytes.length) - counted(size));
        bytes = Arrays.copyOf(bytes, size);
    }

    private static int counted(int size) {
        return size > FREE ? size : 0;
    }

    private void throwAway(InputStream from, Instant deadline) throws IOException {
        var scrap = new byte[FREE];
        var thrownAway = 0;
        int count;
        do {
            count = from.read(scrap);
            thrownAway += count;
        } while (count >= 0
                && thrownAway < MOST_THROWN_AWAY
                && stopwatch.instant().isBefore(deadline));
    }

    byte[] body() {
        return bytes;
    }

    /** Gives back what was taken. */
    void release() {
        resize(0);
    }
}
