package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.ResyncRequired;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The journal as it grows. What is handed out is read from the journal itself, so a reconnecting client misses nothing, and one that reads
 * slowly fills nobody's memory.
 */
@Component
public class LiveJournal {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Journal journal;
    private final Positions positions;
    private final Bells bells;
    private final int mostBehind;
    private final Scheduler readers = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    private final Map<Source, Watch> watches = new ConcurrentHashMap<>();

    /** What is followed: a company's journal, or as much of it as a listener has been told. */
    private record Source(CompanyId company, @Nullable String listener) {}

    /** A tail with how many follow it, and what stops when nobody does any more. */
    private record Watch(Tail tail, int followers, Disposable looking) {

        Watch with(int change) {
            return new Watch(tail, followers + change, looking);
        }
    }

    /** @param mostBehind how many entries a follower may fall behind while others come: from then on it is cut off */
    LiveJournal(
            Journal journal,
            Positions positions,
            Bells bells,
            @Value("${ringback.subscriptions.most-behind}") int mostBehind) {
        this.journal = journal;
        this.positions = positions;
        this.bells = bells;
        this.mostBehind = mostBehind;
    }

    /** Entries behind this cursor and then every new one; without a cursor, from now on. Never ends by itself.
     *
     * @throws ResyncRequired when the journal does not hold what comes after the cursor; also later, when a follower falls too far behind
     * @throws dev.ringback.kernel.InvalidInput when it is no cursor of a journal */
    public Flux<JournalEntry> follow(CompanyId company, @Nullable String cursor) {
        return follow(new Source(company, null), cursor);
    }

    /** The same, but each entry only once this listener has been told it: what the listener makes of it can be read by then. */
    public Flux<JournalEntry> followBehind(JournalListener listener, CompanyId company, @Nullable String cursor) {
        return follow(new Source(company, listener.name()), cursor);
    }

    private Flux<JournalEntry> follow(Source source, @Nullable String cursor) {
        var company = source.company();
        var head = journal.head(company);
        var from = cursor == null ? end(source).getAsLong() : JournalEntry.seqOf(cursor);
        // The number of an entry is noted right after the entry itself: a quick client may be ahead of it.
        if (from < journal.floor(company)
                || (from > head && journal.read(company, from - 1, 1).isEmpty())) {
            throw new ResyncRequired(JournalEntry.cursor(head));
        }
        return Flux.using(
                () -> enter(source), tail -> unread(tail, new Follower(tail, from, mostBehind)), tail -> leave(source));
    }

    private Flux<JournalEntry> unread(Tail tail, Follower follower) {
        return rings(tail)
                .publishOn(readers, 1)
                .concatMap(
                        ring -> Flux.defer(() -> Flux.just(follower.next()))
                                .expand(page ->
                                        page.isEmpty() ? Flux.empty() : Flux.defer(() -> Flux.just(follower.next())))
                                .concatMapIterable(page -> page, 1),
                        1);
    }

    /** Once at the start, and whenever there may be more. */
    private static Flux<Boolean> rings(Tail tail) {
        return Flux.create(
                sink -> {
                    Runnable hearer = () -> sink.next(true);
                    tail.hear(hearer);
                    sink.onDispose(() -> tail.ignore(hearer));
                    sink.next(true);
                },
                OverflowStrategy.LATEST);
    }

    private Tail enter(Source source) {
        return watches.compute(source, (it, present) -> present == null ? begin(source) : present.with(1))
                .tail();
    }

    private Watch begin(Source source) {
        var tail = new Tail(journal, source.company(), end(source));
        bells.hear(source.company(), tail);
        var looking = Flux.interval(POLL)
                .onBackpressureDrop()
                .publishOn(readers, 1)
                .doOnNext(tick -> tail.look())
                .onErrorContinue((unreachable, tick) -> {})
                .subscribe();
        return new Watch(tail, 1, looking);
    }

    private void leave(Source source) {
        watches.computeIfPresent(source, (it, watch) -> {
            if (watch.followers() > 1) {
                return watch.with(-1);
            }
            watch.looking().dispose();
            bells.ignore(source.company(), watch.tail());
            return null;
        });
    }

    private LongSupplier end(Source source) {
        var listener = source.listener();
        return listener == null
                ? () -> journal.head(source.company())
                : () -> positions.position(listener, source.company());
    }
}
