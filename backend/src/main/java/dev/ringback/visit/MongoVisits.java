package dev.ringback.visit;

import com.mongodb.client.MongoDatabase;
import dev.ringback.company.MongoMember;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Visits in MongoDB, one document each. */
@Repository
class MongoVisits implements Visits {

    private final MongoAggregates<Visit> visits;

    MongoVisits(MongoDatabase database, Journaling journaling) {
        this.visits = new MongoAggregates<>(
                database.getCollection("visits"), MongoVisits::write, this::read, journaling, VisitChanged.class);
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
                .append("leg", write(visit.leg()));
    }

    private static @Nullable Document write(@Nullable Leg leg) {
        return leg == null
                ? null
                : new Document("number", leg.number())
                        .append("startedAt", Date.from(leg.startedAt()))
                        .append("etaMinutes", leg.etaMinutes());
    }

    private Visit read(Document it) {
        var company = new CompanyId(it.getString("company"));
        var followUp = it.getString("followUp");
        return new Visit(
                new VisitId(it.getString("_id")),
                company,
                new CustomerId(it.getString("customer")),
                MongoMember.read(company, it.get("technician", Document.class)),
                AppointmentType.valueOf(it.getString("type")),
                it.getDate("startsAt").toInstant(),
                it.getDate("endsAt").toInstant(),
                it.getString("address"),
                followUp == null ? null : new FollowUpId(followUp),
                MongoMember.read(company, it.get("bookedBy", Document.class)),
                readLeg(it.get("leg", Document.class)),
                it.getLong("version"),
                visits.pendingEvents(it));
    }

    private static @Nullable Leg readLeg(@Nullable Document it) {
        return it == null
                ? null
                : new Leg(it.getInteger("number"), it.getDate("startedAt").toInstant(), it.getInteger("etaMinutes"));
    }
}
