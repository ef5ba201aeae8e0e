package dev.ringback.customer;

import static dev.ringback.kernel.Permission.APPROVE_LEADS;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.company.Company;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knows the customers and leads, and whose number a caller's is. */
@Service
public class CustomerService {

    private final Customers customers;

    CustomerService(Customers customers) {
        this.customers = customers;
    }

    public Optional<Customer> find(CompanyId company, CustomerId id) {
        return customers.find(company, id);
    }

    public List<Customer> findAll(CompanyId company, Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : customers.findAll(company, ids);
    }

    /** Looks a caller's number up before anything new is made, and makes a lead of it when nobody has it. */
    public Recognised recognise(Company company, PhoneNumber number, @Nullable String callerName, Instant at) {
        if (company.isInternal(number)) {
            return new Recognised(Identity.INTERNAL_TEST, Optional.empty());
        }
        var known = customers.findByNumber(company.id(), number);
        if (known.isEmpty()) {
            return makeLead(company, number, callerName, at);
        }
        if (known.size() > 1) {
            return new Recognised(Identity.AMBIGUOUS, Optional.empty());
        }
        var customer = known.getFirst();
        return new Recognised(
                customer.standing() == Standing.LEAD ? Identity.OPEN_LEAD : Identity.RETURNING_CUSTOMER,
                Optional.of(callerName == null ? customer : introduce(customer, callerName)));
    }

    private Recognised makeLead(Company company, PhoneNumber number, @Nullable String callerName, Instant at) {
        var lead = new Customer(
                new CustomerId(UUID.randomUUID().toString()),
                company.id(),
                callerName == null ? company.spell(number) : callerName,
                callerName != null,
                List.of(number),
                Standing.LEAD,
                null,
                at,
                0);
        if (customers.insert(lead)) {
            return new Recognised(Identity.NEW_LEAD, Optional.of(lead));
        }
        // Another call from the same number was faster: theirs is the lead.
        return new Recognised(
                Identity.NEW_LEAD,
                customers.findByNumber(company.id(), number).stream().findFirst());
    }

    private Customer introduce(Customer customer, String callerName) {
        var introduced = customer.introduced(callerName);
        return introduced == customer || customers.replace(introduced) ? introduced : customer;
    }

    /** Makes a customer of a lead; empty when this company has none with that id. */
    public Optional<Customer> approve(Actor actor, CustomerId id, @Nullable String name, @Nullable String address) {
        actor.memberWith(APPROVE_LEADS);
        while (true) {
            var lead = customers.find(actor.company(), id);
            if (lead.isEmpty() || customers.replace(lead.get().approved(name, address))) {
                return customers.find(actor.company(), id);
            }
        }
    }

    Optional<Customer> read(Actor actor, CustomerId id) {
        actor.require(READ_CUSTOMERS);
        return customers.find(actor.company(), id);
    }

    Page<Customer> page(Actor actor, PageRequest request, @Nullable String search) {
        actor.require(READ_CUSTOMERS);
        return customers.page(actor.company(), request, search);
    }
}
