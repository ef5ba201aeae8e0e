package dev.ringback.push;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The push ledger in MongoDB, one document a message. */
@Repository
class MongoPushMessages implements PushMessages {

    private static final int BATCH = 1_000;

    private final MongoCollection<Document> documents;
    private final MongoAggregates<PushMessage> messages;
    private final Clock clock;

    MongoPushMessages(MongoDatabase database, Journaling journaling, Clock clock) {
        this.documents = database.getCollection("pushes");
        this.messages = new MongoAggregates<>(documents, MongoPushMessages::write, MongoPushMessages::read, journaling);
        this.clock = clock;
        // on
        documents.createIndex(Indexes.ascending("company", "occasion"));
        // about
        documents.createIndex(Indexes.ascending("company", "followUp"));
        // lastTo
        documents.createIndex(Indexes.ascending("company", "member", "queuedAt"));
        // lastAcceptedAt; isTakenForAnother
        documents.createIndex(Indexes.ascending("company", "acceptedAt"));
        // lastFailure
        documents.createIndex(Indexes.ascending("company", "failedAt"));
        // waiting
        documents.createIndex(Indexes.ascending("company", "state"));
        // dropOlderThan
        documents.createIndex(Indexes.ascending("queuedAt"));
    }

    @Override
    public void insert(Collection<PushMessage> added) {
        var all = added.stream().map(MongoPushMessages::complete).toList();
        for (var from = 0; from < all.size(); from += BATCH) {
            insertNew(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    /** Those that are there already stay as they are. */
    private void insertNew(List<Document> batch) {
        try {
            documents.insertMany(batch, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .anyMatch(it -> ErrorCategory.fromErrorCode(it.getCode()) != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    @Override
    public Optional<PushMessage> find(CompanyId company, String id) {
        return messages.find(company, id);
    }

    @Override
    public List<PushMessage> on(CompanyId company, MemberId member, String occasion) {
        return list(and(eq("company", company.value()), eq("occasion", occasion), eq("member", member.value())));
    }

    @Override
    public List<PushMessage> about(CompanyId company, Collection<FollowUpId> followUps) {
        return list(and(
                eq("company", company.value()),
                in("followUp", followUps.stream().map(FollowUpId::value).toList())));
    }

    private List<PushMessage> list(Bson filter) {
        return messages.list(filter, it -> it.sort(Sorts.ascending("queuedAt", "_id")));
    }

    /** Looks once for many, for looking is dear; then takes each by its version, which another may have taken meanwhile. */
    @Override
    public List<PushMessage> takeDue(int most, Duration lease) {
        var now = clock.instant();
        var taken = new ArrayList<PushMessage>();
        for (var found : documents
                .find(lte("due", Date.from(now)))
                .sort(Sorts.ascending("due"))
                .limit(most)) {
            if (take(found, now.plus(lease))) {
                taken.add(read(found).written());
            }
        }
        return taken;
    }

    private boolean take(Document found, Instant until) {
        return documents
                        .updateOne(
                                and(eq("_id", found.getString("_id")), eq("version", found.getLong("version"))),
                                Updates.combine(Updates.set("due", Date.from(until)), Updates.inc("version", 1L)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean replace(PushMessage message) {
        return messages.replace(message);
    }

    @Override
    public Optional<Instant> lastAcceptedAt(CompanyId company) {
        return latest(company, "acceptedAt").map(it -> it.course().acceptedAt());
    }

    @Override
    public Optional<PushHealth.Failure> lastFailure(CompanyId company) {
        return latest(company, "failedAt")
                .map(PushMessage::course)
                .filter(it -> it.failedAt() != null && it.failure() != null)
                .map(it -> new PushHealth.Failure(known(it.failedAt()), String.valueOf(it.failure())));
    }

    @Override
    public boolean isTakenForAnother(Device than, Instant since) {
        return documents
                        .find(and(
                                eq("company", than.company().value()),
                                gte("acceptedAt", Date.from(since)),
                                ne("device", than.id().value())))
                        .first()
                != null;
    }

    @Override
    public Optional<PushMessage> lastTo(CompanyId company, MemberId member) {
        return Optional.ofNullable(documents
                        .find(and(eq("company", company.value()), eq("member", member.value())))
                        .sort(Sorts.descending("queuedAt"))
                        .first())
                .map(MongoPushMessages::read);
    }

    /** What has no such time comes last. */
    private Optional<PushMessage> latest(CompanyId company, String time) {
        return Optional.ofNullable(documents
                        .find(eq("company", company.value()))
                        .sort(Sorts.descending("company", time))
                        .first())
                .map(MongoPushMessages::read);
    }

    @Override
    public int waiting(CompanyId company) {
        return (int)
                documents.countDocuments(and(eq("company", company.value()), eq("state", PushState.QUEUED.name())));
    }

    @Override
    public int dropOlderThan(Instant queuedAt, int most) {
        var old = documents
                .find(lt("queuedAt", Date.from(queuedAt)))
                .projection(Projections.include("_id"))
                .limit(most)
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
        return old.isEmpty() ? 0 : (int) documents.deleteMany(in("_id", old)).getDeletedCount();
    }

    private static Document complete(PushMessage message) {
        return write(message)
                .append("_id", message.id())
                .append("company", message.company().value())
                .append("version", message.version() + 1)
                .append("due", date(message.nextAt()));
    }

    private static Document write(PushMessage message) {
        var news = message.news();
        var course = message.course();
        return new Document("member", message.member().value())
                .append("device", message.device().value())
                .append("kind", news.kind().name())
                .append("followUp", news.followUp().value())
                .append("urgent", news.urgent())
                .append("occasion", news.occasion())
                .append("cursor", news.cursor())
                .append("expiresAt", date(news.expiresAt()))
                .append("more", news.more())
                .append("state", course.state().name())
                .append("queuedAt", date(course.queuedAt()))
                .append("acceptedAt", date(course.acceptedAt()))
                .append("receivedAt", date(course.receivedAt()))
                .append("openedAt", date(course.openedAt()))
                .append("actedAt", date(course.actedAt()))
                .append("failedAt", date(course.failedAt()))
                .append("failure", course.failure())
                .append("attempts", message.attempts())
                .append("providerId", message.providerId());
    }

    private static PushMessage read(Document it) {
        return new PushMessage(
                it.getString("_id"),
                new CompanyId(it.getString("company")),
                new MemberId(it.getString("member")),
                new DeviceId(it.getString("device")),
                new PushNews(
                        PushKind.valueOf(it.getString("kind")),
                        new FollowUpId(it.getString("followUp")),
                        it.getBoolean("urgent"),
                        it.getString("occasion"),
                        it.getString("cursor"),
                        known(it, "expiresAt"),
                        it.getInteger("more", 0)),
                new PushCourse(
                        PushState.valueOf(it.getString("state")),
                        known(it, "queuedAt"),
                        instant(it, "acceptedAt"),
                        instant(it, "receivedAt"),
                        instant(it, "openedAt"),
                        instant(it, "actedAt"),
                        instant(it, "failedAt"),
                        it.getString("failure")),
                it.getInteger("attempts"),
                it.getString("providerId"),
                instant(it, "due"),
                it.getLong("version"));
    }

    private static Instant known(Document it, String field) {
        return known(instant(it, field));
    }

    private static Instant known(@Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }

    private static @Nullable Instant instant(Document it, String field) {
        var date = it.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
