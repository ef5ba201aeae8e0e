package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.Actor;
import java.util.List;

/**
 * Which visits somebody looks at.
 *
 * @param customers all the ids that stand for the customer of the filter; empty when it names none
 */
record Agenda(Actor viewer, VisitFilter filter, List<CustomerId> customers) {

    Agenda {
        customers = List.copyOf(customers);
    }
}
