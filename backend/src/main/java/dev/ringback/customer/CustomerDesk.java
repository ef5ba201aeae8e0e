package dev.ringback.customer;

import static dev.ringback.kernel.Permission.APPROVE_LEADS;
import static dev.ringback.kernel.Permission.EDIT_CUSTOMERS;

import dev.ringback.company.Companies;
import dev.ringback.customer.CustomerOutcome.ChangedMeanwhile;
import dev.ringback.customer.CustomerOutcome.Done;
import dev.ringback.customer.CustomerOutcome.NoSuchCustomer;
import dev.ringback.customer.CustomerOutcome.NotPossible;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Horizon;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.RequestKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people do with customers and leads: write them down, correct them, approve and reject them. */
@Service
class CustomerDesk {

    private final Customers customers;
    private final CustomerService known;
    private final Companies companies;
    private final Clock clock;

    CustomerDesk(Customers customers, CustomerService known, Companies companies, Clock clock) {
        this.customers = customers;
        this.known = known;
        this.companies = companies;
        this.clock = clock;
    }

    private void checkPast(@Nullable Instant lastJobAt) {
        var now = clock.instant();
        if (lastJobAt != null && lastJobAt.isAfter(now)) {
            throw new InvalidInput(
                    "lastJobAt", "The last job lies in the past. What is to come is a visit: `scheduleVisit`.");
        }
        if (lastJobAt != null) {
            Horizon.PAST_WORK.check("lastJobAt", lastJobAt, now.atZone(ZoneOffset.UTC));
        }
    }

    /** Writes down a customer; the same key writes the same one.
     *
     * @throws InvalidInput when a value cannot be used, or somebody else has one of the numbers */
    Customer create(
            Actor actor, RequestKey key, CustomerForm form, @Nullable Instant lastJobAt, boolean mayShareNumbers) {
        var member = actor.memberWith(EDIT_CUSTOMERS);
        var id = new CustomerId(key.idFor(actor.company(), "customer"));
        var made = known.find(actor.company(), id);
        if (made.isPresent()) {
            return made.get();
        }
        checkPast(lastJobAt);
        var profile = profile(form.read(companies.get(actor.company())));
        if (!mayShareNumbers) {
            refuseSharing(actor.company(), id, profile.numbers(), List.of());
        }
        var customer = Customer.created(id, profile, lastJobAt, member, clock.instant());
        return customers.insert(customer)
                ? customer.written()
                : known.find(actor.company(), id).orElseThrow();
    }

    private static Profile profile(Profile.Edit given) {
        if (given.name() == null || given.numbers() == null) {
            throw new InvalidInput(
                    given.name() == null ? "name" : "phoneNumbers", "Give a name, and one number at least.");
        }
        return new Profile(given.name(), true, given.numbers(), List.of(), List.of(), List.of()).edited(given);
    }

    /** Corrects what is known of a customer, if it still is what the person saw. Asking for what is so already changes nothing.
     *
     * @throws InvalidInput when a value cannot be used, or somebody else has one of the new numbers */
    CustomerOutcome edit(Actor actor, CustomerId id, long expectedVersion, CustomerForm form, boolean mayShareNumbers) {
        var member = actor.memberWith(EDIT_CUSTOMERS);
        var edit = form.read(companies.get(actor.company()));
        return change(actor, id, present -> {
            var edited = present.edited(edit, member, clock.instant());
            if (edited != present
                    && (present.version() != expectedVersion || !present.id().equals(id))) {
                return new ChangedMeanwhile(present);
            }
            if (!mayShareNumbers) {
                refuseSharing(actor.company(), present.id(), edited.numbers(), present.numbers());
            }
            return new Done(edited);
        });
    }

    /** Two may share a phone, but only when somebody meant it: nobody can tell their calls apart. */
    private void refuseSharing(
            CompanyId company, CustomerId id, List<PhoneNumber> numbers, List<PhoneNumber> hadBefore) {
        for (var number : numbers) {
            var others = hadBefore.contains(number) ? List.<Customer>of() : customers.findByNumber(company, number);
            others.stream().filter(it -> !it.id().equals(id)).findFirst().ifPresent(other -> {
                throw new InvalidInput(
                        "phoneNumbers[%d]".formatted(numbers.indexOf(number)),
                        "%s (%s) has this number already: approve, edit or merge that one. If they share the phone, say `allowSharedNumber: true`; its calls then go to staff review."
                                .formatted(other.name(), other.id()));
            });
        }
    }

    /** Makes a customer of a lead, also of a rejected one. */
    CustomerOutcome approve(Actor actor, CustomerId id, @Nullable String name, @Nullable String address) {
        var member = actor.memberWith(APPROVE_LEADS);
        return change(actor, id, present -> {
            var approved = present.approved(name, address, member, clock.instant());
            if (approved.profile().addresses().size()
                    > Math.max(
                            CustomerForm.MOST_ADDRESSES,
                            present.profile().addresses().size())) {
                throw new InvalidInput(
                        "address",
                        "This customer has %d addresses already; at most that many are kept."
                                .formatted(CustomerForm.MOST_ADDRESSES));
            }
            return new Done(approved);
        });
    }

    /** Decides that a lead does not become a customer, or gives another reason for it. */
    CustomerOutcome reject(Actor actor, CustomerId id, Rejection.Reason reason, @Nullable String note) {
        var member = actor.memberWith(APPROVE_LEADS);
        return change(actor, id, present -> {
            if (!present.id().equals(id)) {
                return new NotPossible(
                        present,
                        "customerId",
                        "This lead was merged into %s (%s): reject that one, if it is a lead."
                                .formatted(present.name(), present.id()));
            }
            if (present.standing() == Standing.CUSTOMER) {
                return new NotPossible(
                        present,
                        "customerId",
                        "%s is a customer, and only leads are rejected. A customer can be edited, or merged into another."
                                .formatted(present.name()));
            }
            return new Done(present.rejected(reason, note, member, clock.instant()));
        });
    }

    private CustomerOutcome change(Actor actor, CustomerId id, Function<Customer, CustomerOutcome> decide) {
        return Attempts.untilNotOvertaken(() -> {
            var present = known.find(actor.company(), id);
            if (present.isEmpty()) {
                return Optional.of(new NoSuchCustomer("customerId"));
            }
            var outcome = decide.apply(present.get());
            if (!(outcome instanceof Done(var changed)) || changed == present.get()) {
                return Optional.of(outcome);
            }
            return customers.replace(changed) ? Optional.of(new Done(changed.written())) : Optional.empty();
        });
    }
}
