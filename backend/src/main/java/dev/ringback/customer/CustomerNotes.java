package dev.ringback.customer;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.util.Collection;
import java.util.List;

/** The notes on the customers of every company. Only ever grows. */
interface CustomerNotes {

    List<CustomerNote> findAll(CompanyId company, Collection<CustomerNoteId> ids);

    /** The notes on whoever has one of these ids, the newest first. */
    Page<CustomerNote> page(CompanyId company, Collection<CustomerId> customers, PageRequest request);

    /** Adds a note; one with the same id is there only once. */
    void add(CustomerNote note);
}
