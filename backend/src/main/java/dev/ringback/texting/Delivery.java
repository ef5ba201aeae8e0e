package dev.ringback.texting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a text got, in the carrier's words, and what is left to do.
 *
 * @param providerId the carrier's own name for it; null until the carrier has it
 * @param receipts every word of the carrier's, once, in the order heard; no more than {@value #MOST_RECEIPTS}
 * @param sending null when there is nothing left to do
 */
record Delivery(
        Proof proof,
        @Nullable NoContactReason noContactReason,
        @Nullable String errorCode,
        @Nullable String providerId,
        List<ReceiptOnFile> receipts,
        @Nullable Sending sending) {

    private static final int MOST_RECEIPTS = 50;

    Delivery {
        receipts = List.copyOf(receipts);
    }

    static Delivery of(Proof proof, @Nullable Sending sending) {
        return new Delivery(proof, null, null, null, List.of(), sending);
    }

    static Delivery received(String providerId) {
        return new Delivery(Proof.RECEIVED, null, null, providerId, List.of(), null);
    }

    /** The carrier's word. One that comes late, twice or out of order is kept once, and changes nothing else. */
    Delivery heard(Receipt receipt, Instant now) {
        var further = proof.or(receipt.proof());
        var fate = further == proof ? this : fate(further, null, receipt.errorCode());
        var known = providerId == null ? receipt.providerId() : providerId;
        return new Delivery(
                fate.proof,
                fate.noContactReason,
                fate.errorCode,
                known,
                kept(receipt, now),
                further.isTaken() || further.isFinal() ? null : sending);
    }

    private List<ReceiptOnFile> kept(Receipt receipt, Instant now) {
        var isKnown = receipts.stream().anyMatch(it -> it.receipt().equals(receipt));
        if (isKnown || receipts.size() >= MOST_RECEIPTS) {
            return receipts;
        }
        var all = new ArrayList<>(receipts);
        all.add(new ReceiptOnFile(now, receipt));
        return all;
    }

    /** Gets no further. What is settled already stays as it is. */
    Delivery ends(Proof in, @Nullable NoContactReason reason, @Nullable String code) {
        return proof.leadsTo(in) ? fate(in, reason, code) : this;
    }

    private Delivery fate(Proof in, @Nullable NoContactReason reason, @Nullable String code) {
        return new Delivery(in, reason, code, providerId, receipts, null);
    }

    Delivery now(Proof in, @Nullable Sending newSending) {
        return new Delivery(in, noContactReason, errorCode, providerId, receipts, newSending);
    }

    /** Not taken yet, for this reason. */
    Delivery busy(String code, Sending newSending) {
        return new Delivery(proof, noContactReason, code, providerId, receipts, newSending);
    }

    Delivery with(@Nullable Sending newSending) {
        return now(proof, newSending);
    }
}
