package dev.ringback.texting;

import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.visit.VisitId;
import dev.ringback.wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text to or from a customer. One of ours is stored first, approved by a person where that is wanted, then handed to the carrier by a
 * worker; its proof says how far it got and never more than the carrier said.
 *
 * @param customer null while several customers share the number
 * @param visit the visit it tells of; null for any other
 * @param author who wrote it; null when the customer did, or Ringback by itself
 * @param override why somebody texted the caller of a follow-up that another held; null when nobody did
 * @param approval null when no person need approve it
 * @param colleague who of the staff it calls to work; null when it is between the company and a customer, as nearly all are
 */
public record TextMessage(
        TextId id,
        CompanyId company,
        Direction direction,
        @Nullable CustomerId customer,
        @Nullable FollowUpId followUp,
        @Nullable VisitId visit,
        Purpose purpose,
        Correspondent from,
        PhoneNumber to,
        Words words,
        List<Media> media,
        @Nullable MemberId author,
        @Nullable String override,
        Instant createdAt,
        @Nullable Approval approval,
        Delivery delivery,
        @Nullable MemberId colleague,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    public TextMessage {
        media = List.copyOf(media);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** A person approves it, perhaps in other words. After it has expired nobody does. */
    TextMessage approved(Member by, String body, Instant now) {
        if (proof() != Proof.DRAFTED || approval == null || !now.isBefore(approval.expiresAt())) {
            return this;
        }
        var edited = !body.equals(words.body());
        var decision = new Approval.Decision(true, by, now, null);
        // What tells of a visit is of no use once the time it tells of is over.
        var until = visit == null ? now.plus(TextSender.GIVE_UP) : approval.expiresAt();
        return with(
                        edited ? new Words(body, words.template(), words.templateVersion()) : words,
                        approval.decided(decision, edited ? words.body() : null),
                        delivery.now(Proof.APPROVED, Sending.at(now, until)))
                .changed(now);
    }

    /** A person wants it not to be sent. */
    TextMessage refused(Member by, String why, Instant now) {
        return proof() != Proof.DRAFTED || approval == null
                ? this
                : with(words, approval.decided(new Approval.Decision(false, by, now, why), null), delivery)
                        .noContact(NoContactReason.NOT_APPROVED, null, now);
    }

    /** Notes that it is about to be handed to the carrier. From here on it may have arrived there, whatever we hear. */
    TextMessage handedOver(Instant now) {
        return sending() == null ? this : with(delivery.with(sending().handedOver(now)));
    }

    /** The carrier's word on it. One that comes late, twice or out of order changes nothing but the record of what was said. */
    TextMessage receipt(Receipt receipt, Instant now) {
        return known(delivery.heard(receipt, now), now);
    }

    /** It will not be sent: the carrier refused it for good, or it is too late. */
    TextMessage failed(@Nullable String code, Instant now) {
        return known(delivery.ends(Proof.FAILED, null, code), now);
    }

    /** It must not be sent. */
    TextMessage noContact(NoContactReason reason, @Nullable String code, Instant now) {
        return known(delivery.ends(Proof.NO_CONTACT, reason, code), now);
    }

    /** It must not be sent any more, unless it may have left already. */
    TextMessage droppedFor(NoContactReason reason, Instant now) {
        return mayHaveLeft() ? this : noContact(reason, null, now);
    }

    /** What it tells of is over: it is not sent any more, unless it may have left already. */
    TextMessage withdrawn(Instant now) {
        return proof().isTaken() || mayHaveLeft() ? this : failed(CarrierErrors.TOO_LATE, now);
    }

    private boolean mayHaveLeft() {
        return sending() == null ? proof() == Proof.UNCONFIRMED : sending().handedOverAt() != null;
    }

    private TextMessage known(Delivery now, Instant at) {
        if (now.equals(delivery)) {
            return this;
        }
        var told = with(now);
        return now.proof() == proof() ? told : told.changed(at);
    }

    /** The carrier certainly did not take it: it is handed over once more, later. */
    TextMessage tryAgainAt(Instant at) {
        return sending() == null ? this : with(delivery.with(sending().again(at)));
    }

    /** The carrier did not take it now, and said why: it is handed over once more, later. */
    TextMessage busy(String code, Instant at) {
        return sending() == null ? this : with(delivery.busy(code, sending().again(at)));
    }

    /** It must not go out before then. */
    TextMessage waitsUntil(Instant at) {
        return sending() == null ? this : with(delivery.with(sending().waits(at)));
    }

    /** The carrier may have taken it: it is looked up, later. */
    TextMessage unconfirmed(Instant lookAt, Instant now) {
        return sending() == null
                ? this
                : known(delivery.now(proof().or(Proof.UNCONFIRMED), sending().lookAt(lookAt)), now);
    }

    /** Nobody will find out any more: the proof stays what it is. */
    TextMessage leftUnconfirmed() {
        return with(delivery.with(null));
    }

    /** When it was handed to the carrier, of which it is not known yet what became; empty when it is known, or was not. */
    Optional<Instant> handedOverAt() {
        return Optional.ofNullable(sending()).map(Sending::handedOverAt);
    }

    /** Whether the carrier may be taking it at this moment. */
    boolean isUnderway() {
        return handedOverAt().isPresent();
    }

    /** Whether the carrier has it, or may have it. */
    boolean hasGone() {
        return (proof().isTaken() && proof().isLive())
                || isUnderway()
                || (proof() == Proof.UNCONFIRMED && sending() == null);
    }

    /** Whether it was written before another, or was there first of two that were written at once. */
    boolean isBefore(TextMessage other) {
        var order = createdAt.compareTo(other.createdAt);
        return order == 0 ? id.value().compareTo(other.id.value()) < 0 : order < 0;
    }

    /** The same, with something else left to do. */
    TextMessage leased(Sending newSending) {
        return with(delivery.with(newSending));
    }

    /** This, as the store has it after writing. */
    TextMessage written() {
        return with(words, approval, delivery, version + 1, pendingEvents);
    }

    /** Says that it is new, or that more is known of it. */
    TextMessage changed(Instant now) {
        var event = new TextChanged(UUID.randomUUID().toString(), now, id, customer, proof());
        return with(words, approval, delivery, version, Aggregate.with(pendingEvents, event));
    }

    @Override
    public String key() {
        return id.value();
    }

    /** When it is tried or looked up next, or expires as a draft. */
    @Override
    public Optional<Instant> due() {
        return sending() != null
                ? Optional.of(sending().due())
                : Optional.ofNullable(approval)
                        .filter(it -> proof() == Proof.DRAFTED)
                        .map(Approval::expiresAt);
    }

    public String body() {
        return words.body();
    }

    public Proof proof() {
        return delivery.proof();
    }

    public @Nullable NoContactReason noContactReason() {
        return delivery.noContactReason();
    }

    public @Nullable String errorCode() {
        return delivery.errorCode();
    }

    public @Nullable String providerId() {
        return delivery.providerId();
    }

    /** Whether Ringback wrote it by itself. */
    boolean isAutomatic() {
        return direction == Direction.OUTBOUND && author == null && !isToColleague();
    }

    /** Whether it calls one of the staff to work, and so is nothing between the company and its customers. */
    boolean isToColleague() {
        return colleague != null;
    }

    /** When the carrier said that it took it; empty while it has not. */
    public Optional<Instant> takenAt() {
        return firstTold(Proof::isTaken);
    }

    /** When the carrier said that it is on the phone; empty while it has not. */
    public Optional<Instant> deliveredAt() {
        return firstTold(Proof.DELIVERED::equals);
    }

    private Optional<Instant> firstTold(Predicate<Proof> what) {
        return delivery.receipts().stream()
                .filter(it -> what.test(it.receipt().proof()))
                .map(ReceiptOnFile::at)
                .min(Instant::compareTo);
    }

    boolean isAnswerToKeyword() {
        return words.template() != null && words.template().answersKeyword();
    }

    @Nullable
    Sending sending() {
        return delivery.sending();
    }

    private TextMessage with(Delivery newDelivery) {
        return with(words, approval, newDelivery);
    }

    private TextMessage with(Words newWords, @Nullable Approval newApproval, Delivery newDelivery) {
        return with(newWords, newApproval, newDelivery, version, pendingEvents);
    }

    private TextMessage with(
            Words newWords,
            @Nullable Approval newApproval,
            Delivery newDelivery,
            long newVersion,
            List<Event> newEvents) {
        return new TextMessage(
                id,
                company,
                direction,
                customer,
                followUp,
                visit,
                purpose,
                from,
                to,
                newWords,
                media,
                author,
                override,
                createdAt,
                newApproval,
                newDelivery,
                colleague,
                newVersion,
                newEvents);
    }
}
