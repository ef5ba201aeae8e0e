package dev.ringback.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Moves events from the documents that carry them to the journal, in the order of their writing. What this process wrote it moves at
 * once; what a crash left behind, here or elsewhere, it finds by looking from time to time. Moving twice does no harm.
 */
@Component
class EventRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final int BATCH = 200;
    private static final int REMEMBERED = 10_000;
    private static final int MOST_WAITING = 5_000;

    private final Journal journal;
    private final JournalMetrics metrics;
    // Every version of a busy document carries again what its earlier ones carry: it is moved with the first of them.
    private final Cache<Moved, Boolean> moved =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Undelivered> fresh = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    private record Moved(CompanyId company, String eventId) {}

    EventRelay(Journal journal, JournalMetrics metrics) {
        this.journal = journal;
        this.metrics = metrics;
    }

    void serve(Outbox outbox) {
        outboxes.add(outbox);
    }

    void wake(Undelivered undelivered) {
        // What finds no room is found by the next look.
        var waits = fresh.offer(undelivered);
        if (!waits) {
            LOG.debug("More events than can wait");
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("event-relay").start(this::work);
    }

    private void work() {
        var sweepAt = System.nanoTime();
        while (running) {
            try {
                var next = fresh.poll(Math.max(1, sweepAt - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next != null) {
                    move(next);
                } else {
                    outboxes.forEach(outbox -> outbox.undelivered(BATCH).forEach(this::move));
                    sweepAt = System.nanoTime() + SWEEP.toNanos();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                // Nothing is lost: the document still carries its events, and the next sweep finds them.
                if (running) {
                    LOG.warn("Events stay in their documents for now", e);
                }
                sweepAt = System.nanoTime() + SWEEP.toNanos();
            }
        }
    }

    private void move(Undelivered undelivered) {
        undelivered
                .events()
                .forEach(event -> moved.get(new Moved(undelivered.company(), event.eventId()), it -> {
                    journal.append(undelivered.company(), event);
                    metrics.moved(event);
                    return true;
                }));
        undelivered.outbox().delivered(undelivered);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
