package dev.ringback.texting;

import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMessageTest {

    private static final Receipt ACCEPTED = new Receipt("SM1", Proof.ACCEPTED, null);
    private static final Receipt SENT = new Receipt("SM1", Proof.SENT, null);
    private static final Receipt DELIVERED = new Receipt("SM1", Proof.DELIVERED, null);
    private static final Receipt UNDELIVERED = new Receipt("SM1", Proof.UNDELIVERED, "30003");

    private final TextMessage handedOver = queued("text-1").handedOver(NINE_AM);

    private static TextMessage told(TextMessage text, List<Receipt> receipts) {
        var known = text;
        for (var receipt : receipts) {
            known = known.receipt(receipt, NINE_AM);
        }
        return known;
    }

    static List<List<Receipt>> everyOrder() {
        return List.of(
                List.of(ACCEPTED, SENT, DELIVERED),
                List.of(ACCEPTED, DELIVERED, SENT),
                List.of(SENT, ACCEPTED, DELIVERED),
                List.of(SENT, DELIVERED, ACCEPTED),
                List.of(DELIVERED, ACCEPTED, SENT),
                List.of(DELIVERED, SENT, ACCEPTED));
    }

    @Test
    void receiptsInAnyOrderAndTwiceComeToTheSame() {
        assertThat(everyOrder()).allSatisfy(order -> {
            var text = told(told(handedOver, order), order);

            assertThat(text.proof()).isEqualTo(Proof.DELIVERED);
            assertThat(text.providerId()).isEqualTo("SM1");
            assertThat(text.errorCode()).isNull();
            assertThat(text.sending()).isNull();
        });
    }

    @Test
    void aReceiptThatSaysNothingNewIsNotAnnounced() {
        var delivered = told(handedOver, List.of(DELIVERED));

        assertThat(delivered.receipt(SENT, NINE_AM)).isSameAs(delivered);
        assertThat(delivered.receipt(DELIVERED, NINE_AM)).isSameAs(delivered);
        assertThat(delivered.pendingEvents()).hasSize(1);
    }

    @Test
    void theReasonComesWithTheWordItBelongsTo() {
        var undelivered = told(handedOver, List.of(ACCEPTED, UNDELIVERED, SENT));

        assertThat(undelivered.proof()).isEqualTo(Proof.UNDELIVERED);
        assertThat(undelivered.errorCode()).isEqualTo("30003");
    }

    @Test
    void ofTwoFinalWordsTheFirstStands() {
        assertThat(told(handedOver, List.of(UNDELIVERED, DELIVERED)).proof()).isEqualTo(Proof.UNDELIVERED);
        assertThat(told(handedOver, List.of(DELIVERED, UNDELIVERED)).proof()).isEqualTo(Proof.DELIVERED);
        assertThat(told(handedOver, List.of(DELIVERED, UNDELIVERED)).errorCode())
                .isNull();
    }

    @Test
    void aReceiptThatOvertakesTheAnswerToSendingIsEnough() {
        var delivered = told(handedOver, List.of(DELIVERED));

        assertThat(delivered.unconfirmed(NINE_AM, NINE_AM)).isSameAs(delivered);
        assertThat(delivered.tryAgainAt(NINE_AM)).isSameAs(delivered);
        assertThat(delivered.failed("30001", NINE_AM)).isSameAs(delivered);
        assertThat(delivered.noContact(NoContactReason.OPTED_OUT, "21610", NINE_AM))
                .isSameAs(delivered);
    }

    @Test
    void aLostAnswerIsUnconfirmedAndSaidOnce() {
        var unsure = handedOver.unconfirmed(NINE_AM.plusSeconds(2), NINE_AM);
        var stillUnsure = unsure.unconfirmed(NINE_AM.plusSeconds(4), NINE_AM);

        assertThat(unsure.proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(stillUnsure.pendingEvents()).isEqualTo(unsure.pendingEvents());
        assertThat(stillUnsure.due()).contains(NINE_AM.plusSeconds(4));
    }

    @Test
    void aReceiptAfterALostAnswerSettlesIt() {
        var settled = told(handedOver.unconfirmed(NINE_AM, NINE_AM), List.of(ACCEPTED));

        assertThat(settled.proof()).isEqualTo(Proof.ACCEPTED);
        assertThat(settled.due()).isEmpty();
    }

    @Test
    void whatIsLeftUnconfirmedClaimsNoMore() {
        var left = handedOver.unconfirmed(NINE_AM, NINE_AM).leftUnconfirmed();

        assertThat(left.proof()).isEqualTo(Proof.UNCONFIRMED);
        assertThat(left.due()).isEmpty();
    }

    @Test
    void noContactKeepsItsReason() {
        var refused = queued("text-1").noContact(NoContactReason.OPTED_OUT, null, NINE_AM);

        assertThat(refused.proof()).isEqualTo(Proof.NO_CONTACT);
        assertThat(refused.noContactReason()).isEqualTo(NoContactReason.OPTED_OUT);
        assertThat(refused.due()).isEmpty();
    }

    @Test
    void sendingRemembersThatItMayHaveArrivedUntilItCertainlyDidNot() {
        Instant later = NINE_AM.plusSeconds(30);
        var fresh = new Sending(NINE_AM, 0, null);

        assertThat(fresh.handedOver(NINE_AM)).isEqualTo(new Sending(NINE_AM, 1, NINE_AM));
        assertThat(fresh.handedOver(NINE_AM).lookAt(later)).isEqualTo(new Sending(later, 1, NINE_AM));
        assertThat(fresh.handedOver(NINE_AM).again(later)).isEqualTo(new Sending(later, 1, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 % done", "%s", "{name}"})
    void ownWordsAreSentAsTheyAre(String words) {
        assertThat(new Wording.Free(words).in(dev.ringback.Northside.COMPANY, dev.ringback.Northside.DANA))
                .isEqualTo(words);
    }
}
