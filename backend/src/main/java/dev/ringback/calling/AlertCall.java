package dev.ringback.calling;

import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that tells one of the staff that work waits. It is stored first, then handed to the carrier by a worker; its status says how far it
 * got and never more than the carrier said. What becomes known of it may come twice and in any order.
 *
 * @param words what is said, twice
 * @param providerId the carrier's own name for it; null until the carrier has it
 * @param errorCode why it could not be made; null unless it failed
 * @param takenAt when the carrier said that it dials
 * @param answeredAt when somebody, or a mailbox, picked up
 * @param pressedAt when whoever picked up pressed the key that says "I take it"
 * @param seconds how long they listened; null until it is over
 * @param ringing null when there is nothing left to do
 */
public record AlertCall(
        AlertCallId id,
        CompanyId company,
        FollowUpId followUp,
        Member colleague,
        PhoneNumber number,
        String words,
        Instant createdAt,
        AlertCallStatus status,
        @Nullable String providerId,
        @Nullable String errorCode,
        @Nullable Instant takenAt,
        @Nullable Instant answeredAt,
        @Nullable Instant pressedAt,
        @Nullable Integer seconds,
        @Nullable Ringing ringing,
        long version)
        implements Aggregate {

    static AlertCall to(
            Member colleague,
            PhoneNumber number,
            FollowUpId about,
            String words,
            AlertCallId id,
            Instant now,
            Instant until) {
        return new AlertCall(
                id,
                colleague.company(),
                about,
                colleague,
                number,
                words,
                now,
                AlertCallStatus.QUEUED,
                null,
                null,
                null,
                null,
                null,
                null,
                Ringing.at(now, until),
                0);
    }

    /** Notes that it is about to be handed to the carrier. From here on the phone may ring, whatever we hear. */
    AlertCall handedOver(Instant now) {
        return ringing == null ? this : with(status, errorCode, ringing.handedOver(now));
    }

    /** The carrier's word on it. It is looked at again then, in case the carrier's next word gets lost. */
    AlertCall reported(CallReport report, Instant lookAt, Instant now) {
        var further = status.or(report.status());
        var answered = further == AlertCallStatus.ANSWERED || further == AlertCallStatus.COMPLETED;
        return new AlertCall(
                id,
                company,
                followUp,
                colleague,
                number,
                words,
                createdAt,
                further,
                providerId == null ? report.providerId() : providerId,
                errorCode,
                takenAt == null && further.isTaken() ? now : takenAt,
                answeredAt == null && answered ? now : answeredAt,
                pressedAt,
                seconds == null ? report.seconds() : seconds,
                further.isFinal() || ringing == null ? null : ringing.lookAt(lookAt),
                version);
    }

    /** Whoever picked up takes the work. */
    AlertCall pressed(Instant now) {
        return pressedAt != null
                ? this
                : new AlertCall(
                        id,
                        company,
                        followUp,
                        colleague,
                        number,
                        words,
                        createdAt,
                        status,
                        providerId,
                        errorCode,
                        takenAt,
                        answeredAt == null ? now : answeredAt,
                        now,
                        seconds,
                        ringing,
                        version);
    }

    /** It will not be made. */
    AlertCall failed(String code) {
        return status.isFinal() ? this : with(AlertCallStatus.FAILED, code, null);
    }

    /** What it was to tell is over: it is not made any more, unless the phone may be ringing already. */
    AlertCall withdrawn() {
        return status == AlertCallStatus.QUEUED && ringing != null && ringing.handedOverAt() == null
                ? with(AlertCallStatus.CANCELLED, null, null)
                : this;
    }

    /** The carrier may be making it: it is looked up, later. */
    AlertCall unconfirmed(Instant lookAt) {
        return ringing == null ? this : with(status.or(AlertCallStatus.UNCONFIRMED), errorCode, ringing.lookAt(lookAt));
    }

    /** The carrier certainly does not make it: it is handed over once more, later. */
    AlertCall tryAgainAt(Instant at) {
        return ringing == null ? this : with(status, errorCode, ringing.again(at));
    }

    /** Nobody will find out any more: the status stays what it is. */
    AlertCall leftAsItIs() {
        return with(status, errorCode, null);
    }

    @Override
    public String key() {
        return id.value();
    }

    @Override
    public Optional<Instant> due() {
        return Optional.ofNullable(ringing).map(Ringing::due);
    }

    @Override
    public List<Event> pendingEvents() {
        return List.of();
    }

    private AlertCall with(AlertCallStatus newStatus, @Nullable String newCode, @Nullable Ringing newRinging) {
        return new AlertCall(
                id,
                company,
                followUp,
                colleague,
                number,
                words,
                createdAt,
                newStatus,
                providerId,
                newCode,
                takenAt,
                answeredAt,
                pressedAt,
                seconds,
                newRinging,
                version);
    }
}
