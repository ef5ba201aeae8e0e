package dev.ringback.contact;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of histories does. */
abstract class HistoryLinesContract {

    private static final CustomerId ROSA = new CustomerId("rosa");

    private final HistoryLines lines;

    HistoryLinesContract(HistoryLines lines) {
        this.lines = lines;
    }

    private static HistoryLine line(CompanyId company, CustomerId customer, String id, Instant at) {
        return new HistoryLine(id, company, customer, at, ContactKind.FOLLOW_UP, "follow-up-1", "CLAIMED", "dana", 7);
    }

    private static HistoryLine line(String id, Instant at) {
        return line(ID, ROSA, id, at);
    }

    private Page<HistoryLine> page(int first, @Nullable String after) {
        return lines.page(ID, List.of(ROSA), PageRequest.of("history", first, after));
    }

    private List<HistoryLine> all() {
        return page(100, null).edges().stream().map(Page.Edge::node).toList();
    }

    @Test
    void comesBackAsItWasWritten() {
        var claimed = line("event/1", NINE_AM);
        var call =
                new HistoryLine("call/1", ID, ROSA, NINE_AM.plusSeconds(1), ContactKind.CALL, "call-1", null, null, 8);
        lines.add(claimed);
        lines.add(call);

        assertThat(all()).containsExactly(claimed, call);
    }

    @Test
    void whatAnEntryOfTheJournalToldOfFirstCanBeAskedFor() {
        var claimed = line("event/1", NINE_AM);
        var call =
                new HistoryLine("call/1", ID, ROSA, NINE_AM.plusSeconds(1), ContactKind.CALL, "call-1", null, null, 8);
        var again =
                new HistoryLine("call/1", ID, ROSA, NINE_AM.plusSeconds(1), ContactKind.CALL, "call-1", null, null, 9);
        lines.add(claimed);
        lines.add(call);
        lines.add(again);

        assertThat(lines.of(ID, 7)).containsExactly(claimed);
        assertThat(lines.of(ID, 8)).containsExactly(call);
        assertThat(lines.of(ID, 9)).isEmpty();
        assertThat(lines.of(LAKESIDE, 7)).isEmpty();
    }

    @Test
    void aLineToldTwiceIsThereOnceAsItWasFirstTold() {
        lines.add(line("event/1", NINE_AM));
        lines.add(line("event/1", NINE_AM.plusSeconds(60)));

        assertThat(all()).containsExactly(line("event/1", NINE_AM));
    }

    @Test
    void theOldestComesFirstInWhateverOrderTheyWereTold() {
        lines.add(line("b", NINE_AM.plusSeconds(60)));
        lines.add(line("c", NINE_AM));
        lines.add(line("a", NINE_AM.plusSeconds(60)));

        assertThat(all()).extracting(HistoryLine::id).containsExactly("c", "a", "b");
    }

    @Test
    void pagesSkipAndDoubleNothingWhileTheHistoryGrows() {
        IntStream.range(0, 25).forEach(i -> lines.add(line("line-" + i, NINE_AM.plusSeconds(i / 4))));
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        for (int turn = 0; ; turn++) {
            var page = page(4, after);
            page.edges().forEach(edge -> seen.add(edge.node().id()));
            after = page.pageInfo().endCursor();
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
            if (turn < 3) {
                lines.add(line("late-" + turn, NINE_AM.minusSeconds(60 + turn)));
                lines.add(line("new-" + turn, NINE_AM.plusSeconds(100 + turn)));
            }
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(28);
    }

    @Test
    void nobodySeesTheHistoryOfAnother() {
        lines.add(line(ID, ROSA, "1", NINE_AM));
        lines.add(line(ID, new CustomerId("henry"), "2", NINE_AM));
        lines.add(line(LAKESIDE, ROSA, "1", NINE_AM));

        assertThat(all()).containsExactly(line("1", NINE_AM));
        assertThat(lines.page(LAKESIDE, List.of(ROSA), PageRequest.of("history", 10, null))
                        .edges())
                .hasSize(1);
    }

    @Test
    void theHistoriesOfTwoWhoAreOneAreToldAsOne() {
        var henry = new CustomerId("henry");
        lines.add(line(ID, ROSA, "1", NINE_AM));
        lines.add(line(ID, henry, "2", NINE_AM.plusSeconds(1)));
        lines.add(line(ID, ROSA, "3", NINE_AM.plusSeconds(2)));
        lines.add(line(ID, henry, "4", NINE_AM.plusSeconds(3)));

        var both = List.of(henry, ROSA);
        var start = lines.page(ID, both, PageRequest.of("history", 3, null));
        var rest = lines.page(
                ID, both, PageRequest.of("history", 3, start.pageInfo().endCursor()));

        assertThat(start.edges()).extracting(it -> it.node().id()).containsExactly("1", "2", "3");
        assertThat(rest.edges()).extracting(it -> it.node().id()).containsExactly("4");
    }
}
