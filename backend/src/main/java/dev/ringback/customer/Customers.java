package dev.ringback.customer;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers and leads of every company. */
interface Customers {

    Optional<Customer> find(CompanyId company, CustomerId id);

    List<Customer> findAll(CompanyId company, Collection<CustomerId> ids);

    List<Customer> findByNumber(CompanyId company, PhoneNumber number);

    /** By name; {@code search} is found in the name or, as digits, in a number. */
    Page<Customer> page(CompanyId company, PageRequest request, @Nullable String search);

    /** Stores a new lead; false when its number has made one before. */
    boolean insert(Customer lead);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(Customer customer);
}
