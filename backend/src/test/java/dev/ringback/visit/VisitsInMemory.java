package dev.ringback.visit;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PlaceInTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Visits for tests that need no database. */
final class VisitsInMemory implements Visits {

    private static final Comparator<PlaceInTime> ORDER =
            Comparator.comparing(PlaceInTime::at).thenComparing(PlaceInTime::id);

    private final Map<VisitId, Visit> visits = new LinkedHashMap<>();

    private Stream<Visit> of(CompanyId company) {
        return visits.values().stream().filter(it -> it.company().equals(company));
    }

    @Override
    public synchronized Optional<Visit> find(CompanyId company, VisitId id) {
        return of(company).filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Visit> findAll(CompanyId company, Collection<VisitId> ids) {
        return of(company).filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public synchronized List<Visit> expected(CompanyId company, Collection<CustomerId> customers) {
        return of(company)
                .filter(it -> customers.contains(it.customerId()) && it.isExpected())
                .sorted(Comparator.comparing(Visit::startsAt))
                .toList();
    }

    @Override
    public synchronized Page<Visit> page(Agenda agenda, PageRequest request) {
        var after = request.after().map(PlaceInTime::read);
        var rows = of(agenda.viewer().company())
                .filter(it -> isOn(agenda, it))
                .filter(it -> after.filter(place -> ORDER.compare(place(it), place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(VisitsInMemory::place, ORDER))
                .limit(request.first() + 1L)
                .toList();
        return Page.of(request, rows, it -> place(it).write());
    }

    private static PlaceInTime place(Visit visit) {
        return new PlaceInTime(visit.startsAt(), visit.id().value());
    }

    private static boolean isOn(Agenda agenda, Visit visit) {
        var filter = agenda.filter();
        var technician = visit.technician().id().value();
        return (filter.mine() == null
                        || filter.mine() == technician.equals(agenda.viewer().reference()))
                && (filter.technicianId() == null || filter.technicianId().equals(technician))
                && (agenda.customers().isEmpty() || agenda.customers().contains(visit.customerId()))
                && (filter.statuses() == null || filter.statuses().contains(visit.status()))
                && startsWithin(filter, visit.startsAt());
    }

    private static boolean startsWithin(VisitFilter filter, Instant startsAt) {
        return (filter.startsFrom() == null || !startsAt.isBefore(filter.startsFrom()))
                && (filter.startsBefore() == null || startsAt.isBefore(filter.startsBefore()));
    }

    @Override
    public synchronized boolean insert(Visit visit) {
        return visits.putIfAbsent(visit.id(), visit.written()) == null;
    }

    @Override
    public synchronized boolean replace(Visit visit) {
        var stored = visits.get(visit.id());
        if (stored == null || stored.version() != visit.version()) {
            return false;
        }
        visits.put(visit.id(), visit.written());
        return true;
    }
}
