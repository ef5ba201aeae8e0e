package dev.ringback.visit;

import static dev.ringback.kernel.Permission.MAKE_VISITS;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;
import static dev.ringback.kernel.Permission.SCHEDULE_VISITS;

import dev.ringback.company.Staff;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Role;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.visit.VisitOutcome.Done;
import dev.ringback.visit.VisitOutcome.NoSuchVisit;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Books visits, and knows who is on the way. */
@Service
public class VisitService {

    private final Visits visits;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final Staff staff;
    private final Clock clock;

    VisitService(Visits visits, CustomerService customers, FollowUpService followUps, Staff staff, Clock clock) {
        this.visits = visits;
        this.customers = customers;
        this.followUps = followUps;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who goes where, and when; without an address it is the customer's. */
    record Booking(
            CustomerId customer,
            MemberId technician,
            AppointmentType type,
            Instant startsAt,
            Instant endsAt,
            @Nullable String address,
            @Nullable FollowUpId followUp) {}

    /** Books a visit; the same key books the same visit.
     *
     * @throws InvalidInput when it names somebody or something that is not there */
    Visit schedule(Actor actor, RequestKey key, Booking booking) {
        var dispatcher = actor.memberWith(SCHEDULE_VISITS);
        var customer = customers
                .find(actor.company(), booking.customer())
                .orElseThrow(() -> notFound("customerId", "There is no customer or lead with this id."));
        var visit = new Visit(
                        new VisitId(key.idFor(actor.company(), "visit")),
                        actor.company(),
                        customer.id(),
                        technician(actor.company(), booking.technician()),
                        booking.type(),
                        booking.startsAt(),
                        booking.endsAt(),
                        address(customer, booking),
                        openFollowUp(actor.company(), booking.followUp()),
                        dispatcher,
                        null,
                        0,
                        List.of())
                .changed(clock.instant());
        if (!visits.insert(visit)) {
            return visits.find(actor.company(), visit.id()).orElseThrow();
        }
        book(visit);
        return visit.written();
    }

    private Member technician(CompanyId company, MemberId id) {
        var technician =
                staff.find(company, id).orElseThrow(() -> notFound("technicianId", "Nobody on the staff has this id."));
        if (technician.role() != Role.TECHNICIAN) {
            throw new InvalidInput("technicianId", "This member is not a technician.");
        }
        return technician;
    }

    private static String address(Customer customer, Booking booking) {
        if (booking.address() != null) {
            return booking.address();
        }
        return Optional.ofNullable(customer.address())
                .orElseThrow(() ->
                        new InvalidInput("address", "No address is known for this customer: say where the visit is."));
    }

    private @Nullable FollowUpId openFollowUp(CompanyId company, @Nullable FollowUpId id) {
        if (id == null) {
            return null;
        }
        var followUp = followUps
                .find(company, id)
                .orElseThrow(() -> notFound("followUpId", "There is no follow-up with this id."));
        if (followUp.status().isClosed()) {
            throw new InvalidInput(UserErrorCode.ALREADY_CLOSED, "followUpId", "This follow-up is closed.");
        }
        return id;
    }

    private static InvalidInput notFound(String field, String message) {
        return new InvalidInput(UserErrorCode.NOT_FOUND, field, message);
    }

    /** Makes sure that the follow-up of a visit says booked, and that the customer is known to have work done. Safe to repeat. */
    void book(Visit visit) {
        customers.hadJob(visit.company(), visit.customerId(), visit.startsAt());
        if (visit.followUpId() != null) {
            followUps.book(visit.bookedBy(), visit.followUpId(), visit.id().value());
        }
    }

    VisitOutcome enRoute(Actor actor, VisitId id, int etaMinutes) {
        var member = actor.memberWith(MAKE_VISITS);
        while (true) {
            var present = visits.find(actor.company(), id);
            if (present.isEmpty()) {
                return new NoSuchVisit();
            }
            var outcome = present.get().enRoute(member, etaMinutes, clock.instant());
            if (!(outcome instanceof Done(var changed)) || changed == present.get()) {
                return outcome;
            }
            if (visits.replace(changed)) {
                return new Done(changed.written());
            }
        }
    }

    public Optional<Visit> find(CompanyId company, VisitId id) {
        return visits.find(company, id);
    }

    public List<Visit> findAll(CompanyId company, Collection<VisitId> ids) {
        return ids.isEmpty() ? List.of() : visits.findAll(company, ids);
    }

    Optional<Visit> read(Actor actor, VisitId id) {
        actor.require(READ_CUSTOMERS);
        return visits.find(actor.company(), id);
    }
}
