package dev.ringback.contact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.customer.CustomerId;
import dev.ringback.journal.MongoKeys;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** History in MongoDB, one document a line; {@code place} orders it. */
@Repository
class MongoHistoryLines implements HistoryLines {

    private final MongoCollection<Document> lines;

    MongoHistoryLines(MongoDatabase database) {
        this.lines = database.getCollection("contactHistory");
        // of
        lines.createIndex(Indexes.ascending("company", "entry"));
        // page
        lines.createIndex(Indexes.ascending("company", "customer", "place"));
    }

    @Override
    public void add(HistoryLine line) {
        MongoKeys.insertUnlessTaken(() -> lines.insertOne(new Document("_id", line.company() + "/" + line.id())
                .append("company", line.company().value())
                .append("customer", line.customer().value())
                .append("line", line.id())
                .append("place", line.place())
                .append("at", Date.from(line.at()))
                .append("kind", line.kind().name())
                .append("subject", line.subject())
                .append("detail", line.detail())
                .append("by", line.by())
                .append("entry", line.entry())));
    }

    @Override
    public List<HistoryLine> of(CompanyId company, long entry) {
        return lines.find(and(eq("company", company.value()), eq("entry", entry)))
                .sort(Sorts.ascending("place"))
                .map(MongoHistoryLines::read)
                .into(new ArrayList<>());
    }

    @Override
    public Page<HistoryLine> page(CompanyId company, Collection<CustomerId> customer, PageRequest request) {
        var wanted = new ArrayList<>(List.of(
                eq("company", company.value()),
                in("customer", customer.stream().map(CustomerId::value).toList())));
        request.after().ifPresent(place -> wanted.add(gt("place", place)));
        return Page.of(
                request,
                lines.find(and(wanted))
                        .sort(Sorts.ascending("place"))
                        .limit(request.first() + 1)
                        .map(MongoHistoryLines::read)
                        .into(new ArrayList<>()),
                HistoryLine::place);
    }

    private static HistoryLine read(Document it) {
        return new HistoryLine(
                it.getString("line"),
                new CompanyId(it.getString("company")),
                new CustomerId(it.getString("customer")),
                it.getDate("at").toInstant(),
                ContactKind.valueOf(it.getString("kind")),
                it.getString("subject"),
                it.getString("detail"),
                it.getString("by"),
                it.get("entry", 0L));
    }
}
