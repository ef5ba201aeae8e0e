package dev.ringback.visit;

import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
import dev.ringback.visit.VisitOutcome.Done;
import dev.ringback.visit.VisitOutcome.NotPossible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A technician's appointment at a customer's address. Booked by a dispatcher; then the technician sets out for it, arrives and is done.
 *
 * @param bookedBy who booked it
 * @param bookedAt when; long ago for visits of the first versions, which do not say
 * @param leg the latest way there; null until somebody sets out
 * @param expectedAt when the customer expects the technician, by all that they have been told
 * @param delays each time it became later than that, by enough to say so
 * @param cancelReason null unless it was cancelled
 */
public record Visit(
        VisitId id,
        CompanyId company,
        CustomerId customerId,
        Member technician,
        AppointmentType type,
        Instant startsAt,
        Instant endsAt,
        String address,
        @Nullable FollowUpId followUpId,
        Member bookedBy,
        Instant bookedAt,
        VisitStatus status,
        @Nullable Leg leg,
        Instant expectedAt,
        List<Delay> delays,
        @Nullable String cancelReason,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    /** So many delays of one visit are kept. */
    private static final int MOST_DELAYS = 20;

    public Visit {
        delays = List.copyOf(delays);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Notes that the technician has set out. Saying so again changes nothing, whatever time it gives, and however late it is heard. */
    VisitOutcome enRoute(Member by, int etaMinutes, Tap tap) {
        return switch (status) {
            case SCHEDULED ->
                by(by, () -> leg != null && leg.startedAt().equals(tap.at()) ? this : onLeg(etaMinutes, tap));
            case EN_ROUTE, ARRIVED, DONE -> by(by, () -> this);
            case CANCELLED -> cancelled();
        };
    }

    private Visit onLeg(int etaMinutes, Tap tap) {
        var next = new Leg(leg == null ? 1 : leg.number() + 1, tap.at(), etaMinutes);
        return with(VisitStatus.EN_ROUTE, next, next.etaAt(), cancelReason).changed(tap);
    }

    /** The technician turned round, or never set out: when they do, it is another leg. */
    VisitOutcome turnBack(Member by, Tap tap) {
        return switch (status) {
            case EN_ROUTE ->
                by(
                        by,
                        () -> with(VisitStatus.SCHEDULED, leg, startsAt, cancelReason)
                                .changed(tap));
            case SCHEDULED -> by(by, () -> this);
            case ARRIVED, DONE ->
                new NotPossible(this, "The technician has arrived: complete the visit, or cancel it.");
            case CANCELLED -> cancelled();
        };
    }

    VisitOutcome arrive(Member by, Tap tap) {
        return switch (status) {
            case SCHEDULED, EN_ROUTE ->
                by(by, () -> with(VisitStatus.ARRIVED, leg, expectedAt, null).changed(tap));
            case ARRIVED, DONE -> by(by, () -> this);
            case CANCELLED -> cancelled();
        };
    }

    VisitOutcome complete(Member by, Tap tap) {
        return switch (status) {
            case SCHEDULED, EN_ROUTE, ARRIVED ->
                by(by, () -> with(VisitStatus.DONE, leg, expectedAt, null).changed(tap));
            case DONE -> by(by, () -> this);
            case CANCELLED -> cancelled();
        };
    }

    VisitOutcome cancel(String reason, Instant now) {
        return switch (status) {
            case SCHEDULED, EN_ROUTE, ARRIVED ->
                new Done(with(VisitStatus.CANCELLED, leg, expectedAt, reason).changed(now));
            case DONE -> new NotPossible(this, "This visit is done; it cannot be cancelled any more.");
            case CANCELLED -> new Done(this);
        };
    }

    /** It will be later. What is not later by the threshold than the customer expects is no delay, and changes nothing. */
    VisitOutcome delayed(Instant newEta, DelaySource source, @Nullable Member by, Duration threshold, Instant now) {
        if (status != VisitStatus.SCHEDULED && status != VisitStatus.EN_ROUTE) {
            return new NotPossible(this, "Nobody is waited for: this visit is %s.".formatted(status));
        }
        if (Duration.between(expectedAt, newEta).compareTo(threshold) < 0) {
            return new Done(this);
        }
        if (delays.size() >= MOST_DELAYS) {
            return new NotPossible(this, "%d delays are on record; call the customer.".formatted(MOST_DELAYS));
        }
        var delay = new Delay(delays.size() + 1, now, expectedAt, newEta, source, by);
        var event = new VisitDelayed(UUID.randomUUID().toString(), now, id, delay.number(), customerId);
        return new Done(with(
                status,
                leg,
                newEta,
                Stream.concat(delays.stream(), Stream.of(delay)).toList(),
                null,
                version,
                Aggregate.with(pendingEvents, event)));
    }

    private VisitOutcome cancelled() {
        return new NotPossible(this, "This visit is cancelled; schedule another.");
    }

    private interface Change {
        Visit make();
    }

    /** What its technician may do, or whoever directs the work for them. */
    private VisitOutcome by(Member who, Change change) {
        return isMadeBy(who) ? new Done(change.make()) : new AnothersVisit(this);
    }

    boolean isMadeBy(Member who) {
        return technician.id().equals(who.id()) || who.role().isDispatching();
    }

    /** Says that it came into its present state. */
    Visit changed(Instant now) {
        return changed(now, null);
    }

    private Visit changed(Tap tap) {
        return changed(tap.heardAt(), tap.at());
    }

    private Visit changed(Instant now, @Nullable Instant tappedAt) {
        var event = new VisitChanged(UUID.randomUUID().toString(), now, id, status, customerId, tappedAt);
        return with(status, leg, expectedAt, delays, cancelReason, version, Aggregate.with(pendingEvents, event));
    }

    /** This, as the store has it after writing. */
    Visit written() {
        return with(status, leg, expectedAt, delays, cancelReason, version + 1, pendingEvents);
    }

    /** This, as somebody may see it who perhaps may not read follow-ups. */
    Visit seenBy(Actor viewer) {
        return followUpId == null || viewer.may(READ_FOLLOW_UPS)
                ? this
                : new Visit(
                        id,
                        company,
                        customerId,
                        technician,
                        type,
                        startsAt,
                        endsAt,
                        address,
                        null,
                        bookedBy,
                        bookedAt,
                        status,
                        leg,
                        expectedAt,
                        delays,
                        cancelReason,
                        version,
                        pendingEvents);
    }

    /** When the technician expects to arrive; empty while they are not on the way. */
    public Optional<Instant> etaAt() {
        return status == VisitStatus.EN_ROUTE ? Optional.of(expectedAt) : Optional.empty();
    }

    /** Whether the customer waits for somebody. */
    public boolean isExpected() {
        return status == VisitStatus.SCHEDULED || status == VisitStatus.EN_ROUTE;
    }

    @Override
    public String key() {
        return id.value();
    }

    private Visit with(VisitStatus newStatus, @Nullable Leg newLeg, Instant newExpectedAt, @Nullable String newReason) {
        return with(newStatus, newLeg, newExpectedAt, delays, newReason, version, pendingEvents);
    }

    private Visit with(
            VisitStatus newStatus,
            @Nullable Leg newLeg,
            Instant newExpectedAt,
            List<Delay> newDelays,
            @Nullable String newReason,
            long newVersion,
            List<Event> newEvents) {
        return new Visit(
                id,
                company,
                customerId,
                technician,
                type,
                startsAt,
                endsAt,
                address,
                followUpId,
                bookedBy,
                bookedAt,
                newStatus,
                newLeg,
                newExpectedAt,
                newDelays,
                newReason,
                newVersion,
                newEvents);
    }
}
