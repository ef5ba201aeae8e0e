package dev.ringback.journal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every listener what the journal says, each at its own pace: one that fails is told again, and holds up nobody else. Wakes at once
 * for what this process wrote, and looks from time to time for what others wrote or a crash left untold. What is new is read once for all
 * of them.
 */
@Component
class JournalDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JournalDelivery.class);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final int BATCH = 100;
    private static final int BUSY_COMPANIES = 100;

    private final Journal journal;
    private final Positions positions;
    private final List<JournalListener> listeners;
    private final Bells bells;
    private final JournalMetrics metrics;
    private final Duration keepLease;
    private final LoadingCache<CompanyId, Tail> tails;
    private final Map<Place, Boolean> rungAgain = new ConcurrentHashMap<>();
    private volatile boolean running;
    private ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();

    private record Place(JournalListener listener, CompanyId company) {}

    JournalDelivery(
            Journal journal,
            Positions positions,
            List<JournalListener> listeners,
            Bells bells,
            JournalMetrics metrics,
            @Value("${ringback.journal.lease}") Duration lease) {
        this.keepLease = lease.dividedBy(4);
        this.journal = journal;
        this.positions = positions;
        this.listeners = listeners;
        this.bells = bells;
        this.metrics = metrics;
        this.tails = Caffeine.newBuilder()
                .maximumSize(BUSY_COMPANIES)
                .build(company -> new Tail(journal, company, () -> journal.head(company)));
        bells.hearAll(this::wake);
    }

    @Override
    public void start() {
        tellers = Executors.newVirtualThreadPerTaskExecutor();
        sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("journal-sweep").factory());
        running = true;
        sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            journal.behind().forEach(this::catchUp);
        } catch (RuntimeException e) {
            LOG.warn("Could not look for untold entries", e);
        }
    }

    private void catchUp(CompanyId company) {
        var head = journal.head(company);
        if (listeners.stream().allMatch(it -> positions.position(it.name(), company) >= head)) {
            journal.caughtUp(company, head);
        } else {
            wake(company);
        }
    }

    private void wake(CompanyId company) {
        tails.get(company).lookAgain();
        listeners.forEach(listener -> wake(new Place(listener, company)));
    }

    /** One teller per place: a ring while it is telling makes it look once more. */
    private void wake(Place place) {
        if (running && rungAgain.put(place, true) == null) {
            tellers.execute(() -> tell(place));
        }
    }

    private void tell(Place place) {
        try {
            do {
                rungAgain.put(place, false);
                tellAll(place);
            } while (!rungAgain.remove(place, false) && running);
        } catch (RuntimeException | Error e) {
            rungAgain.remove(place);
            LOG.warn("{} will be told again about {}", place.listener().name(), place.company(), e);
        }
    }

    private void tellAll(Place place) {
        var name = place.listener().name();
        var leased = positions.lease(name, place.company());
        if (leased.isEmpty()) {
            return;
        }
        var told = leased.getAsLong();
        var more = true;
        var kept = System.nanoTime();
        while (more && running) {
            var batch = tails.get(place.company()).after(told, BATCH);
            for (var entry : batch) {
                // A slow listener keeps its lease; one that was held up longer than the lease acts on nothing more.
                if (System.nanoTime() - kept > keepLease.toNanos()) {
                    kept = System.nanoTime();
                    if (!advance(place, told)) {
                        return;
                    }
                }
                tellOne(place, entry, told);
                told = entry.seq();
            }
            more = batch.size() == BATCH;
            if (!batch.isEmpty() && !advance(place, told)) {
                return;
            }
        }
    }

    private boolean advance(Place place, long told) {
        var kept = positions.advance(place.listener().name(), place.company(), told);
        bells.told(place.company());
        return kept;
    }

    private void tellOne(Place place, JournalEntry entry, long toldBefore) {
        try {
            place.listener().on(entry);
            metrics.told(place.listener(), entry);
        } catch (RuntimeException e) {
            positions.advance(place.listener().name(), place.company(), toldBefore);
            throw e;
        }
    }

    @Override
    public void stop() {
        running = false;
        sweeper.shutdownNow();
        tellers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
