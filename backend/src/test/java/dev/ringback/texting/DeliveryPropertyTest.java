package dev.ringback.texting;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever happens to a text, in whatever order and however often. */
class DeliveryPropertyTest {

    /** Something that happens to a text, with words for a failed run. */
    record Happening(String name, UnaryOperator<TextMessage> change) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Happening> one = Arbitraries.oneOf(
                Arbitraries.of(
                        new Happening("handed over", it -> it.handedOver(NINE_AM)),
                        new Happening("failed", it -> it.failed("30001", NINE_AM)),
                        new Happening("no contact", it -> it.noContact(NoContactReason.OPTED_OUT, null, NINE_AM)),
                        new Happening("dropped", it -> it.droppedFor(NoContactReason.OPTED_OUT, NINE_AM)),
                        new Happening("unconfirmed", it -> it.unconfirmed(NINE_AM, NINE_AM)),
                        new Happening("left unconfirmed", TextMessage::leftUnconfirmed),
                        new Happening("busy", it -> it.busy("20429", NINE_AM)),
                        new Happening("waits", it -> it.waitsUntil(NINE_AM)),
                        new Happening("tries again", it -> it.tryAgainAt(NINE_AM)),
                        new Happening("approved", it -> it.approved(DAN, "Other words", NINE_AM)),
                        new Happening("refused", it -> it.refused(DAN, "No", NINE_AM))),
                receipts().map(receipt -> new Happening("heard " + receipt, it -> it.receipt(receipt, NINE_AM))));
        return one.list().ofMaxSize(40);
    }

    /** What a carrier may say; few enough that the same comes again. */
    private static Arbitrary<Receipt> receipts() {
        return Combinators.combine(
                        Arbitraries.of("SM1", "SM2"),
                        Arbitraries.of(Proof.ACCEPTED, Proof.SENT, Proof.DELIVERED, Proof.UNDELIVERED, Proof.FAILED),
                        Arbitraries.of("30003", "30005").injectNull(0.5),
                        Arbitraries.integers().between(0, 9))
                .as((id, proof, code, line) -> new Receipt(id, proof, code, Map.of("line", line.toString())));
    }

    private static final List<TextMessage> BEGINNINGS = List.of(queued("text-1"), drafted("text-1", NINE_AM));

    @Property
    void proofOnlyMovesOnAndWhatIsFinalStays(@ForAll("happenings") List<Happening> all, @ForAll boolean isDraft) {
        var text = BEGINNINGS.get(isDraft ? 1 : 0);
        for (var happening : all) {
            var after = happening.change().apply(text);

            if (after.proof() != text.proof()) {
                assertThat(text.proof().leadsTo(after.proof()))
                        .as("%s from %s to %s", happening, text.proof(), after.proof())
                        .isTrue();
            }
            if (text.proof().isFinal()) {
                assertThat(after.noContactReason()).isEqualTo(text.noContactReason());
                assertThat(after.errorCode()).isEqualTo(text.errorCode());
            }
            if (after.proof().isFinal()) {
                assertThat(after.sending())
                        .as("%s leaves work to do", happening)
                        .isNull();
                assertThat(after.due()).isEmpty();
            }
            text = after;
        }
    }

    @Property
    void theReasonIsThereExactlyWhenNothingWasSent(@ForAll("happenings") List<Happening> all, @ForAll boolean isDraft) {
        var text = BEGINNINGS.get(isDraft ? 1 : 0);
        for (var happening : all) {
            text = happening.change().apply(text);

            assertThat(text.noContactReason() != null).isEqualTo(text.proof() == Proof.NO_CONTACT);
        }
    }

    @Property
    void everyWordOfTheCarriersIsKeptOnceUpToAMost(@ForAll("happenings") List<Happening> all) {
        var text = queued("text-1");
        for (var happening : all) {
            var after = happening.change().apply(text);

            var before = text.delivery().receipts();
            assertThat(after.delivery().receipts()).hasSizeBetween(before.size(), 50);
            assertThat(after.delivery().receipts().subList(0, before.size())).isEqualTo(before);
            text = after;
        }
        var kept =
                text.delivery().receipts().stream().map(ReceiptOnFile::receipt).toList();
        assertThat(new HashSet<>(kept)).hasSameSizeAs(kept);
    }

    @Property
    void theCarriersNameForItNeverChangesOnceItIsKnown(@ForAll("happenings") List<Happening> all) {
        var text = queued("text-1");
        for (var happening : all) {
            var after = happening.change().apply(text);

            if (text.providerId() != null) {
                assertThat(after.providerId()).isEqualTo(text.providerId());
            }
            text = after;
        }
    }

    @Property
    void theSameReceiptsTwiceAreTheSameReceipts(@ForAll("receiptLists") List<Receipt> all) {
        var once = told(queued("text-1").handedOver(NINE_AM), all);

        assertThat(told(once, all)).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<Receipt>> receiptLists() {
        return receipts().list().ofMaxSize(20);
    }

    /** Of several final words the first stands, so that order only matters among those. */
    @Property
    void theOrderOfWhatIsNotFinalDoesNotMatter(@ForAll("receiptLists") List<Receipt> all) {
        var unfinished = all.stream().filter(it -> !it.proof().isFinal()).toList();
        var text = queued("text-1").handedOver(NINE_AM);

        assertThat(told(text, unfinished.reversed()).proof())
                .isEqualTo(told(text, unfinished).proof());
    }

    private static TextMessage told(TextMessage text, List<Receipt> all) {
        var known = text;
        for (var receipt : all) {
            known = known.receipt(receipt, NINE_AM);
        }
        return known;
    }

    @Test
    void ofVeryManyWordsTheFirstFiftyAreKeptAndTheLastStillCounts() {
        var text = queued("text-1").handedOver(NINE_AM);
        for (var i = 0; i < 60; i++) {
            text = text.receipt(new Receipt("SM1", Proof.SENT, null, Map.of("line", "" + i)), NINE_AM);
        }
        text = text.receipt(new Receipt("SM1", Proof.DELIVERED, null), NINE_AM);

        assertThat(text.delivery().receipts()).hasSize(50);
        assertThat(text.proof()).isEqualTo(Proof.DELIVERED);
    }
}
