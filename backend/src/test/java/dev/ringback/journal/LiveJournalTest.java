package dev.ringback.journal;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.journal.JournalSamples.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.JournalSamples.Noted;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.ResyncRequired;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

/** Clients that follow the journal as it grows. */
class LiveJournalTest {

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final MongoDatabase database = new TestDatabase().open();
    private final TestJournaling here = backend();
    private final TestJournaling elsewhere = backend();
    private final LiveJournal live = new LiveJournal(here.journal, here.positions, here.bells, 1_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Disposable> subscriptions = new ArrayList<>();

    private TestJournaling backend() {
        var backend = new TestJournaling(database, clock);
        backend.codec.learn(Noted.class);
        return backend;
    }

    @AfterEach
    void stop() {
        subscriptions.forEach(Disposable::dispose);
    }

    private List<Long> follow(@Nullable String cursor) {
        var seen = new CopyOnWriteArrayList<Long>();
        subscriptions.add(live.follow(ID, cursor).subscribe(entry -> seen.add(entry.seq())));
        return seen;
    }

    private static String cursor(long seq) {
        return new JournalEntry(ID, seq, noted("any")).cursor();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private void append(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(i -> here.journal.append(ID, noted("e" + i)));
    }

    @Test
    void withoutACursorItBeginsNow() {
        append(1, 5);

        var seen = follow(null);
        append(6, 8);

        await().untilAsserted(() -> assertThat(seen).isEqualTo(range(6, 8)));
    }

    @Test
    void behindACursorItReplaysAndThenContinues() {
        append(1, 250);

        var seen = follow(cursor(7));
        append(251, 260);

        await().untilAsserted(() -> assertThat(seen).isEqualTo(range(8, 260)));
    }

    @Test
    void fromTheCursorOfTheLastEntryThereIsNothingToReplay() {
        append(1, 3);

        var seen = follow(cursor(3));
        append(4, 4);

        await().untilAsserted(() -> assertThat(seen).containsExactly(4L));
    }

    @Test
    void whatAnotherBackendWritesIsSeenToo() {
        var seen = follow(null);

        elsewhere.journal.append(ID, noted("a"));
        elsewhere.journal.append(ID, noted("b"));

        await().untilAsserted(() -> assertThat(seen).containsExactly(1L, 2L));
    }

    @Test
    void writesByManyAtOnceAreSeenOnceAndInOrder() throws Exception {
        var seen = follow(null);

        dev.ringback.Together.run(8, writer -> {
            var backend = writer % 2 == 0 ? here : elsewhere;
            IntStream.range(0, 15).forEach(i -> backend.journal.append(ID, noted(writer + "-" + i)));
            return writer;
        });

        await().untilAsserted(() -> assertThat(seen).isEqualTo(range(1, 120)));
    }

    @Test
    void aClientThatReconnectsAgainAndAgainMissesNothing() {
        append(1, 30);
        var seen = new ArrayList<Long>();
        String cursor = cursor(0);
        while (seen.size() < 30) {
            var some = live.follow(ID, cursor).take(4).collectList().block(PATIENCE);
            assertThat(some).isNotNull();
            for (var entry : some) {
                seen.add(entry.seq());
                cursor = entry.cursor();
            }
            if (seen.size() > 26) {
                append(31, 32);
            }
        }

        assertThat(seen).isEqualTo(range(1, seen.size()));
    }

    @Test
    void aCursorAheadOfTheJournalIsAnswered() {
        append(1, 3);

        assertThatExceptionOfType(ResyncRequired.class).isThrownBy(() -> live.follow(ID, cursor(4)));
    }

    @Test
    void aCursorOfAnEntryWhoseNumberIsNotNotedYetIsGood() {
        append(1, 3);
        database.getCollection("journalHeads")
                .updateOne(new org.bson.Document("_id", "northside"), com.mongodb.client.model.Updates.set("seq", 2L));

        var seen = follow(cursor(3));
        append(4, 4);

        await().untilAsserted(() -> assertThat(seen).containsExactly(4L));
    }

    @Test
    void whoeverComesBackTooLateIsToldWhereToGoOn() {
        append(1, 5);
        clock.passes(Duration.ofDays(2));
        append(6, 6);
        here.journal.prune(ID, clock.instant(), Long.MAX_VALUE);

        assertThatExceptionOfType(ResyncRequired.class)
                .isThrownBy(() -> live.follow(ID, cursor(3)))
                .satisfies(it -> assertThat(it.resumeAfter()).isEqualTo(cursor(6)));
        assertThat(live.follow(ID, cursor(5)).blockFirst(PATIENCE))
                .extracting(JournalEntry::seq)
                .isEqualTo(6L);
    }

    @Test
    void whatIsForgottenWhileSomebodyReadsItIsNotPassedOver() {
        append(1, 250);
        clock.passes(Duration.ofDays(2));
        append(251, 251);

        var slow = live.follow(ID, cursor(0)).doOnNext(it -> {
            if (it.seq() == 50) {
                here.journal.prune(ID, clock.instant(), Long.MAX_VALUE);
            }
        });

        assertThatExceptionOfType(ResyncRequired.class).isThrownBy(() -> slow.blockLast(PATIENCE));
    }

    @Test
    void whoeverFallsTooFarBehindIsCutOffAndFillsNoMemory() {
        var hurried = new LiveJournal(here.journal, here.positions, here.bells, 300);
        append(1, 1);
        var taken = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        var reader = new BaseSubscriber<JournalEntry>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                // asks for nothing yet
            }

            @Override
            protected void hookOnNext(JournalEntry entry) {
                taken.incrementAndGet();
            }

            @Override
            protected void hookOnError(Throwable error) {
                failure.set(error);
            }
        };
        subscriptions.add(reader);
        hurried.follow(ID, null).subscribe(reader);
        // Somebody reads as fast as it comes.
        var quick = new CopyOnWriteArrayList<Long>();
        subscriptions.add(hurried.follow(ID, null).subscribe(it -> quick.add(it.seq())));

        append(2, 1_000);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(quick).isEqualTo(range(2, 1_000)));
        reader.request(Long.MAX_VALUE);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failure.get()).isInstanceOf(ResyncRequired.class));
        assertThat(taken.get()).isLessThanOrEqualTo(300);
    }

    @Test
    void whatAListenerMakesOfAnEntryCanBeReadWhenItIsHandedOut() {
        var made = new CopyOnWriteArrayList<Long>();
        var history = new JournalListener() {
            @Override
            public String name() {
                return "history";
            }

            @Override
            public void on(JournalEntry entry) {
                made.add(entry.seq());
            }
        };
        elsewhere.telling(history);
        var early = new CopyOnWriteArrayList<Long>();
        subscriptions.add(live.followBehind(history, ID, null).subscribe(it -> {
            if (!made.contains(it.seq())) {
                early.add(it.seq());
            }
        }));
        var seen = new CopyOnWriteArrayList<Long>();
        subscriptions.add(live.followBehind(history, ID, cursor(0)).subscribe(it -> seen.add(it.seq())));

        append(1, 40);

        await().untilAsserted(() -> assertThat(seen).isEqualTo(range(1, 40)));
        assertThat(early).isEmpty();
        elsewhere.close();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var inbox = new dev.ringback.kernel.Cursor("inbox", "3").encode();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> live.follow(ID, inbox));
    }

    @Test
    void nobodySeesAnotherCompanysJournal() {
        var seen = follow(null);

        here.journal.append(LAKESIDE, noted("theirs"));
        append(1, 1);

        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        assertThat(here.journal.read(ID, 0, 10)).hasSize(1);
    }
}
