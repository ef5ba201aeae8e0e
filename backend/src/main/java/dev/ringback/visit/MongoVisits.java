package dev.ringback.visit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.ringback.company.MongoMember;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PlaceInTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Visits in MongoDB, one document each. */
@Repository
class MongoVisits implements Visits {

    private static final List<String> OVER =
            List.of(VisitStatus.ARRIVED.name(), VisitStatus.DONE.name(), VisitStatus.CANCELLED.name());
    private static final int MOST_EXPECTED = 50;

    private final MongoAggregates<Visit> visits;

    MongoVisits(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("visits");
        this.visits = new MongoAggregates<>(
                collection, MongoVisits::write, this::read, journaling, VisitChanged.class, VisitDelayed.class);
        // expected; page: the visits of one customer
        collection.createIndex(Indexes.ascending("company", "customer", "startsAt", "_id"));
        // page: a technician's day
        collection.createIndex(Indexes.ascending("company", "technician.id", "startsAt", "_id"));
        // page: everybody's day
        collection.createIndex(Indexes.ascending("company", "startsAt", "_id"));
    }

    @Override
    public Optional<Visit> find(CompanyId company, VisitId id) {
        return visits.find(company, id.value());
    }

    @Override
    public List<Visit> findAll(CompanyId company, Collection<VisitId> ids) {
        return visits.findAll(company, ids.stream().map(VisitId::value).toList());
    }

    @Override
    public List<Visit> expected(CompanyId company, Collection<CustomerId> customers) {
        return visits.list(
                and(
                        eq("company", company.value()),
                        in("customer", customers.stream().map(CustomerId::value).toList()),
                        nin("status", OVER)),
                all -> all.sort(Sorts.ascending("startsAt")).limit(MOST_EXPECTED));
    }

    @Override
    public Page<Visit> page(Agenda agenda, PageRequest request) {
        var wanted = conditions(agenda);
        request.after().map(PlaceInTime::read).ifPresent(place -> {
            var at = Date.from(place.at());
            wanted.add(or(gt("startsAt", at), and(eq("startsAt", at), gt("_id", place.id()))));
        });
        return Page.of(
                request,
                visits.list(
                        and(wanted),
                        all -> all.projection(Projections.exclude("pendingEvents", "pendingSince"))
                                .sort(Sorts.ascending("startsAt", "_id"))
                                .limit(request.first() + 1)),
                MongoVisits::place);
    }

    private static String place(Visit visit) {
        return new PlaceInTime(visit.startsAt(), visit.id().value()).write();
    }

    private static List<Bson> conditions(Agenda agenda) {
        var viewer = agenda.viewer();
        var filter = agenda.filter();
        var all = new ArrayList<Bson>();
        all.add(eq("company", viewer.company().value()));
        if (filter.mine() != null) {
            all.add(filter.mine() ? eq("technician.id", viewer.reference()) : ne("technician.id", viewer.reference()));
        }
        if (filter.technicianId() != null) {
            all.add(eq("technician.id", filter.technicianId()));
        }
        if (!agenda.customers().isEmpty()) {
            all.add(in(
                    "customer",
                    agenda.customers().stream().map(CustomerId::value).toList()));
        }
        if (filter.statuses() != null) {
            all.add(in("status", filter.statuses().stream().map(Enum::name).toList()));
        }
        if (filter.startsFrom() != null) {
            all.add(gte("startsAt", Date.from(filter.startsFrom())));
        }
        if (filter.startsBefore() != null) {
            all.add(lt("startsAt", Date.from(filter.startsBefore())));
        }
        return all;
    }

    @Override
    public boolean insert(Visit visit) {
        return visits.insert(visit);
    }

    @Override
    public boolean replace(Visit visit) {
        return visits.replace(visit);
    }

    private static Document write(Visit visit) {
        return new Document("customer", visit.customerId().value())
                .append("technician", MongoMember.write(visit.technician()))
                .append("type", visit.type().name())
                .append("startsAt", Date.from(visit.startsAt()))
                .append("endsAt", Date.from(visit.endsAt()))
                .append("address", visit.address())
                .append(
                        "followUp",
                        visit.followUpId() == null ? null : visit.followUpId().value())
                .append("bookedBy", MongoMember.write(visit.bookedBy()))
                .append("bookedAt", Date.from(visit.bookedAt()))
                .append("status", visit.status().name())
                .append("leg", write(visit.leg()))
                .append("expectedAt", Date.from(visit.expectedAt()))
                .append(
                        "delays",
                        visit.delays().stream().map(MongoVisits::write).toList())
                .append("cancelReason", visit.cancelReason());
    }

    private static @Nullable Document write(@Nullable Leg leg) {
        return leg == null
                ? null
                : new Document("number", leg.number())
                        .append("startedAt", Date.from(leg.startedAt()))
                        .append("etaMinutes", leg.etaMinutes());
    }

    private static Document write(Delay delay) {
        return new Document("number", delay.number())
                .append("reportedAt", Date.from(delay.reportedAt()))
                .append("expectedBefore", Date.from(delay.expectedBefore()))
                .append("newEta", Date.from(delay.newEta()))
                .append("source", delay.source().name())
                .append("by", delay.by() == null ? null : MongoMember.write(delay.by()));
    }

    private static Delay readDelay(CompanyId company, Document it) {
        var by = it.get("by", Document.class);
        return new Delay(
                it.getInteger("number"),
                it.getDate("reportedAt").toInstant(),
                it.getDate("expectedBefore").toInstant(),
                it.getDate("newEta").toInstant(),
                DelaySource.valueOf(it.getString("source")),
                by == null ? null : MongoMember.read(company, by));
    }

    private Visit read(Document it) {
        var company = new CompanyId(it.getString("company"));
        var leg = readLeg(it.get("leg", Document.class));
        var startsAt = it.getDate("startsAt").toInstant();
        var followUp = it.getString("followUp");
        return new Visit(
                new VisitId(it.getString("_id")),
                company,
                new CustomerId(it.getString("customer")),
                MongoMember.read(company, it.get("technician", Document.class)),
                AppointmentType.valueOf(it.getString("type")),
                startsAt,
                it.getDate("endsAt").toInstant(),
                it.getString("address"),
                followUp == null ? null : new FollowUpId(followUp),
                MongoMember.read(company, it.get("bookedBy", Document.class)),
                it.containsKey("bookedAt") ? it.getDate("bookedAt").toInstant() : Instant.EPOCH,
                // Visits of the first version say no more than whether somebody has set out.
                it.containsKey("status")
                        ? VisitStatus.valueOf(it.getString("status"))
                        : leg == null ? VisitStatus.SCHEDULED : VisitStatus.EN_ROUTE,
                leg,
                it.containsKey("expectedAt")
                        ? it.getDate("expectedAt").toInstant()
                        : leg == null ? startsAt : leg.etaAt(),
                it.getList("delays", Document.class, List.of()).stream()
                        .map(delay -> readDelay(company, delay))
                        .toList(),
                it.getString("cancelReason"),
                it.getLong("version"),
                visits.pendingEvents(it));
    }

    private static @Nullable Leg readLeg(@Nullable Document it) {
        return it == null
                ? null
                : new Leg(it.getInteger("number"), it.getDate("startedAt").toInstant(), it.getInteger("etaMinutes"));
    }
}
