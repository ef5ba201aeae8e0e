package dev.ringback.texting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
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
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PlaceInTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Texts in MongoDB, one document each. */
@Repository
class MongoTexts implements Texts {

    private static final List<String> WENT_NOWHERE = Arrays.stream(Proof.values())
            .filter(it -> !it.isLive() || it == Proof.DRAFTED)
            .map(Proof::name)
            .toList();

    private final MongoCollection<Document> collection;
    private final MongoAggregates<TextMessage> texts;

    MongoTexts(MongoDatabase database, Journaling journaling) {
        this.collection = database.getCollection("texts");
        this.texts =
                new MongoAggregates<>(collection, MongoTextDocument::write, this::read, journaling, TextChanged.class);
        // findByProviderId
        collection.createIndex(Indexes.ascending("company", "providerId"));
        // writtenTo
        collection.createIndex(Indexes.ascending("company", "to", "createdAt"));
        // with, for a customer
        collection.createIndex(Indexes.ascending("company", "customer", "createdAt", "_id"));
        // with, for a number
        collection.createIndex(Indexes.ascending("company", "with", "createdAt", "_id"));
        // drafts
        collection.createIndex(Indexes.ascending("company", "proof", "createdAt", "_id"));
        // countAutomatic
        collection.createIndex(Indexes.ascending("company", "automatic", "createdAt"));
    }

    @Override
    public Optional<TextMessage> find(CompanyId company, TextId id) {
        return texts.find(company, id.value());
    }

    @Override
    public List<TextMessage> findAll(CompanyId company, Collection<TextId> ids) {
        return texts.findAll(company, ids.stream().map(TextId::value).toList());
    }

    @Override
    public Optional<TextMessage> findByProviderId(CompanyId company, String providerId) {
        return texts.first(and(of(company), eq("providerId", providerId)));
    }

    @Override
    public List<TextMessage> writtenTo(CompanyId company, PhoneNumber to, Instant since) {
        return texts.list(
                and(
                        of(company),
                        in("to", to.everWrittenAs()),
                        eq("direction", Direction.OUTBOUND.name()),
                        gte("createdAt", Date.from(since))),
                all -> all.sort(Sorts.descending("createdAt", "_id")).limit(MOST_TO_ONE_NUMBER));
    }

    @Override
    public long countAutomatic(CompanyId company, Instant since, TextMessage before) {
        var written = Date.from(before.createdAt());
        return collection.countDocuments(and(
                of(company),
                eq("automatic", true),
                gte("createdAt", Date.from(since)),
                nin("proof", WENT_NOWHERE),
                or(
                        lt("createdAt", written),
                        and(eq("createdAt", written), lt("_id", before.id().value())))));
    }

    @Override
    public Page<TextMessage> with(CompanyId company, Collection<CustomerId> customers, PageRequest request) {
        return newestFirst(
                and(
                        of(company),
                        in("customer", customers.stream().map(CustomerId::value).toList())),
                request);
    }

    @Override
    public Page<TextMessage> with(CompanyId company, Correspondent correspondent, PageRequest request) {
        var keys = correspondent.number().map(PhoneNumber::everWrittenAs).orElseGet(() -> List.of(correspondent.key()));
        return newestFirst(and(of(company), in("with", keys), eq("customer", null)), request);
    }

    private Page<TextMessage> newestFirst(Bson filter, PageRequest request) {
        var rows = texts.list(
                and(behind(filter, request, false)),
                all -> all.sort(Sorts.descending("createdAt", "_id")).limit(request.first() + 1));
        return Page.of(request, rows, MongoTexts::place);
    }

    @Override
    public Page<TextMessage> drafts(CompanyId company, PageRequest request) {
        var rows = texts.list(
                and(behind(and(of(company), eq("proof", Proof.DRAFTED.name())), request, true)),
                all -> all.sort(Sorts.ascending("createdAt", "_id")).limit(request.first() + 1));
        return Page.of(request, rows, MongoTexts::place);
    }

    private static List<Bson> behind(Bson filter, PageRequest request, boolean ascending) {
        var all = new ArrayList<Bson>();
        all.add(filter);
        request.after().map(PlaceInTime::read).ifPresent(place -> {
            var at = Date.from(place.at());
            all.add(
                    ascending
                            ? or(gt("createdAt", at), and(eq("createdAt", at), gt("_id", place.id())))
                            : or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", place.id()))));
        });
        return all;
    }

    private static String place(TextMessage text) {
        return new PlaceInTime(text.createdAt(), text.id().value()).write();
    }

    @Override
    public Optional<TextMessage> takeDue(Duration lease) {
        return texts.takeDue(lease);
    }

    @Override
    public boolean insert(TextMessage text) {
        return texts.insert(text);
    }

    @Override
    public boolean replace(TextMessage text) {
        return texts.replace(text);
    }

    private static Bson of(CompanyId company) {
        return eq("company", company.value());
    }

    private TextMessage read(Document it) {
        return MongoTextDocument.read(it, texts.pendingEvents(it));
    }
}
