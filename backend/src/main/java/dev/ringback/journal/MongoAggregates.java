package dev.ringback.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One collection of documents that carry their events. Adds to what {@code write} gives: {@code _id}, {@code company}, {@code version},
 * {@code pendingEvents} and {@code pendingSince} while there are any, and {@code due} while there is work to do.
 */
public final class MongoAggregates<T extends Aggregate> implements Outbox {

    private final MongoCollection<Document> documents;
    private final Function<T, Document> write;
    private final Function<Document, T> read;
    private final Journaling journaling;
    private final Clock clock;

    /** Serves a collection whose documents cause events of these kinds. */
    @SafeVarargs
    public MongoAggregates(
            MongoCollection<Document> documents,
            Function<T, Document> write,
            Function<Document, T> read,
            Journaling journaling,
            Class<? extends Event>... events) {
        this.documents = documents;
        this.write = write;
        this.read = read;
        this.journaling = journaling;
        this.clock = journaling.clock();
        for (var event : events) {
            journaling.codec().learn(event);
        }
        // undelivered: after a crash, what the relay has not moved yet
        documents.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        // takeDue
        documents.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        journaling.relay().serve(this);
    }

    /** The one with this id in this company. */
    public Optional<T> find(CompanyId company, String id) {
        return first(and(eq("_id", id), eq("company", company.value())));
    }

    /** Those of this company that have these ids, in any order. */
    public List<T> findAll(CompanyId company, Collection<String> ids) {
        return list(and(eq("company", company.value()), in("_id", ids)), all -> all);
    }

    /** Any one that matches; the filter must name the company. */
    public Optional<T> first(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first()).map(read);
    }

    /** All that match, for further narrowing; the filter must name the company. */
    public List<T> list(Bson filter, Function<FindIterable<Document>, FindIterable<Document>> narrow) {
        return narrow.apply(documents.find(filter)).map(read::apply).into(new ArrayList<>());
    }

    /** Stores a new one; false when a unique key of it is taken. */
    public boolean insert(T aggregate) {
        if (!MongoKeys.insertUnlessTaken(() -> documents.insertOne(complete(aggregate)))) {
            return false;
        }
        announce(aggregate);
        return true;
    }

    /** Writes only if the stored version is still the one that was read, and says whether it did.
     *
     * @throws KeyTaken when it is, but another document holds a unique key of the new one */
    public boolean replace(T aggregate) {
        var asRead = and(
                eq("_id", aggregate.key()),
                eq("company", aggregate.company().value()),
                eq("version", aggregate.version()));
        if (!MongoKeys.claiming(
                () -> documents.replaceOne(asRead, complete(aggregate)).getMatchedCount() == 1)) {
            return false;
        }
        announce(aggregate);
        return true;
    }

    /**
     * Takes one that is due, and makes it due again when the lease is over, should whoever took it die. The version moves on, so that
     * whoever took it before and comes late writes nothing.
     */
    public Optional<T> takeDue(Duration lease) {
        var now = clock.instant();
        return Optional.ofNullable(documents.findOneAndUpdate(
                        lte("due", Date.from(now)),
                        Updates.combine(Updates.set("due", Date.from(now.plus(lease))), Updates.inc("version", 1L)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("due"))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(read);
    }

    private Document complete(T aggregate) {
        var document = write.apply(aggregate)
                .append("_id", aggregate.key())
                .append("company", aggregate.company().value())
                .append("version", aggregate.version() + 1);
        aggregate.due().ifPresent(due -> document.append("due", Date.from(due)));
        if (!aggregate.pendingEvents().isEmpty()) {
            document.append("pendingSince", clock.instant())
                    .append(
                            "pendingEvents",
                            aggregate.pendingEvents().stream()
                                    .map(it -> MongoEvents.write(it, journaling.codec()))
                                    .toList());
        }
        return document;
    }

    /** The events that a document still carries. */
    public List<Event> pendingEvents(Document it) {
        return it.containsKey("pendingEvents")
                ? it.getList("pendingEvents", Document.class).stream()
                        .map(event -> MongoEvents.read(event, journaling.codec()))
                        .toList()
                : List.of();
    }

    private void announce(T written) {
        if (!written.pendingEvents().isEmpty()) {
            journaling
                    .relay()
                    .wake(new Undelivered(
                            this, written.company(), written.key(), written.version() + 1, written.pendingEvents()));
        }
    }

    @Override
    public List<Undelivered> undelivered(int most) {
        return documents
                .find(exists("pendingSince"))
                .sort(Sorts.ascending("pendingSince"))
                .limit(most)
                .map(it -> new Undelivered(
                        this,
                        new CompanyId(it.getString("company")),
                        it.getString("_id"),
                        it.getLong("version"),
                        pendingEvents(it)))
                .into(new ArrayList<>());
    }

    @Override
    public void delivered(Undelivered done) {
        // A newer version may carry newer events: then this does nothing, and the newer version is moved in its turn.
        documents.updateOne(
                and(eq("_id", done.key()), eq("version", done.version())),
                Updates.combine(Updates.unset("pendingEvents"), Updates.unset("pendingSince")));
    }
}
