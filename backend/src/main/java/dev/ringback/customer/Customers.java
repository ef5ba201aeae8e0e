package dev.ringback.customer;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The customers and leads of every company. Who was merged into another is only found by id. */
interface Customers {

    Optional<Customer> find(CompanyId company, CustomerId id);

    List<Customer> findAll(CompanyId company, Collection<CustomerId> ids);

    List<Customer> findByNumber(CompanyId company, PhoneNumber number);

    /** Those who go by this name, in any spelling; not all of very many. */
    List<Customer> findByName(CompanyId company, String name);

    List<Customer> findByEmail(CompanyId company, EmailAddress email);

    /** By name. */
    Page<Customer> page(CompanyId company, PageRequest request, CustomerSearch search);

    /** Stores a new one; false when the id is there already, or when the number has made a lead before. */
    boolean insert(Customer customer);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(Customer customer);
}
