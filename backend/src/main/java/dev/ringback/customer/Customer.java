package dev.ringback.customer;

import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the company serves, or may come to serve. Begins as a lead when an unknown number gets in touch, and becomes a customer when a
 * person approves.
 *
 * @param name the number as people write it, while {@code named} is false
 * @param since when they first got in touch
 */
public record Customer(
        CustomerId id,
        CompanyId company,
        String name,
        boolean named,
        List<PhoneNumber> numbers,
        Standing standing,
        @Nullable String address,
        Instant since,
        long version)
        implements Aggregate {

    public Customer {
        numbers = List.copyOf(numbers);
    }

    /** Approves a lead as a customer, with what is known of them by now. Approving a customer only adds to what is known. */
    Customer approved(@Nullable String knownName, @Nullable String knownAddress) {
        return new Customer(
                id,
                company,
                knownName == null ? name : knownName,
                named || knownName != null,
                numbers,
                Standing.CUSTOMER,
                knownAddress == null ? address : knownAddress,
                since,
                version);
    }

    /** Learns the name of somebody of whom only the number was known. */
    Customer introduced(String asName) {
        return named ? this : new Customer(id, company, asName, true, numbers, standing, address, since, version);
    }

    /** The number to text: the first. */
    public PhoneNumber mainNumber() {
        return numbers.getFirst();
    }

    @Override
    public String key() {
        return id.value();
    }

    @Override
    public List<Event> pendingEvents() {
        return List.of();
    }
}
