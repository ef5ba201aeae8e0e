package dev.ringback.contact;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.util.Collection;
import java.util.List;

/** The history of every customer. Only ever grows. */
interface HistoryLines {

    /** Adds a line; one with the same id is there only once, as it was added first. */
    void add(HistoryLine line);

    /** The lines that this entry of the journal told of first. */
    List<HistoryLine> of(CompanyId company, long entry);

    /** A page of the history of a customer who has all of these ids, oldest first. */
    Page<HistoryLine> page(CompanyId company, Collection<CustomerId> customer, PageRequest request);
}
