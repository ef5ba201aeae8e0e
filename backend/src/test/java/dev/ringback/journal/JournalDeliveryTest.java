package dev.ringback.journal;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.journal.JournalSamples.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.JournalSamples.Noted;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners being told what the journal says. */
class JournalDeliveryTest {

    private final MongoDatabase database = new TestDatabase().open();
    private final SettableClock clock = new SettableClock(NINE_AM);
    private final TestJournaling one = backend();
    private final TestJournaling another = backend();

    private TestJournaling backend() {
        var backend = new TestJournaling(database, clock);
        backend.codec.learn(Noted.class);
        return backend;
    }

    @AfterEach
    void stop() {
        one.close();
        another.close();
    }

    /** Remembers what it was told, and whether it was ever told two things of a company at once. */
    private static final class Remembering implements JournalListener {

        private final String name;
        private final Consumer<JournalEntry> then;
        private final Set<String> telling = ConcurrentHashMap.newKeySet();
        final List<JournalEntry> told = new CopyOnWriteArrayList<>();
        final AtomicInteger overlaps = new AtomicInteger();

        Remembering(String name, Consumer<JournalEntry> then) {
            this.name = name;
            this.then = then;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(JournalEntry entry) {
            if (!telling.add(entry.company().value())) {
                overlaps.incrementAndGet();
            }
            try {
                then.accept(entry);
                told.add(entry);
            } finally {
                telling.remove(entry.company().value());
            }
        }

        List<Long> seqs() {
            return told.stream().map(JournalEntry::seq).toList();
        }
    }

    private static Remembering remembering(String name) {
        return new Remembering(name, entry -> {});
    }

    private void append(int many) {
        IntStream.rangeClosed(1, many).forEach(i -> one.journal.append(ID, noted("e" + i)));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void everyListenerIsToldEverythingInOrder() {
        var push = remembering("push");
        var history = remembering("history");
        one.telling(push, history);

        append(25);

        await().untilAsserted(() -> assertThat(push.seqs()).isEqualTo(upTo(25)));
        await().untilAsserted(() -> assertThat(history.seqs()).isEqualTo(upTo(25)));
    }

    @Test
    void whatWasWrittenWhileNobodyListenedIsTold() {
        append(250);
        var push = remembering("push");

        another.telling(push);

        await().untilAsserted(() -> assertThat(push.seqs()).isEqualTo(upTo(250)));
    }

    @Test
    void whatAnotherBackendWroteIsTold() {
        var push = remembering("push");
        another.telling(push);

        append(5);

        await().untilAsserted(() -> assertThat(push.seqs()).isEqualTo(upTo(5)));
    }

    @Test
    void aListenerThatFailsIsToldAgainAndNothingIsSkipped() {
        var failures = new AtomicInteger(3);
        var push = new Remembering("push", entry -> {
            if (entry.seq() == 3 && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("The push service is away");
            }
        });
        one.telling(push);

        append(6);

        await().untilAsserted(() -> assertThat(push.seqs()).endsWith(4L, 5L, 6L));
        assertThat(push.seqs()).isEqualTo(upTo(6));
    }

    @Test
    void aListenerThatFailsBadlyIsToldAgainToo() {
        var failures = new AtomicInteger(1);
        var push = new Remembering("push", entry -> {
            if (failures.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("A class that was not there");
            }
        });
        one.telling(push);

        append(3);

        await().untilAsserted(() -> assertThat(push.seqs()).isEqualTo(upTo(3)));
    }

    @Test
    void aListenerThatFailsHoldsUpNobodyElse() {
        var push = new Remembering("push", entry -> {
            throw new IllegalStateException("The push service is away for good");
        });
        var history = remembering("history");
        one.telling(push, history);

        append(10);

        await().untilAsserted(() -> assertThat(history.seqs()).isEqualTo(upTo(10)));
        assertThat(push.told).isEmpty();
    }

    @Test
    void oneCompanysTroubleHoldsUpNoOther() {
        var push = new Remembering("push", entry -> {
            if (entry.company().equals(ID)) {
                throw new IllegalStateException("Northside's phones are off");
            }
        });
        one.telling(push);

        one.journal.append(ID, noted("a"));
        one.journal.append(LAKESIDE, noted("b"));

        await().untilAsserted(() ->
                assertThat(push.told).extracting(JournalEntry::company).containsExactly(LAKESIDE));
    }

    @Test
    void twoBackendsTellEachListenerEverythingInOrderAndNeverAtOnce() {
        var push = new Remembering("push", entry -> Thread.yield());
        var history = new Remembering("history", entry -> Thread.yield());
        one.telling(push, history);
        another.telling(push, history);

        IntStream.rangeClosed(1, 120).forEach(i -> (i % 2 == 0 ? one : another).journal.append(ID, noted("e" + i)));

        for (var listener : List.of(push, history)) {
            await().untilAsserted(() -> assertThat(listener.seqs()).contains(120L));
            assertThat(listener.seqs().stream().distinct().toList()).isEqualTo(upTo(120));
            assertThat(listener.overlaps).hasValue(0);
        }
    }

    @Test
    void aBackendThatStopsLeavesTheRestToTheOther() {
        var first = remembering("push");
        one.telling(first);
        append(3);
        await().untilAsserted(() -> assertThat(first.seqs()).isEqualTo(upTo(3)));
        one.close();
        database.getCollection("journalPositions")
                .updateMany(
                        new org.bson.Document(),
                        com.mongodb.client.model.Updates.set("leasedUntil", new java.util.Date(0)));

        var second = remembering("push");
        another.telling(second);
        another.journal.append(ID, noted("e4"));

        await().untilAsserted(() -> assertThat(second.seqs()).containsExactly(4L));
    }

    @Test
    void onceEverybodyKnowsEverythingTheCompanyIsNotBehind() {
        one.telling(remembering("push"), remembering("history"));

        append(3);

        await().until(() -> one.journal.behind().isEmpty());
    }
}
