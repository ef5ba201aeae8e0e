package dev.ringback.followup;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.Actor;
import java.time.Instant;
import java.util.List;

/**
 * What somebody looks at, and when.
 *
 * @param customers all the ids that stand for the customer of the filter; empty when it names none
 */
record Inbox(Actor viewer, FollowUpFilter filter, List<CustomerId> customers, Instant now) {

    Inbox {
        customers = List.copyOf(customers);
    }
}
