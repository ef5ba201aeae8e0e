package dev.ringback.twilio;

import dev.ringback.kernel.DatabaseState;
import dev.ringback.kernel.VersionConflict;
import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Twilio tells while the database is away is kept here and put on record when it is back, in the order and with the time in which it was
 * heard. Whoever calls is answered meanwhile.
 */
@Component
class HeardMeanwhile {

    private static final Logger LOG = LoggerFactory.getLogger(HeardMeanwhile.class);
    private static final int LOOK_UP_MILLIS = 50;
    /** In characters: more than that many hours of calls to a busy company. */
    private static final long MOST_KEPT = 16_000_000;

    private final DatabaseState database;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Fact> facts = new ArrayDeque<>();
    private long kept;

    HeardMeanwhile(DatabaseState database) {
        this.database = database;
    }

    /** @param length how much it holds, in characters */
    private record Fact(Runnable record, long length) {}

    /** What the database says to this, unless it is silent: then what is known without it. */
    <T> T ask(Supplier<T> inDatabase, Supplier<T> without) {
        if (database.isSilent()) {
            return without.get();
        }
        var asked = CompletableFuture.supplyAsync(inDatabase, hands);
        return awaited(asked) ? asked.join() : without.get();
    }

    /**
     * Puts something on record, and waits for it unless the database is silent: what it was asked already goes on, and what fails since it is
     * away is done again when it is back. Recording something twice is recording it once.
     */
    void onRecord(TwilioRequest request, Runnable record) {
        var fact = new Fact(record, length(request));
        if (database.isSilent()) {
            keep(fact);
            return;
        }
        var done = CompletableFuture.runAsync(record, hands);
        if (!awaited(done)) {
            done.whenComplete((nothing, failure) -> keepIfAway(fact, failure));
        }
    }

    /** Whether it was done; not when the database is silent.
     *
     * @throws RuntimeException when it failed for another reason */
    private boolean awaited(CompletableFuture<?> work) {
        while (!database.isSilent()) {
            try {
                work.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException slow) {
                // Slow is not silent.
            } catch (ExecutionException e) {
                if (database.isToBlameFor(e)) {
                    return false;
                }
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private void keepIfAway(Fact fact, @Nullable Throwable failure) {
        if (failure != null && database.isToBlameFor(failure)) {
            keep(fact);
        } else if (failure != null) {
            LOG.error("What Twilio told could not be put on record", failure);
        }
    }

    private static long length(TwilioRequest request) {
        return 500
                + request.signed().entrySet().stream()
                        .mapToLong(
                                it -> 100 + it.getKey().length() + it.getValue().length())
                        .sum();
    }

    private synchronized void keep(Fact fact) {
        if (kept + fact.length() > MOST_KEPT) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        kept += fact.length();
        facts.addLast(fact);
    }

    private synchronized @Nullable Fact first() {
        return facts.peekFirst();
    }

    private synchronized void forget(Fact fact) {
        if (facts.remove(fact)) {
            kept -= fact.length();
        }
    }

    private synchronized void putLast(Fact fact) {
        if (facts.remove(fact)) {
            facts.addLast(fact);
        }
    }

    @Scheduled(fixedDelay = 500)
    void putOnRecord() {
        for (var fact = first(); fact != null && !database.isSilent(); fact = first()) {
            try {
                fact.record().run();
                forget(fact);
            } catch (VersionConflict overtaken) {
                putLast(fact);
                return;
            } catch (RuntimeException e) {
                if (database.isToBlameFor(e)) {
                    return;
                }
                LOG.error("What Twilio told while the database was away could not be put on record", e);
                forget(fact);
            }
        }
    }

    @PreDestroy
    void close() {
        putOnRecord();
        hands.shutdown();
        synchronized (this) {
            if (!facts.isEmpty()) {
                LOG.error(
                        "{} things that Twilio told while the database was away are lost with this process",
                        facts.size());
            }
        }
    }
}
