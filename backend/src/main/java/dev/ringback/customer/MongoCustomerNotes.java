package dev.ringback.customer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.company.MongoMember;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Notes in MongoDB, one document each; {@code place} orders them. */
@Repository
class MongoCustomerNotes implements CustomerNotes {

    private final MongoAggregates<CustomerNote> notes;

    MongoCustomerNotes(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("customerNotes");
        this.notes = new MongoAggregates<>(
                collection, MongoCustomerNotes::write, this::read, journaling, CustomerNoted.class);
        // page
        collection.createIndex(Indexes.ascending("company", "customer", "place"));
    }

    @Override
    public List<CustomerNote> findAll(CompanyId company, Collection<CustomerNoteId> ids) {
        return notes.findAll(company, ids.stream().map(CustomerNoteId::value).toList());
    }

    @Override
    public Page<CustomerNote> page(CompanyId company, Collection<CustomerId> customers, PageRequest request) {
        var wanted = new ArrayList<>(List.of(
                eq("company", company.value()),
                in("customer", customers.stream().map(CustomerId::value).toList())));
        request.after().ifPresent(place -> wanted.add(lt("place", place)));
        return Page.of(
                request,
                notes.list(
                        and(wanted), all -> all.sort(Sorts.descending("place")).limit(request.first() + 1)),
                CustomerNote::place);
    }

    @Override
    public void add(CustomerNote note) {
        notes.insert(note);
    }

    private static Document write(CustomerNote note) {
        return new Document("customer", note.customer().value())
                .append("place", note.place())
                .append("at", Date.from(note.at()))
                .append("author", note.author())
                .append("member", note.member() == null ? null : MongoMember.write(note.member()))
                .append("text", note.text());
    }

    private CustomerNote read(Document it) {
        var company = new CompanyId(it.getString("company"));
        var member = it.get("member", Document.class);
        return new CustomerNote(
                new CustomerNoteId(it.getString("_id")),
                company,
                new CustomerId(it.getString("customer")),
                it.getDate("at").toInstant(),
                it.getString("author"),
                member == null ? null : MongoMember.read(company, member),
                it.getString("text"),
                it.getLong("version"),
                notes.pendingEvents(it));
    }
}
