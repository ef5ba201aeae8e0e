package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The visits of every company. */
interface Visits {

    Optional<Visit> find(CompanyId company, VisitId id);

    List<Visit> findAll(CompanyId company, Collection<VisitId> ids);

    /** The visits of these customers that are still to come, or under way; the earliest first. */
    List<Visit> expected(CompanyId company, Collection<CustomerId> customers);

    /** The visits of an agenda, the earliest first. */
    Page<Visit> page(Agenda agenda, PageRequest request);

    /** Stores a new one; false when it is there already. */
    boolean insert(Visit visit);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(Visit visit);
}
