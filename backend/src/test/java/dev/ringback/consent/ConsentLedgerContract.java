package dev.ringback.consent;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.company.Purpose.MARKETING;
import static dev.ringback.company.Purpose.REPLY;
import static dev.ringback.company.Purpose.SERVICE_NOTICE;
import static dev.ringback.consent.ConsentSamples.booking;
import static dev.ringback.consent.ConsentSamples.call;
import static dev.ringback.consent.ConsentSamples.cleared;
import static dev.ringback.consent.ConsentSamples.grant;
import static dev.ringback.consent.ConsentSamples.landline;
import static dev.ringback.consent.ConsentSamples.question;
import static dev.ringback.consent.ConsentSamples.refusal;
import static dev.ringback.consent.ConsentSamples.start;
import static dev.ringback.consent.ConsentSamples.stop;
import static dev.ringback.consent.ConsentSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.Together;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.Cursor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every ledger of consent does. */
abstract class ConsentLedgerContract {

    private static final String LIST = "list";
    private static final ConsentEntry FULL = new ConsentEntry(
            "recorded/staff/form-7",
            ID,
            ROSA,
            MARKETING,
            Kind.GRANTED,
            Method.PAPER,
            "Form of May 2026: “you may text me”",
            DAN,
            NINE_AM.plusMillis(123));

    final ConsentLedger ledger;

    ConsentLedgerContract(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    private static Instant after(int seconds) {
        return NINE_AM.plusSeconds(seconds);
    }

    private void add(ConsentEntry... entries) {
        List.of(entries).forEach(ledger::add);
    }

    private static List<ConsentEntry> rows(Page<ConsentEntry> page) {
        return page.edges().stream().map(Page.Edge::node).toList();
    }

    /** Everything, two rows at a time. */
    private static List<ConsentEntry> all(Function<PageRequest, Page<ConsentEntry>> list) {
        var all = new ArrayList<ConsentEntry>();
        @Nullable String after = null;
        while (true) {
            var page = list.apply(PageRequest.of(LIST, 2, after));
            all.addAll(rows(page));
            if (!page.pageInfo().hasNextPage()) {
                return all;
            }
            after = page.pageInfo().endCursor();
        }
    }

    @Test
    void aLineComesBackAsItWasWritten() {
        add(FULL, stop("text/1", NINE_AM));

        assertThat(ledger.find(ID, FULL.evidence())).contains(FULL);
        assertThat(ledger.find(ID, "text/1")).contains(stop("text/1", NINE_AM));
        assertThat(ledger.find(ID, "text/2")).isEmpty();
        assertThat(ledger.find(LAKESIDE, "text/1")).isEmpty();
    }

    @Test
    void ofANumberThatNeverSaidAnythingThereIsNoWord() {
        assertThat(Strand.values())
                .allSatisfy(it -> assertThat(ledger.latest(ID, ROSA, it, REPLY)).isEmpty());
        assertThat(ledger.undecided(ID, ROSA)).isEmpty();
    }

    @Test
    void ofEachSortTheLatestLineIsFoundWhateverElseThereIs() {
        var ofEachSort = List.of(
                stop("1", after(0)),
                start("2", after(1)),
                refusal("3", null, after(2)),
                grant("4", null, after(3)),
                booking("5", null, after(4)),
                text("6", after(5)),
                call("7", after(6)),
                landline("8", after(7)),
                question("9", after(8)),
                cleared("9", after(9)));
        ofEachSort.forEach(ledger::add);

        assertThat(ofEachSort)
                .allSatisfy(it -> assertThat(ledger.latest(ID, ROSA, Strand.of(it), REPLY))
                        .contains(it));
    }

    @Test
    void theLatestIsTheOneSaidLastNotTheOneReportedLast() {
        add(stop("text/2", after(60)), stop("text/1", NINE_AM));

        assertThat(ledger.latest(ID, ROSA, Strand.STOP, REPLY)).contains(stop("text/2", after(60)));
    }

    @Test
    void ofTwoInTheSameMomentItIsAlwaysTheSameOne() {
        add(stop("text/2", NINE_AM), stop("text/3", NINE_AM), stop("text/1", NINE_AM));

        assertThat(ledger.latest(ID, ROSA, Strand.STOP, REPLY)).contains(stop("text/3", NINE_AM));
    }

    @Test
    void theSameEvidenceCountsOnce() {
        add(stop("text/1", NINE_AM), stop("text/1", after(120)), start("text/1", after(180)));

        assertThat(ledger.latest(ID, ROSA, Strand.STOP, REPLY)).contains(stop("text/1", NINE_AM));
        assertThat(ledger.latest(ID, ROSA, Strand.START, REPLY)).isEmpty();
    }

    @Test
    void aLineForOnePurposeBearsOnNoOther() {
        add(refusal("1", null, NINE_AM), refusal("2", MARKETING, after(1)));

        assertThat(ledger.latest(ID, ROSA, Strand.REFUSAL, REPLY))
                .map(ConsentEntry::id)
                .contains("1");
        assertThat(ledger.latest(ID, ROSA, Strand.REFUSAL, MARKETING))
                .map(ConsentEntry::id)
                .contains("2");
    }

    @Test
    void whatAllowsEverythingDoesNotBearOnMarketing() {
        add(grant("1", MARKETING, NINE_AM), grant("2", null, after(1)), booking("3", null, after(2)));

        assertThat(ledger.latest(ID, ROSA, Strand.GRANT, MARKETING))
                .map(ConsentEntry::id)
                .contains("1");
        assertThat(ledger.latest(ID, ROSA, Strand.GRANT, SERVICE_NOTICE))
                .map(ConsentEntry::id)
                .contains("2");
        assertThat(ledger.latest(ID, ROSA, Strand.BOOKING, MARKETING)).isEmpty();
    }

    @Test
    void aWordIsForOneNumberAndOneCompany() {
        add(stop("text/1", NINE_AM));

        assertThat(ledger.latest(ID, HENRY, Strand.STOP, REPLY)).isEmpty();
        assertThat(ledger.latest(LAKESIDE, ROSA, Strand.STOP, REPLY)).isEmpty();
        assertThat(rows(ledger.page(LAKESIDE, ROSA, PageRequest.of(LIST, 10, null))))
                .isEmpty();
    }

    @Test
    void twoCompaniesMayHaveTheSameEvidence() {
        var theirs =
                new ConsentEntry("text/1", LAKESIDE, ROSA, null, Kind.RESTORED, Method.KEYWORD, "START", null, NINE_AM);
        add(stop("text/1", NINE_AM), theirs);

        assertThat(ledger.find(ID, "text/1")).map(ConsentEntry::kind).contains(Kind.REVOKED);
        assertThat(ledger.find(LAKESIDE, "text/1")).contains(theirs);
    }

    @Test
    void aQuestionIsUndecidedUntilThereIsADecision() {
        var second = question("text/2", after(60));
        add(second, question("text/1", NINE_AM), stop("text/3", after(90)));

        assertThat(ledger.undecided(ID, ROSA)).containsExactly(question("text/1", NINE_AM), second);

        ledger.decide(question("text/1", NINE_AM), cleared("text/1", after(120)));

        assertThat(ledger.undecided(ID, ROSA)).containsExactly(second);
        assertThat(ledger.find(ID, ConsentLedger.decisionOn("text/1"))).contains(cleared("text/1", after(120)));
        assertThat(ledger.find(ID, "text/1")).contains(question("text/1", NINE_AM));
    }

    @Test
    void aDecidedQuestionThatIsReportedAgainStaysDecided() {
        var question = question("text/1", NINE_AM);
        add(question);
        ledger.decide(question, cleared("text/1", after(60)));

        add(question("text/1", after(120)));

        assertThat(ledger.undecided(ID, ROSA)).isEmpty();
        assertThat(rows(ledger.undecided(ID, PageRequest.of(LIST, 10, null)))).isEmpty();
    }

    @Test
    void aDecisionWhoseQuestionWasNotClosedInACrashCounts() {
        add(question("text/1", NINE_AM), question("text/2", after(1)), cleared("text/1", after(60)));

        assertThat(all(request -> ledger.undecided(ID, request))).containsExactly(question("text/2", after(1)));
        assertThat(ledger.undecided(ID, ROSA)).containsExactly(question("text/2", after(1)));
    }

    @Test
    void theFirstDecisionStays() throws InterruptedException, ExecutionException {
        var question = question("text/1", NINE_AM);
        add(question);

        var seen = Together.run(8, it -> {
            ledger.decide(
                    question,
                    ConsentSamples.line(
                            ConsentLedger.decisionOn("text/1"),
                            null,
                            it % 2 == 0 ? Kind.CLEARED : Kind.REVOKED,
                            Method.STAFF_DECISION,
                            after(it)));
            return ledger.find(ID, ConsentLedger.decisionOn("text/1")).orElseThrow();
        });

        assertThat(seen).hasSize(8).containsOnly(seen.getFirst());
    }

    @Test
    void theQuestionsOfACompanyComeOldestFirst() {
        var questions = IntStream.range(0, 7)
                .mapToObj(it -> question("text/" + it, after(it / 2)))
                .toList();
        questions.reversed().forEach(ledger::add);
        add(new ConsentEntry(
                "text/1", LAKESIDE, ROSA, null, Kind.QUESTIONED, Method.FREE_TEXT, "no more", null, NINE_AM));

        assertThat(all(request -> ledger.undecided(ID, request))).isEqualTo(questions);
    }

    @Test
    void theLinesOfANumberComeNewestFirst() {
        var lines = IntStream.range(0, 7)
                .mapToObj(it ->
                        it % 2 == 0 ? call("call/" + it, after(it / 3)) : grant("form/" + it, null, after(it / 3)))
                .toList();
        lines.forEach(ledger::add);

        var all = all(request -> ledger.page(ID, ROSA, request));

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(lines)
                .isSortedAccordingTo(Comparator.comparing(EntryPlace::of).reversed());
        assertThat(all(request -> ledger.page(ID, HENRY, request))).isEmpty();
    }

    @Test
    void aCursorThatIsForgedIsRefused() {
        var forged = PageRequest.of(LIST, 2, new Cursor(LIST, "yesterday").encode());

        assertThatThrownBy(() -> ledger.page(ID, ROSA, forged)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ledger.undecided(ID, forged)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void manyLinesOfOneSortHideNoneOfAnother() {
        add(stop("text/stop", NINE_AM), refusal("call/1", MARKETING, NINE_AM));
        IntStream.range(0, 300)
                .forEach(it -> add(call("call/" + it + "/x", after(it)), booking("b/" + it, null, after(it))));

        assertThat(ledger.latest(ID, ROSA, Strand.STOP, Purpose.ON_MY_WAY)).isPresent();
        assertThat(ledger.latest(ID, ROSA, Strand.REFUSAL, MARKETING)).isPresent();
        assertThat(ledger.latest(ID, ROSA, Strand.CONTACT, REPLY))
                .map(ConsentEntry::at)
                .contains(after(299));
    }
}
