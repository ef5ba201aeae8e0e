package dev.ringback.texting;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.texting.TextSamples.drafted;
import static dev.ringback.texting.TextSamples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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

        assertThat(delivered.receipt(SENT, NINE_AM).pendingEvents()).isEqualTo(delivered.pendingEvents());
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
        var later = NINE_AM.plusSeconds(30);
        var until = NINE_AM.plusSeconds(600);
        var fresh = Sending.at(NINE_AM, until);

        assertThat(fresh.handedOver(NINE_AM)).isEqualTo(new Sending(NINE_AM, 1, NINE_AM, until));
        assertThat(fresh.handedOver(NINE_AM).lookAt(later)).isEqualTo(new Sending(later, 1, NINE_AM, until));
        assertThat(fresh.handedOver(NINE_AM).again(later)).isEqualTo(new Sending(later, 1, null, until));
        assertThat(fresh.handedOver(NINE_AM).waits(later)).isEqualTo(new Sending(later, 0, null, until));
    }

    @Test
    void everyWordOfTheCarriersIsKeptOnceAsItCame() {
        var sent = new Receipt("SM1", Proof.SENT, null, Map.of("MessageStatus", "sent"));
        var text = told(told(handedOver, List.of(ACCEPTED, sent)), List.of(sent, ACCEPTED));

        assertThat(text.delivery().receipts())
                .containsExactly(new ReceiptOnFile(NINE_AM, ACCEPTED), new ReceiptOnFile(NINE_AM, sent));
    }

    @Test
    void aLateWordIsKeptThoughItChangesNothing() {
        var text = told(handedOver, List.of(DELIVERED, SENT));

        assertThat(text.proof()).isEqualTo(Proof.DELIVERED);
        assertThat(text.delivery().receipts()).hasSize(2);
        assertThat(text.pendingEvents()).hasSize(1);
    }

    private static Approval approval(TextMessage text) {
        return Objects.requireNonNull(text.approval());
    }

    @Test
    void aDraftWaitsForAPersonUntilItExpires() {
        var draft = drafted("text-1", NINE_AM);

        assertThat(draft.due()).contains(NINE_AM.plus(Duration.ofHours(4)));
        assertThat(draft.handedOver(NINE_AM)).isSameAs(draft);
    }

    @Test
    void approvedItGoesAndTheDraftIsKeptBesideWhatWasSaidInstead() {
        var approved = drafted("text-1", NINE_AM).approved(DAN, "We will tell you the price.", NINE_AM);

        assertThat(approved.proof()).isEqualTo(Proof.APPROVED);
        assertThat(approved.body()).isEqualTo("We will tell you the price.");
        assertThat(approval(approved).draft()).isEqualTo("It costs $99.");
        assertThat(approved.due()).contains(NINE_AM);
        assertThat(approved.approved(OLIVIA, "Something else", NINE_AM)).isSameAs(approved);
        assertThat(approved.refused(OLIVIA, "No", NINE_AM)).isSameAs(approved);
    }

    @Test
    void whatHasExpiredIsNotApprovedAnyMoreThoughNobodyHasNotedItYet() {
        var draft = drafted("text-1", NINE_AM);
        var expired = NINE_AM.plus(Duration.ofHours(4));

        assertThat(draft.approved(DAN, draft.body(), expired)).isSameAs(draft);
        assertThat(draft.approved(DAN, draft.body(), expired.minusMillis(1)).proof())
                .isEqualTo(Proof.APPROVED);
    }

    @Test
    void refusedItEndsAndSaysWhoRefusedIt() {
        var refused = drafted("text-1", NINE_AM).refused(DAN, "We do not quote by text.", NINE_AM);

        assertThat(refused.noContactReason()).isEqualTo(NoContactReason.NOT_APPROVED);
        assertThat(approval(refused).decision())
                .isEqualTo(new Approval.Decision(false, DAN, NINE_AM, "We do not quote by text."));
        assertThat(refused.due()).isEmpty();
        assertThat(refused.approved(OLIVIA, "It costs $99.", NINE_AM)).isSameAs(refused);
    }

    @Test
    void whatMayHaveLeftIsNotDroppedAnyMore() {
        var waiting = queued("text-2");

        assertThat(handedOver.droppedFor(NoContactReason.OPTED_OUT, NINE_AM)).isSameAs(handedOver);
        var neverFound = handedOver.unconfirmed(NINE_AM, NINE_AM).leftUnconfirmed();
        assertThat(neverFound.droppedFor(NoContactReason.OPTED_OUT, NINE_AM)).isSameAs(neverFound);
        assertThat(waiting.droppedFor(NoContactReason.OPTED_OUT, NINE_AM).proof())
                .isEqualTo(Proof.NO_CONTACT);
    }
}
