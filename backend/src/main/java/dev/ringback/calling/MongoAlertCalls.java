package dev.ringback.calling;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.company.MongoMember;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Calls to the staff in MongoDB, one document each. */
@Repository
class MongoAlertCalls implements AlertCalls {

    private final MongoAggregates<AlertCall> calls;

    MongoAlertCalls(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("alertCalls");
        this.calls = new MongoAggregates<>(collection, MongoAlertCalls::write, MongoAlertCalls::read, journaling);
        // to
        collection.createIndex(Indexes.ascending("company", "number", "createdAt"));
    }

    @Override
    public Optional<AlertCall> find(CompanyId company, AlertCallId id) {
        return calls.find(company, id.value());
    }

    @Override
    public List<AlertCall> findAll(CompanyId company, Collection<AlertCallId> ids) {
        return calls.findAll(company, ids.stream().map(AlertCallId::value).toList());
    }

    @Override
    public List<AlertCall> to(CompanyId company, PhoneNumber number, Instant since) {
        return calls.list(
                and(
                        eq("company", company.value()),
                        in("number", number.everWrittenAs()),
                        gte("createdAt", Date.from(since))),
                all -> all.sort(Sorts.descending("createdAt", "_id")).limit(MOST_TO_ONE_NUMBER));
    }

    @Override
    public Optional<AlertCall> takeDue(Duration lease) {
        return calls.takeDue(lease);
    }

    @Override
    public boolean insert(AlertCall call) {
        return calls.insert(call);
    }

    @Override
    public boolean replace(AlertCall call) {
        return calls.replace(call);
    }

    private static Document write(AlertCall call) {
        return new Document("followUp", call.followUp().value())
                .append("colleague", MongoMember.write(call.colleague()))
                .append("number", call.number().e164())
                .append("words", call.words())
                .append("createdAt", Date.from(call.createdAt()))
                .append("status", call.status().name())
                .append("providerId", call.providerId())
                .append("errorCode", call.errorCode())
                .append("takenAt", date(call.takenAt()))
                .append("answeredAt", date(call.answeredAt()))
                .append("pressedAt", date(call.pressedAt()))
                .append("seconds", call.seconds())
                .append("ringing", write(call.ringing()));
    }

    private static @Nullable Document write(@Nullable Ringing ringing) {
        return ringing == null
                ? null
                : new Document("attempts", ringing.attempts())
                        .append("handedOverAt", date(ringing.handedOverAt()))
                        .append("until", Date.from(ringing.until()));
    }

    private static AlertCall read(Document it) {
        var company = new CompanyId(it.getString("company"));
        return new AlertCall(
                new AlertCallId(it.getString("_id")),
                company,
                new FollowUpId(it.getString("followUp")),
                MongoMember.read(company, it.get("colleague", Document.class)),
                new PhoneNumber(it.getString("number")),
                it.getString("words"),
                it.getDate("createdAt").toInstant(),
                AlertCallStatus.valueOf(it.getString("status")),
                it.getString("providerId"),
                it.getString("errorCode"),
                instant(it.getDate("takenAt")),
                instant(it.getDate("answeredAt")),
                instant(it.getDate("pressedAt")),
                it.getInteger("seconds"),
                readRinging(it),
                it.getLong("version"));
    }

    private static @Nullable Ringing readRinging(Document it) {
        var ringing = it.get("ringing", Document.class);
        return ringing == null
                ? null
                : new Ringing(
                        it.getDate("due").toInstant(),
                        ringing.getInteger("attempts"),
                        instant(ringing.getDate("handedOverAt")),
                        ringing.getDate("until").toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
