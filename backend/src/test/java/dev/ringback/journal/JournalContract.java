package dev.ringback.journal;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.journal.JournalSamples.eventIds;
import static dev.ringback.journal.JournalSamples.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every journal does. */
abstract class JournalContract {

    /** Two backends on the same journal. */
    abstract Journal one();

    abstract Journal another();

    /** The clock of both. */
    final SettableClock clock = new SettableClock(NINE_AM);

    @Test
    void entriesAreNumberedFromOneInTheOrderOfTheirWriting() {
        one().append(ID, noted("a"));
        another().append(ID, noted("b"));
        one().append(ID, noted("c"));

        assertThat(one().read(ID, 0, 10))
                .containsExactly(
                        new JournalEntry(ID, 1, noted("a")),
                        new JournalEntry(ID, 2, noted("b")),
                        new JournalEntry(ID, 3, noted("c")));
        assertThat(another().head(ID)).isEqualTo(3);
    }

    @Test
    void anEventHandedInTwiceIsThereOnce() {
        one().append(ID, noted("a"));
        one().append(ID, noted("b"));
        another().append(ID, noted("a"));
        one().append(ID, noted("a"));

        assertThat(eventIds(one())).containsExactly("a", "b");
    }

    @Test
    void eachCompanyHasItsOwnNumbers() {
        one().append(ID, noted("a"));
        one().append(LAKESIDE, noted("a"));

        assertThat(one().read(LAKESIDE, 0, 10)).extracting(JournalEntry::seq).containsExactly(1L);
        assertThat(one().head(ID)).isEqualTo(1);
    }

    @Test
    void anEmptyJournalEndsAtZero() {
        assertThat(one().head(ID)).isZero();
        assertThat(one().read(ID, 0, 10)).isEmpty();
        assertThat(one().behind()).isEmpty();
    }

    @Test
    void sixteenWritersOnTwoBackendsLeaveNoGapAndNoDouble() throws InterruptedException, ExecutionException {
        Together.run(16, writer -> {
            var journal = writer % 2 == 0 ? one() : another();
            for (int i = 0; i < 20; i++) {
                // Neighbours hand in the same event, as two relays do.
                journal.append(ID, noted("event-" + writer / 2 + "-" + i));
            }
            return writer;
        });

        var entries = one().read(ID, 0, 1_000);

        assertThat(entries)
                .extracting(JournalEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(entries).extracting(entry -> entry.event().eventId()).doesNotHaveDuplicates();
        assertThat(one().head(ID)).isEqualTo(160);
    }

    @Test
    void whatOneWriterWroteKeepsItsOrder() throws InterruptedException, ExecutionException {
        Together.run(4, writer -> {
            var journal = writer % 2 == 0 ? one() : another();
            IntStream.range(0, 20).forEach(i -> journal.append(ID, noted("%d-%02d".formatted(writer, i))));
            return writer;
        });

        assertThat(IntStream.range(0, 4))
                .allSatisfy(writer -> assertThat(eventIds(one()).stream()
                                .filter(it -> it.startsWith(writer + "-"))
                                .toList())
                        .isSorted());
    }

    @Test
    void itIsReadInPagesInOrder() {
        IntStream.rangeClosed(1, 25).forEach(i -> one().append(ID, noted("e" + i)));

        var read = new ArrayList<Long>();
        List<JournalEntry> page;
        do {
            page = another().read(ID, read.isEmpty() ? 0 : read.getLast(), 10);
            page.forEach(entry -> read.add(entry.seq()));
        } while (!page.isEmpty());

        assertThat(read)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void whatIsOldIsNotKeptAndTheNumbersGoOn() {
        append(1, 4);
        clock.passes(Duration.ofDays(2));
        append(5, 6);

        one().prune(ID, clock.instant().minus(Duration.ofDays(1)), Long.MAX_VALUE);
        append(7, 7);

        assertThat(another().floor(ID)).isEqualTo(4);
        assertThat(eventIds(another())).containsExactly("e5", "e6", "e7");
        assertThat(another().read(ID, 0, 10)).extracting(JournalEntry::seq).containsExactly(5L, 6L, 7L);
    }

    @Test
    void whatSomeListenerHasNotBeenToldIsKeptHoweverOld() {
        append(1, 4);
        clock.passes(Duration.ofDays(2));

        one().prune(ID, clock.instant(), 2);

        assertThat(eventIds(one())).containsExactly("e3", "e4");
        assertThat(one().floor(ID)).isEqualTo(2);
    }

    @Test
    void theLastEntryStaysSoThatNoNumberIsGivenTwice() {
        append(1, 3);
        clock.passes(Duration.ofDays(400));

        one().prune(ID, clock.instant(), Long.MAX_VALUE);
        one().prune(LAKESIDE, clock.instant(), Long.MAX_VALUE);
        another().append(ID, noted("next"));

        assertThat(one().read(ID, 0, 10)).extracting(JournalEntry::seq).containsExactly(3L, 4L);
        assertThat(one().floor(LAKESIDE)).isZero();
        assertThat(one().companies()).containsExactly(ID);
    }

    @Test
    void thousandsAreForgottenInPortions() {
        append(1, 2_100);
        clock.passes(Duration.ofDays(2));
        append(2_101, 2_102);

        another().prune(ID, clock.instant(), Long.MAX_VALUE);

        assertThat(one().read(ID, 0, 10)).extracting(JournalEntry::seq).containsExactly(2_101L, 2_102L);
    }

    private void append(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(i -> one().append(ID, noted("e" + i)));
    }

    @Test
    void aCompanyIsBehindUntilEverybodyHasBeenToldAll() {
        one().append(ID, noted("a"));
        assertThat(one().behind()).containsExactly(ID);

        one().caughtUp(ID, 1);
        assertThat(another().behind()).isEmpty();

        another().append(ID, noted("b"));
        one().caughtUp(ID, 1);
        assertThat(one().behind()).containsExactly(ID);
    }
}
