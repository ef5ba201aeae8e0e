package dev.ringback.journal;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.journal.JournalSamples.eventIds;
import static dev.ringback.journal.JournalSamples.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.JournalSamples.Job;
import dev.ringback.journal.JournalSamples.Jobs;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events on their way from the documents that carry them to the journal. */
class EventRelayTest {

    private final MongoDatabase database = new TestDatabase().open();
    private final Clock clock = new SettableClock(NINE_AM);
    private final TestJournaling died = new TestJournaling(database, clock);
    private final TestJournaling alive = new TestJournaling(database, clock);
    private final Jobs jobsOfTheDead = new Jobs(died);
    private final Jobs jobs = new Jobs(alive);

    @AfterEach
    void stop() {
        alive.close();
        died.close();
    }

    @Test
    void whatIsWrittenIsInTheJournalRightAfter() {
        alive.relaying();

        jobs.insert(Job.opened("job"));

        await().untilAsserted(() -> assertThat(eventIds(alive.journal)).containsExactly("job-1"));
        await().until(() -> !jobs.carriesEvents("job"));
    }

    @Test
    void whatADeadProcessLeftBehindIsMovedOnceAndInOrder() {
        jobsOfTheDead.insert(Job.opened("job"));
        jobsOfTheDead.replace(jobsOfTheDead.get("job").further());
        jobsOfTheDead.replace(jobsOfTheDead.get("job").further());
        assertThat(eventIds(died.journal)).isEmpty();

        alive.relaying();

        await().until(() -> !jobs.carriesEvents("job"));
        assertThat(eventIds(alive.journal)).containsExactly("job-1", "job-2", "job-3");
    }

    @Test
    void whatADeadProcessMovedWithoutNotingSoIsThereOnce() {
        jobsOfTheDead.insert(Job.opened("job"));
        jobsOfTheDead.get("job").pendingEvents().forEach(it -> died.journal.append(ID, it));

        alive.relaying();

        await().until(() -> !jobs.carriesEvents("job"));
        assertThat(eventIds(alive.journal)).containsExactly("job-1");
    }

    @Test
    void aChangeByAnotherBackendCarriesWhatIsNotMovedYet() {
        jobsOfTheDead.insert(Job.opened("job"));
        alive.relaying();

        while (!jobs.replace(jobs.get("job").further())) {
            // the relay was faster
        }

        await().until(() -> !jobs.carriesEvents("job"));
        assertThat(eventIds(alive.journal)).containsExactly("job-1", "job-2");
    }

    @Test
    void twoRelaysOnTheSameDocumentsMoveEachEventOnce() {
        IntStream.range(0, 50).forEach(i -> {
            jobsOfTheDead.insert(Job.opened("job" + i));
            jobsOfTheDead.replace(jobsOfTheDead.get("job" + i).further());
        });

        alive.relaying();
        died.relaying();

        await().until(() -> IntStream.range(0, 50).noneMatch(i -> jobs.carriesEvents("job" + i)));
        var ids = eventIds(alive.journal);
        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 50))
                .allSatisfy(i -> assertThat(ids.indexOf("job" + i + "-1")).isLessThan(ids.indexOf("job" + i + "-2")));
    }

    @Test
    void manyChangesOfOneThingStayInOrder() {
        alive.relaying();
        jobs.insert(Job.opened("job"));

        IntStream.range(0, 40).forEach(i -> {
            while (!jobs.replace(jobs.get("job").further())) {
                // decide again on what is there by now
            }
        });

        await().until(() -> !jobs.carriesEvents("job"));
        assertThat(eventIds(alive.journal))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 41).mapToObj(i -> "job-" + i).toList());
    }

    @Test
    void whatSeveralVersionsCarryIsMovedWithTheFirst() {
        var journal = new WrittenDown();
        var outbox = new Delivered();
        var relay = new EventRelay(journal, alive.metrics);
        var carried = IntStream.rangeClosed(1, 3)
                .<Event>mapToObj(it -> noted("job-" + it))
                .toList();
        for (int version = 1; version <= 3; version++) {
            relay.wake(new Undelivered(outbox, ID, "job", version, carried.subList(0, version)));
        }

        relay.start();

        await().untilAsserted(() -> assertThat(outbox.versions).containsExactly(1L, 2L, 3L));
        relay.stop();
        assertThat(journal.appended).containsExactlyElementsOf(carried);
    }

    @Test
    void whatCouldNotBeMovedIsTriedAgain() {
        var journal = new WrittenDown();
        var outbox = new Delivered();
        var relay = new EventRelay(journal, alive.metrics);
        journal.outOfReach = true;
        relay.serve(outbox);
        outbox.left.add(new Undelivered(outbox, ID, "job", 1, List.of(noted("job-1"))));

        relay.start();

        await().until(() -> !journal.outOfReach);
        await().untilAsserted(() -> assertThat(outbox.versions).containsExactly(1L));
        relay.stop();
        assertThat(journal.appended).containsExactly(noted("job-1"));
    }

    @Test
    void whatWasRefusedIsNeverAnnounced() {
        alive.relaying();
        jobs.insert(Job.opened("job"));
        var stale = jobs.get("job");
        await().until(() -> !jobs.carriesEvents("job"));
        jobs.replace(jobs.get("job").further());

        assertThat(jobs.replace(new Job(stale.company(), "job", 1, stale.version(), List.of(noted("lost")))))
                .isFalse();
        assertThat(jobs.insert(Job.opened("job"))).isFalse();

        await().until(() -> !jobs.carriesEvents("job"));
        assertThat(eventIds(alive.journal)).containsExactly("job-1", "job-2");
    }

    /** A journal that is only written, and at first perhaps cannot be reached. */
    private static final class WrittenDown implements Journal {

        private final List<Event> appended = new CopyOnWriteArrayList<>();
        private volatile boolean outOfReach;

        @Override
        public void append(CompanyId company, Event event) {
            if (outOfReach) {
                outOfReach = false;
                throw new IllegalStateException("The database is out of reach");
            }
            appended.add(event);
        }

        @Override
        public List<JournalEntry> read(CompanyId company, long after, int most) {
            return List.of();
        }

        @Override
        public long head(CompanyId company) {
            return appended.size();
        }

        @Override
        public long floor(CompanyId company) {
            return 0;
        }

        @Override
        public List<CompanyId> companies() {
            return List.of();
        }

        @Override
        public void prune(CompanyId company, Instant before, long upTo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CompanyId> behind() {
            return List.of();
        }

        @Override
        public void caughtUp(CompanyId company, long seq) {}
    }

    /** Documents of which only the versions are known that need not be moved any more. */
    private static final class Delivered implements Outbox {

        private final List<Undelivered> left = new CopyOnWriteArrayList<>();
        private final List<Long> versions = new CopyOnWriteArrayList<>();

        @Override
        public List<Undelivered> undelivered(int most) {
            return List.copyOf(left);
        }

        @Override
        public void delivered(Undelivered done) {
            left.remove(done);
            versions.add(done.version());
        }
    }
}
