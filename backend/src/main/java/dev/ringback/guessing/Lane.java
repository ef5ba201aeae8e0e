package dev.ringback.guessing;

import dev.ringback.kernel.Neighbourhood;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets a few guesses be looked at at a time, in the order they came. Checking one is slow by intent, and costs nobody else the server. */
final class Lane {

    private static final int MOST_WAITING = 100;
    private static final int MOST_WAITING_OF_ONE_NEIGHBOURHOOD = 25;

    private final Semaphore turns;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentMap<Neighbourhood, Integer> waitingFrom = new ConcurrentHashMap<>();

    Lane(int atATime, Duration patience) {
        this.turns = new Semaphore(atATime, true);
        this.patience = patience;
    }

    /** What comes of the check, or TOO_BUSY when its turn does not come. */
    Verdict inTurn(Neighbourhood from, Supplier<Verdict> check) {
        try {
            var isFair = waitingFrom.merge(from, 1, Integer::sum) <= MOST_WAITING_OF_ONE_NEIGHBOURHOOD;
            if (waiting.incrementAndGet() > MOST_WAITING
                    || !isFair
                    || !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Verdict.TOO_BUSY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.TOO_BUSY;
        } finally {
            waiting.decrementAndGet();
            waitingFrom.computeIfPresent(from, (it, count) -> count == 1 ? null : Integer.valueOf(count - 1));
        }
        try {
            return check.get();
        } finally {
            turns.release();
        }
    }
}
