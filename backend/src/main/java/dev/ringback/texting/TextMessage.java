package dev.ringback.texting;

import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text to or from a customer. One of ours is stored first, then handed to the carrier by a worker; its proof says how far it got and
 * never more than the carrier said.
 *
 * @param customer null while several customers share the number
 * @param author who wrote it; null when the customer did
 * @param providerId the carrier's own name for it; null until the carrier has it
 * @param sending null when there is nothing left to do
 */
public record TextMessage(
        TextId id,
        CompanyId company,
        Direction direction,
        @Nullable CustomerId customer,
        @Nullable FollowUpId followUp,
        Purpose purpose,
        PhoneNumber from,
        PhoneNumber to,
        String body,
        @Nullable MemberId author,
        Instant createdAt,
        Proof proof,
        @Nullable NoContactReason noContactReason,
        @Nullable String errorCode,
        @Nullable String providerId,
        @Nullable Sending sending,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    public TextMessage {
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Notes that it is about to be handed to the carrier. From here on it may have arrived there, whatever we hear. */
    TextMessage handedOver(Instant now) {
        return sending == null ? this : with(proof, null, errorCode, providerId, sending.handedOver(now));
    }

    /** The carrier's word on it. One that comes late, twice or out of order changes nothing. */
    TextMessage receipt(Receipt receipt, Instant now) {
        var further = proof.or(receipt.proof());
        var code = further == proof ? errorCode : receipt.errorCode();
        var known = providerId == null ? receipt.providerId() : providerId;
        var changed = with(further, noContactReason, code, known, null);
        return changed.equals(this) ? this : changed.changed(now);
    }

    /** The carrier refused it for good. */
    TextMessage failed(@Nullable String code, Instant now) {
        return proof.isFinal()
                ? this
                : with(Proof.FAILED, null, code, providerId, null).changed(now);
    }

    /** It must not be sent. */
    TextMessage noContact(NoContactReason reason, @Nullable String code, Instant now) {
        return proof.isFinal()
                ? this
                : with(Proof.NO_CONTACT, reason, code, providerId, null).changed(now);
    }

    /** The carrier certainly did not take it: it is handed over once more, later. */
    TextMessage tryAgainAt(Instant at) {
        return sending == null ? this : with(proof, null, errorCode, providerId, sending.again(at));
    }

    /** The carrier may have taken it: it is looked up, later. */
    TextMessage unconfirmed(Instant lookAt, Instant now) {
        if (sending == null) {
            return this;
        }
        var unsure = with(proof.or(Proof.UNCONFIRMED), null, errorCode, providerId, sending.lookAt(lookAt));
        return unsure.proof == proof ? unsure : unsure.changed(now);
    }

    /** Nobody will find out any more: the proof stays what it is. */
    TextMessage leftUnconfirmed() {
        return with(proof, noContactReason, errorCode, providerId, null);
    }

    /** This, as the store has it after writing. */
    TextMessage written() {
        return with(proof, noContactReason, errorCode, providerId, sending, version + 1, pendingEvents);
    }

    /** Says that it is new, or that more is known of it. */
    TextMessage changed(Instant now) {
        var event = new TextChanged(UUID.randomUUID().toString(), now, id, customer, proof);
        return with(
                proof, noContactReason, errorCode, providerId, sending, version, Aggregate.with(pendingEvents, event));
    }

    @Override
    public String key() {
        return id.value();
    }

    @Override
    public Optional<Instant> due() {
        return Optional.ofNullable(sending).map(Sending::due);
    }

    private TextMessage with(
            Proof newProof,
            @Nullable NoContactReason newReason,
            @Nullable String newErrorCode,
            @Nullable String newProviderId,
            @Nullable Sending newSending) {
        return with(newProof, newReason, newErrorCode, newProviderId, newSending, version, pendingEvents);
    }

    private TextMessage with(
            Proof newProof,
            @Nullable NoContactReason newReason,
            @Nullable String newErrorCode,
            @Nullable String newProviderId,
            @Nullable Sending newSending,
            long newVersion,
            List<Event> newEvents) {
        return new TextMessage(
                id,
                company,
                direction,
                customer,
                followUp,
                purpose,
                from,
                to,
                body,
                author,
                createdAt,
                newProof,
                newReason,
                newErrorCode,
                newProviderId,
                newSending,
                newVersion,
                newEvents);
    }
}
