package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.ResyncRequired;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The journal as it grows. What is handed out is read from the journal itself, so a reconnecting client misses nothing. */
@Component
public class LiveJournal {

    private static final int PAGE = 100;
    private static final Duration POLL = Duration.ofMillis(250);

    private final Journal journal;
    private final Bells bells;
    private final Scheduler readers = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    private final Map<CompanyId, Flux<Long>> polls = new ConcurrentHashMap<>();

    LiveJournal(Journal journal, Bells bells) {
        this.journal = journal;
        this.bells = bells;
    }

    /** Entries behind this cursor and then every new one; without a cursor, from now on. Never ends by itself.
     *
     * @throws ResyncRequired when the journal does not hold what comes after the cursor
     * @throws dev.ringback.kernel.InvalidInput when it is no cursor of a journal */
    public Flux<JournalEntry> follow(CompanyId company, @Nullable String cursor) {
        var head = journal.head(company);
        var from = cursor == null ? head : JournalEntry.seqOf(cursor);
        // The number of an entry is noted right after the entry itself: a quick client may be ahead of it.
        if (from < 0 || (from > head && journal.read(company, from - 1, 1).isEmpty())) {
            throw new ResyncRequired();
        }
        var read = new AtomicLong(from);
        return rings(company).onBackpressureLatest().publishOn(readers, 1).concatMap(ring -> unread(company, read), 1);
    }

    private Flux<JournalEntry> unread(CompanyId company, AtomicLong read) {
        return page(company, read)
                .expand(page -> page.size() < PAGE ? Flux.empty() : page(company, read))
                .concatMapIterable(page -> page);
    }

    private Flux<List<JournalEntry>> page(CompanyId company, AtomicLong read) {
        return Flux.defer(() -> {
            var page = journal.read(company, read.get(), PAGE);
            page.forEach(entry -> read.set(entry.seq()));
            return Flux.just(page);
        });
    }

    /** Once at the start, at every local write, and whenever a look shows that another backend wrote. */
    private Flux<Long> rings(CompanyId company) {
        var local = Flux.<Long>create(sink -> {
            Runnable hearer = () -> sink.next(0L);
            bells.hear(company, hearer);
            sink.onDispose(() -> bells.ignore(company, hearer));
        });
        return Flux.merge(Flux.just(0L), local, polls.computeIfAbsent(company, this::poll));
    }

    /** One look for all subscribers of a company. */
    private Flux<Long> poll(CompanyId company) {
        return Flux.interval(POLL)
                .onBackpressureDrop()
                .publishOn(readers, 1)
                .map(tick -> journal.head(company))
                .onErrorContinue((unreachable, tick) -> {})
                .distinctUntilChanged()
                .publish()
                .refCount();
    }
}
