package dev.ringback.customer;

import dev.ringback.company.Company;
import dev.ringback.customer.Match.Candidate;
import dev.ringback.customer.Match.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out who a caller is. Only looks.
 *
 * <p>A number decides. Without one that is known nothing is decided, but a person is shown who may be meant, and only on good grounds: an
 * e-mail address is enough by itself; a name needs the address or its ZIP beside it, for names are shared; a name by itself is enough only
 * for a caller who withheld the number, and only when one customer has it. An address by itself is never enough: tenants come and go.
 */
@Component
class Matching {

    private final Customers customers;

    Matching(Customers customers) {
        this.customers = customers;
    }

    Recognised match(Company company, CallerDescription caller, Instant at) {
        if (caller.number() == null) {
            return new Recognised(Identity.BLOCKED, Optional.empty(), possible(company, caller));
        }
        if (company.isInternal(caller.number())) {
            return new Recognised(Identity.INTERNAL_TEST, Optional.empty(), Match.NONE);
        }
        var known = apart(customers.findByNumber(company.id(), caller.number()));
        return switch (known.size()) {
            case 0 -> new Recognised(Identity.NEW_LEAD, Optional.empty(), possible(company, caller));
            case 1 -> {
                var customer = known.getFirst();
                yield new Recognised(
                        customer.relation().identity(company, at), Optional.of(customer), Match.exact(customer));
            }
            default -> new Recognised(Identity.AMBIGUOUS, Optional.empty(), shared(known));
        };
    }

    /** Somebody who is just being merged is still found beside who has taken them over already. */
    static List<Customer> apart(List<Customer> found) {
        return found.stream()
                .filter(it -> found.stream().noneMatch(other -> other.absorbed().contains(it.id())))
                .toList();
    }

    private static Match shared(List<Customer> known) {
        return Match.possible(known.stream()
                .map(it -> new Candidate(it.id(), Reason.SHARED_NUMBER))
                .toList());
    }

    private Match possible(Company company, CallerDescription caller) {
        var candidates = new LinkedHashMap<CustomerId, Candidate>();
        if (caller.email() != null) {
            for (var it : apart(customers.findByEmail(company.id(), caller.email()))) {
                candidates.putIfAbsent(it.id(), new Candidate(it.id(), Reason.SAME_EMAIL));
            }
        }
        if (caller.name() != null) {
            var named = apart(customers.findByName(company.id(), caller.name()));
            var address = caller.address();
            if (address != null) {
                named.stream()
                        .filter(it -> it.profile().mayBeAt(address))
                        .forEach(it -> candidates.putIfAbsent(it.id(), new Candidate(it.id(), Reason.SAME_ADDRESS)));
            }
            if (caller.number() == null && named.size() == 1) {
                var only = named.getFirst().id();
                candidates.putIfAbsent(only, new Candidate(only, Reason.SAME_NAME));
            }
        }
        return Match.possible(new ArrayList<>(candidates.values()));
    }
}
