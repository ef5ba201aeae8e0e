package dev.ringback.customer;

import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.customer.CallerMatch.MatchCandidate;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.VersionConflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knows the customers and leads, and whose number a caller's is. Who was merged into another is answered with that other. */
@Service
public class CustomerService {

    private final Customers customers;
    private final Matching matching;
    private final Companies companies;
    private final Clock clock;

    CustomerService(Customers customers, Matching matching, Companies companies, Clock clock) {
        this.customers = customers;
        this.matching = matching;
        this.companies = companies;
        this.clock = clock;
    }

    /** Who stands under this id today. */
    public Optional<Customer> find(CompanyId company, CustomerId id) {
        var found = customers.find(company, id);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = customers.find(company, found.get().mergedInto());
        }
        return found;
    }

    /** Who stands under each of these ids today. */
    public Map<CustomerId, Customer> findAllById(CompanyId company, Collection<CustomerId> ids) {
        var found = byId(company, ids);
        while (true) {
            var survivors = found.values().stream()
                    .map(Customer::mergedInto)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (survivors.isEmpty()) {
                return found;
            }
            var present = byId(company, survivors);
            found.replaceAll(
                    (id, it) -> it.mergedInto() == null ? it : Objects.requireNonNull(present.get(it.mergedInto())));
        }
    }

    private Map<CustomerId, Customer> byId(CompanyId company, Collection<CustomerId> ids) {
        var found = new HashMap<CustomerId, Customer>();
        if (!ids.isEmpty()) {
            customers.findAll(company, ids).forEach(it -> found.put(it.id(), it));
        }
        return found;
    }

    /** Looks for a caller among those who are known. Makes nothing. */
    public Recognised match(Company company, CallerDescription caller) {
        return matching.match(company, caller, clock.instant());
    }

    /** The same, with the customers who come into question. */
    public CallerMatch callerMatch(Company company, CallerDescription caller) {
        var found = match(company, caller);
        var candidates = found.match().candidates();
        var known = findAllById(
                company.id(), candidates.stream().map(Match.Candidate::customer).toList());
        return new CallerMatch(
                found.identity(),
                found.match().outcome(),
                candidates.stream()
                        .flatMap(it -> Optional.ofNullable(known.get(it.customer()))
                                .map(customer -> new MatchCandidate(customer, it.reason(), it.explanation()))
                                .stream())
                        .toList());
    }

    /**
     * Looks a caller's number up before anything new is made, and makes a lead of it when nobody has it. A caller who withheld it is nobody
     * in particular.
     */
    public Recognised recognise(
            Company company, @Nullable PhoneNumber number, @Nullable String callerName, Instant at) {
        var recognised = matching.match(company, new CallerDescription(number, callerName, null, null), at);
        if (number != null && recognised.customer().isEmpty() && recognised.identity() == Identity.NEW_LEAD) {
            return makeLead(company, number, callerName, recognised.match(), at);
        }
        return inTouch(recognised, callerName, at);
    }

    private Recognised makeLead(
            Company company, PhoneNumber number, @Nullable String callerName, Match match, Instant at) {
        var lead = Customer.lead(new CustomerId(UUID.randomUUID().toString()), company, number, callerName, at);
        if (customers.insert(lead)) {
            return new Recognised(Identity.NEW_LEAD, Optional.of(lead.written()), match);
        }
        // Another call from the same number was faster: theirs is the lead, and it is as new to this call.
        var theirs = matching.match(company, new CallerDescription(number, callerName, null, null), at);
        if (theirs.identity() == Identity.NEW_LEAD && theirs.customer().isEmpty()) {
            // Somebody took the number from that lead in between.
            throw new VersionConflict();
        }
        var known = inTouch(theirs, callerName, at);
        return known.identity() == Identity.OPEN_LEAD
                ? new Recognised(Identity.NEW_LEAD, known.customer(), match)
                : known;
    }

    private Recognised inTouch(Recognised recognised, @Nullable String callerName, Instant at) {
        return new Recognised(
                recognised.identity(),
                recognised.customer().map(it -> change(it, known -> known.inTouch(callerName, at))),
                recognised.match());
    }

    /** Makes a change to whoever stands under this id by then; nothing changes twice. */
    private Customer change(Customer read, UnaryOperator<Customer> change) {
        var changed = change.apply(read);
        if (changed == read) {
            return read;
        }
        return customers.replace(changed)
                ? changed.written()
                : Attempts.untilNotOvertaken(() -> changed(read.company(), read.id(), change));
    }

    private Optional<Customer> changed(CompanyId company, CustomerId id, UnaryOperator<Customer> change) {
        var present = find(company, id).orElseThrow();
        var changed = change.apply(present);
        if (changed == present) {
            return Optional.of(present);
        }
        return customers.replace(changed) ? Optional.of(changed.written()) : Optional.empty();
    }

    /** Takes note of work for a customer. Safe to repeat, in any order. */
    public void hadJob(CompanyId company, CustomerId id, Instant job) {
        find(company, id).ifPresent(it -> change(it, known -> known.hadJob(job, clock.instant())));
    }

    Optional<Customer> read(Actor actor, CustomerId id) {
        actor.require(READ_CUSTOMERS);
        return find(actor.company(), id);
    }

    Page<Customer> page(Actor actor, PageRequest request, @Nullable String search, @Nullable List<Standing> standings) {
        actor.require(READ_CUSTOMERS);
        return customers.page(
                actor.company(), request, CustomerSearch.of(companies.get(actor.company()), search, standings));
    }
}
