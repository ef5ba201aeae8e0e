package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
import dev.ringback.visit.VisitOutcome.Done;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A technician's appointment at a customer's address. Booked by a dispatcher; then the technician sets out for it.
 *
 * @param bookedBy who booked it
 * @param leg the way there; null until somebody sets out
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
        @Nullable Leg leg,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    public Visit {
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** Notes that the technician has set out. Saying so again changes nothing, whatever time it gives. */
    VisitOutcome enRoute(Member by, int etaMinutes, Instant now) {
        if (!technician.id().equals(by.id()) && !by.role().isDispatching()) {
            return new AnothersVisit(this);
        }
        return new Done(
                leg != null
                        ? this
                        : with(new Leg(1, now, etaMinutes), version, pendingEvents)
                                .changed(now));
    }

    /** Says that it came into its present state. */
    Visit changed(Instant now) {
        var event = new VisitChanged(UUID.randomUUID().toString(), now, id, status(), customerId);
        return with(leg, version, Aggregate.with(pendingEvents, event));
    }

    /** This, as the store has it after writing. */
    Visit written() {
        return with(leg, version + 1, pendingEvents);
    }

    public VisitStatus status() {
        return leg == null ? VisitStatus.SCHEDULED : VisitStatus.EN_ROUTE;
    }

    public Optional<Instant> etaAt() {
        return Optional.ofNullable(leg).map(Leg::etaAt);
    }

    @Override
    public String key() {
        return id.value();
    }

    private Visit with(@Nullable Leg newLeg, long newVersion, List<Event> newEvents) {
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
                newLeg,
                newVersion,
                newEvents);
    }
}
