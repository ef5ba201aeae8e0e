package dev.ringback.texting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PlaceInTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Threads in MongoDB, one document each. */
@Repository
class MongoTextThreads implements TextThreads {

    private final MongoCollection<Document> collection;
    private final MongoAggregates<TextThread> threads;

    MongoTextThreads(MongoDatabase database, Journaling journaling) {
        this.collection = database.getCollection("textThreads");
        this.threads =
                new MongoAggregates<>(collection, MongoTextThreads::write, this::read, journaling, ThreadRead.class);
        // page
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending("company", "hasUnread"), Indexes.descending("lastAt", "_id")));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending("company"), Indexes.descending("lastAt", "_id")));
    }

    @Override
    public Optional<TextThread> find(CompanyId company, String id) {
        return threads.find(company, id);
    }

    @Override
    public Page<TextThread> page(CompanyId company, boolean unreadOnly, PageRequest request) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("company", company.value()));
        if (unreadOnly) {
            filters.add(eq("hasUnread", true));
        }
        request.after().map(PlaceInTime::read).ifPresent(place -> {
            var at = Date.from(place.at());
            filters.add(or(lt("lastAt", at), and(eq("lastAt", at), lt("_id", place.id()))));
        });
        var rows = threads.list(
                and(filters), all -> all.sort(Sorts.descending("lastAt", "_id")).limit(request.first() + 1));
        return Page.of(request, rows, it -> new PlaceInTime(it.lastAt(), it.id()).write());
    }

    @Override
    public boolean insert(TextThread thread) {
        return threads.insert(thread);
    }

    @Override
    public boolean replace(TextThread thread) {
        return threads.replace(thread);
    }

    @Override
    public boolean remove(TextThread thread) {
        var asRead =
                and(eq("_id", thread.id()), eq("company", thread.company().value()), eq("version", thread.version()));
        return collection.deleteOne(asRead).getDeletedCount() == 1;
    }

    private static Document write(TextThread it) {
        return new Document(
                        "customer", it.customer() == null ? null : it.customer().value())
                .append("number", it.correspondent().key())
                .append("lastText", it.lastText().value())
                .append("lastAt", Date.from(it.lastAt()))
                .append("unread", it.unread().stream().map(TextId::value).toList())
                .append("hasUnread", !it.unread().isEmpty())
                .append("heardUpTo", it.heardUpTo());
    }

    private TextThread read(Document it) {
        var customer = it.getString("customer");
        return new TextThread(
                it.getString("_id"),
                new CompanyId(it.getString("company")),
                customer == null ? null : new CustomerId(customer),
                Correspondent.ofKey(it.getString("number")),
                new TextId(it.getString("lastText")),
                it.getDate("lastAt").toInstant(),
                it.getList("unread", String.class).stream().map(TextId::new).toList(),
                it.getLong("heardUpTo"),
                it.getLong("version"),
                threads.pendingEvents(it));
    }
}
