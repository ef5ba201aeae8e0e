package dev.ringback.contact;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;

/** The history of every customer. Only ever grows. */
interface HistoryLines {

    /** Adds a line; one with the same id is there only once. */
    void add(HistoryLine line);

    /** A page of a customer's history, oldest first. */
    Page<HistoryLine> page(CompanyId company, CustomerId customer, PageRequest request);
}
