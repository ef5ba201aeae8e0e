package dev.ringback.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveJournalTest {

    private static final CompanyId NORTHSIDE = new CompanyId("northside");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Bells bells = new Bells();
    private final PaperJournal journal = new PaperJournal();
    private final LiveJournal live = new LiveJournal(journal, bells);

    @Test
    void whatThisBackendWritesArrivesWithTheBell() {
        var followed = live.follow(NORTHSIDE, null).doOnSubscribe(it -> {
            journal.append(NORTHSIDE, new Rang("call-1"));
            bells.ring(NORTHSIDE);
        });

        assertThat(followed.map(JournalEntry::event).blockFirst(SOON)).isEqualTo(new Rang("call-1"));
    }

    @Test
    void whatAnotherBackendWritesArrivesWithoutABell() {
        var followed = live.follow(NORTHSIDE, null);
        Thread.startVirtualThread(() -> {
            pause();
            journal.append(NORTHSIDE, new Rang("call-2"));
        });

        assertThat(followed.map(JournalEntry::event).blockFirst(SOON)).isEqualTo(new Rang("call-2"));
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Rang(String eventId) implements Event {
        @Override
        public Instant at() {
            return Instant.EPOCH;
        }
    }

    /** A journal of one company. */
    private static final class PaperJournal implements Journal {

        private final List<Event> events = new CopyOnWriteArrayList<>();

        @Override
        public void append(CompanyId company, Event event) {
            events.add(event);
        }

        @Override
        public List<JournalEntry> read(CompanyId company, long after, int most) {
            return LongStream.range(after, events.size())
                    .mapToObj(it -> new JournalEntry(company, it + 1, events.get((int) it)))
                    .toList();
        }

        @Override
        public long head(CompanyId company) {
            return events.size();
        }

        @Override
        public List<CompanyId> behind() {
            return List.of();
        }

        @Override
        public void caughtUp(CompanyId company, long seq) {}
    }
}
