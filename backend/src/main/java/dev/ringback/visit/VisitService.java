package dev.ringback.visit;

import static dev.ringback.kernel.Permission.MAKE_VISITS;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;
import static dev.ringback.kernel.Permission.SCHEDULE_VISITS;
import static dev.ringback.kernel.Permission.WRITE_CONTACT;

import dev.ringback.company.Companies;
import dev.ringback.company.Staff;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.RequestKey;
import dev.ringback.kernel.Role;
import dev.ringback.kernel.TapTime;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.visit.VisitOutcome.AnothersVisit;
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

    private static final String TAPPED_AT = "tappedAt";

    private final Visits visits;
    private final CustomerService customers;
    private final FollowUpService followUps;
    private final Companies companies;
    private final Staff staff;
    private final Clock clock;

    VisitService(
            Visits visits,
            CustomerService customers,
            FollowUpService followUps,
            Companies companies,
            Staff staff,
            Clock clock) {
        this.companies = companies;
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
        var now = clock.instant();
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
                        now,
                        VisitStatus.SCHEDULED,
                        null,
                        booking.startsAt(),
                        List.of(),
                        null,
                        0,
                        List.of())
                .changed(now);
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

    /** Makes sure that others say of a visit what it says of itself. */
    void settle(Visit visit) {
        if (visit.status() == VisitStatus.CANCELLED) {
            unbook(visit);
        } else if (visit.status() == VisitStatus.SCHEDULED) {
            book(visit);
        }
    }

    /** Takes back what {@link #book} says, once the visit is cancelled. Safe to repeat. */
    void unbook(Visit visit) {
        if (visit.followUpId() != null) {
            followUps.unbook(visit.bookedBy(), visit.followUpId(), visit.id().value());
        }
    }

    /** What somebody wants to do with a visit, decided on its present state at this moment. */
    interface Decision {
        VisitOutcome on(Visit present, Instant now);
    }

    /**
     * What whoever makes visits does with one.
     *
     * @param tappedAt when they tapped; null for now
     * @throws InvalidInput when that lies ahead, or before the visit was booked
     */
    VisitOutcome make(Actor actor, VisitId id, @Nullable Instant tappedAt, MakeVisit making) {
        var member = actor.memberWith(MAKE_VISITS);
        return change(actor.company(), id, (it, now) -> making.by(member, it, tap(it, tappedAt, now)));
    }

    private static Tap tap(Visit visit, @Nullable Instant tappedAt, Instant now) {
        var at = TapTime.read(TAPPED_AT, tappedAt, now);
        return new Tap(TapTime.since(visit.bookedAt(), "the visit was booked", TAPPED_AT, at), now);
    }

    /** What is done by whoever makes visits. */
    interface MakeVisit {
        VisitOutcome by(Member member, Visit present, Tap tap);
    }

    VisitOutcome cancel(Actor actor, VisitId id, String reason) {
        actor.memberWith(SCHEDULE_VISITS);
        var outcome = change(actor.company(), id, (it, now) -> it.cancel(reason, now));
        if (outcome instanceof Done(var cancelled)) {
            unbook(cancelled);
        }
        return outcome;
    }

    /** Notes that a visit will be later. A person reports what they know; a partner's machine reports an estimate. */
    VisitOutcome delay(Actor actor, VisitId id, Instant newEta, DelaySource source) {
        var by = source.isPerson() || actor.may(MAKE_VISITS) ? actor.memberWith(MAKE_VISITS) : null;
        if (by == null) {
            actor.require(WRITE_CONTACT);
        }
        var threshold = companies.get(actor.company()).texting().delayThreshold();
        return change(
                actor.company(),
                id,
                (it, now) -> by != null && !it.isMadeBy(by)
                        ? new AnothersVisit(it)
                        : it.delayed(newEta, source, source.isPerson() ? by : null, threshold, now));
    }

    private VisitOutcome change(CompanyId company, VisitId id, Decision decision) {
        return Attempts.untilNotOvertaken(() -> {
            var present = visits.find(company, id);
            if (present.isEmpty()) {
                return Optional.of(new NoSuchVisit());
            }
            var outcome = decision.on(present.get(), clock.instant());
            if (!(outcome instanceof Done(var changed)) || changed == present.get()) {
                return Optional.of(outcome);
            }
            return visits.replace(changed) ? Optional.of(new Done(changed.written())) : Optional.empty();
        });
    }

    /** Whether this customer waits for a technician. */
    public boolean isExpected(CompanyId company, CustomerId customer) {
        return !expected(company, customer).isEmpty();
    }

    /** The visit that somebody is on the way to, of those of this customer. */
    public Optional<Visit> underway(CompanyId company, CustomerId customer) {
        return expected(company, customer).stream()
                .filter(it -> it.status() == VisitStatus.EN_ROUTE)
                .findFirst();
    }

    private List<Visit> expected(CompanyId company, CustomerId customer) {
        return customers
                .find(company, customer)
                .map(it -> visits.expected(company, it.ids()))
                .orElse(List.of());
    }

    public Optional<Visit> find(CompanyId company, VisitId id) {
        return visits.find(company, id);
    }

    public List<Visit> findAll(CompanyId company, Collection<VisitId> ids) {
        return ids.isEmpty() ? List.of() : visits.findAll(company, ids);
    }

    Optional<Visit> read(Actor actor, VisitId id) {
        actor.require(READ_CUSTOMERS);
        return visits.find(actor.company(), id).map(it -> it.seenBy(actor));
    }

    Page<Visit> page(Actor actor, PageRequest request, VisitFilter filter) {
        actor.require(READ_CUSTOMERS);
        return visits.page(new Agenda(actor, filter, customers(actor, filter.customerId())), request)
                .map(it -> it.seenBy(actor));
    }

    /** Whoever was merged into a customer is that customer. */
    private List<CustomerId> customers(Actor actor, @Nullable String id) {
        if (id == null) {
            return List.of();
        }
        var named = new CustomerId(id);
        return customers.find(actor.company(), named).map(Customer::ids).orElse(List.of(named));
    }
}
