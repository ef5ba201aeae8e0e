package dev.ringback.texting;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.TextSamples.automatic;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.dueAt;
import static dev.ringback.texting.TextSamples.queued;
import static dev.ringback.texting.TextSamples.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of texts does. */
abstract class TextsContract {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final Texts texts;

    TextsContract(Function<Clock, Texts> store) {
        this.texts = store.apply(clock);
    }

    private TextMessage get(String id) {
        return texts.find(ID, new TextId(id)).orElseThrow();
    }

    @Test
    void comesBackAsItWasWritten() {
        var text = queued("text-1").handedOver(NINE_AM).unconfirmed(NINE_AM.plusSeconds(2), NINE_AM);

        texts.insert(text);

        assertThat(get("text-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(text);
    }

    @Test
    void whatIsOverComesBackAsItWasWritten() {
        var text = queued("text-1").noContact(NoContactReason.OPTED_OUT, "21610", NINE_AM);

        texts.insert(text);

        assertThat(get("text-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(text);
    }

    @Test
    void aTextToAColleagueComesBackAsItWasWrittenAndIsInNoThread() {
        var text = TextSamples.toColleague("text-1", ROSA);

        texts.insert(text);

        assertThat(get("text-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(text);
        assertThat(texts.with(ID, ROSA, PageRequest.of("texts", 10, null)).edges())
                .isEmpty();
        assertThat(texts.writtenTo(ID, ROSA, NINE_AM)).hasSize(1);
    }

    @Test
    void anIdIsWrittenOnce() {
        assertThat(texts.insert(queued("text-1"))).isTrue();
        assertThat(texts.insert(queued("text-1"))).isFalse();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        texts.insert(queued("text-1"));
        var read = get("text-1");

        assertThat(texts.replace(read.failed("30001", NINE_AM))).isTrue();
        assertThat(texts.replace(read.noContact(NoContactReason.OPTED_OUT, null, NINE_AM)))
                .isFalse();
        assertThat(get("text-1").proof()).isEqualTo(Proof.FAILED);
    }

    @Test
    void isFoundByTheCarriersName() {
        texts.insert(queued("text-1").receipt(new Receipt("SM1", Proof.ACCEPTED, null), NINE_AM));

        assertThat(texts.findByProviderId(ID, "SM1")).map(TextMessage::id).contains(new TextId("text-1"));
        assertThat(texts.findByProviderId(ID, "SM2")).isEmpty();
    }

    @Test
    void knowsWhatWasWrittenToANumberSinceThenTheLatestFirst() {
        texts.insert(queued("text-1").receipt(new Receipt("SM1", Proof.SENT, null), NINE_AM));
        texts.insert(queued("text-2"));
        texts.insert(queued("text-3", HENRY, Purpose.REPLY));
        texts.insert(received("text-4"));

        assertThat(texts.writtenTo(ID, ROSA, NINE_AM))
                .extracting(TextMessage::key)
                .containsExactly("text-2", "text-1");
        assertThat(texts.writtenTo(ID, ROSA, NINE_AM.plusSeconds(1))).isEmpty();
    }

    @Test
    void countsWhatRingbackWroteByItselfBeforeAText() {
        texts.insert(automatic("text-1", NINE_AM));
        texts.insert(automatic("text-2", NINE_AM.plusSeconds(1)));
        texts.insert(automatic("text-3", NINE_AM.plusSeconds(1)).noContact(NoContactReason.CAP_REACHED, null, NINE_AM));
        texts.insert(queued("text-4"));
        var next = automatic("text-5", NINE_AM.plusSeconds(1));
        texts.insert(next);

        assertThat(texts.countAutomatic(ID, NINE_AM, next)).isEqualTo(2);
        assertThat(texts.countAutomatic(ID, NINE_AM, get("text-2"))).isEqualTo(1);
        assertThat(texts.countAutomatic(ID, NINE_AM.plusMillis(1), next)).isEqualTo(1);
        assertThat(texts.countAutomatic(LAKESIDE, NINE_AM, next)).isZero();
    }

    @Test
    void aThreadIsReadInPagesFromTheNewest() {
        for (var i = 1; i <= 5; i++) {
            texts.insert(automatic("text-" + i, NINE_AM.plusSeconds(i / 2)));
        }
        var rosa = List.of(new CustomerId("rosa"), new CustomerId("nobody"));

        var first = texts.with(ID, rosa, PageRequest.of("t", 2, null));
        var second = texts.with(
                ID, rosa, PageRequest.of("t", 3, first.edges().getLast().cursor()));

        assertThat(keys(first)).containsExactly("text-5", "text-4");
        assertThat(keys(second)).containsExactly("text-3", "text-2", "text-1");
        assertThat(second.pageInfo().hasNextPage()).isFalse();
        assertThat(keys(texts.with(LAKESIDE, rosa, PageRequest.of("t", 2, null))))
                .isEmpty();
    }

    @Test
    void draftsAreReadInPagesFromTheOldest() {
        for (var i = 1; i <= 3; i++) {
            texts.insert(drafted("text-" + i, NINE_AM.plusSeconds(i / 2)));
        }
        texts.insert(queued("text-4"));

        var first = texts.drafts(ID, PageRequest.of("t", 2, null));
        var second =
                texts.drafts(ID, PageRequest.of("t", 2, first.edges().getLast().cursor()));

        assertThat(keys(first)).containsExactly("text-1", "text-2");
        assertThat(keys(second)).containsExactly("text-3");
    }

    @Test
    void everythingAboutATextComesBack() {
        var text = drafted("text-1", NINE_AM)
                .approved(DAN, "Other words", NINE_AM)
                .handedOver(NINE_AM)
                .receipt(new Receipt("SM1", Proof.ACCEPTED, null, Map.of("sid", "SM1")), NINE_AM);
        texts.insert(text);
        texts.insert(received("text-2"));

        assertThat(get("text-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(text);
        assertThat(get("text-2").media()).isEqualTo(received("text-2").media());
    }

    private static List<String> keys(Page<TextMessage> page) {
        return page.edges().stream().map(it -> it.node().key()).toList();
    }

    @Test
    void anotherCompanyFindsNothing() {
        texts.insert(queued("text-1").receipt(new Receipt("SM1", Proof.SENT, null), NINE_AM));
        var id = new TextId("text-1");

        assertThat(texts.find(LAKESIDE, id)).isEmpty();
        assertThat(texts.findAll(LAKESIDE, List.of(id))).isEmpty();
        assertThat(texts.findByProviderId(LAKESIDE, "SM1")).isEmpty();
        assertThat(texts.writtenTo(LAKESIDE, ROSA, NINE_AM)).isEmpty();
    }

    @Test
    void theLongestDueIsTakenFirstAndWhatIsNotDueNotAtAll() {
        texts.insert(dueAt("later", NINE_AM.plusMillis(1)));
        texts.insert(dueAt("now", NINE_AM));
        texts.insert(dueAt("overdue", NINE_AM.minusSeconds(5)));
        texts.insert(queued("over").failed("30001", NINE_AM));

        assertThat(texts.takeDue(LEASE)).map(it -> it.id().value()).contains("overdue");
        assertThat(texts.takeDue(LEASE)).map(it -> it.id().value()).contains("now");
        assertThat(texts.takeDue(LEASE)).isEmpty();
    }

    @Test
    void sixteenWorkersGetEachTextOnce() throws InterruptedException, ExecutionException {
        IntStream.range(0, 60).forEach(i -> texts.insert(queued("text-" + i)));

        var taken = Together.run(16, worker -> {
                    var mine = new ArrayList<String>();
                    for (var it = texts.takeDue(LEASE); it.isPresent(); it = texts.takeDue(LEASE)) {
                        mine.add(it.get().id().value());
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aLeaseRunsOut() {
        texts.insert(queued("text-1"));
        texts.takeDue(LEASE);

        clock.passes(LEASE.minusMillis(1));
        assertThat(texts.takeDue(LEASE)).isEmpty();

        clock.passes(Duration.ofMillis(1));
        assertThat(texts.takeDue(LEASE)).isPresent();
    }

    @Test
    void whoLostTheLeaseWritesNothing() {
        texts.insert(queued("text-1"));
        var slow = texts.takeDue(LEASE).orElseThrow();
        clock.passes(LEASE);
        var quick = texts.takeDue(LEASE).orElseThrow();

        assertThat(texts.replace(slow.handedOver(clock.instant()))).isFalse();
        assertThat(texts.replace(quick.handedOver(clock.instant()))).isTrue();
    }

    @Test
    void whatIsHandedOverIsLeasedStill() {
        texts.insert(queued("text-1"));
        texts.replace(texts.takeDue(LEASE).orElseThrow().handedOver(NINE_AM));

        assertThat(texts.takeDue(LEASE)).isEmpty();
        assertThat(get("text-1").due()).contains(NINE_AM.plus(LEASE));
    }
}
