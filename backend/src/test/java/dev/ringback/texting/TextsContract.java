package dev.ringback.texting;

import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.texting.TextSamples.dueAt;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import dev.ringback.company.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void knowsWhatTheCarrierCallsTheTextsToANumberSinceThen() {
        texts.insert(queued("text-1").receipt(new Receipt("SM1", Proof.SENT, null), NINE_AM));
        texts.insert(queued("text-2").receipt(new Receipt("SM2", Proof.SENT, null), NINE_AM));
        texts.insert(queued("text-3"));
        texts.insert(queued("text-4", HENRY, Purpose.REPLY).receipt(new Receipt("SM4", Proof.SENT, null), NINE_AM));

        assertThat(texts.providerIds(ID, ROSA, NINE_AM)).containsExactlyInAnyOrder("SM1", "SM2");
        assertThat(texts.providerIds(ID, ROSA, NINE_AM.plusSeconds(1))).isEmpty();
    }

    @Test
    void anotherCompanyFindsNothing() {
        texts.insert(queued("text-1").receipt(new Receipt("SM1", Proof.SENT, null), NINE_AM));
        var id = new TextId("text-1");

        assertThat(texts.find(LAKESIDE, id)).isEmpty();
        assertThat(texts.findAll(LAKESIDE, List.of(id))).isEmpty();
        assertThat(texts.findByProviderId(LAKESIDE, "SM1")).isEmpty();
        assertThat(texts.providerIds(LAKESIDE, ROSA, NINE_AM)).isEmpty();
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
