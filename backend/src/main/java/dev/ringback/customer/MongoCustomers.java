package dev.ringback.customer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.company.MongoMember;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Customers in MongoDB, one document each. {@code nameKey} orders them; {@code searchText} is what searches look in, one line for each
 * thing; {@code leadKey} keeps one number from making two leads.
 */
@Repository
class MongoCustomers implements Customers {

    private static final int MOST_ALIKE = 100;

    private final MongoAggregates<Customer> customers;

    MongoCustomers(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("customers");
        this.customers =
                new MongoAggregates<>(collection, MongoCustomers::write, this::read, journaling, CustomerChanged.class);
        // findByNumber
        collection.createIndex(Indexes.ascending("company", "numbers"));
        // findByEmail
        collection.createIndex(Indexes.ascending("company", "emails"));
        // page, findByName
        collection.createIndex(Indexes.ascending("company", "nameKey"));
        // insert: a number makes one lead
        collection.createIndex(
                Indexes.ascending("leadKey"), new IndexOptions().unique(true).sparse(true));
    }

    @Override
    public Optional<Customer> find(CompanyId company, CustomerId id) {
        return customers.find(company, id.value());
    }

    @Override
    public List<Customer> findAll(CompanyId company, Collection<CustomerId> ids) {
        return customers.findAll(company, ids.stream().map(CustomerId::value).toList());
    }

    @Override
    public List<Customer> findByNumber(CompanyId company, PhoneNumber number) {
        return customers.list(present(company, in("numbers", number.everWrittenAs())), all -> all);
    }

    @Override
    public List<Customer> findByName(CompanyId company, String name) {
        var folded = Spelling.folded(name);
        return customers.list(
                present(company, eq("named", true), gte("nameKey", folded + '\0'), lt("nameKey", folded + '\1')),
                all -> all.limit(MOST_ALIKE));
    }

    @Override
    public List<Customer> findByEmail(CompanyId company, EmailAddress email) {
        return customers.list(present(company, eq("emails", email.value())), all -> all.limit(MOST_ALIKE));
    }

    @Override
    public Page<Customer> page(CompanyId company, PageRequest request, CustomerSearch search) {
        var wanted = new ArrayList<Bson>();
        request.after().ifPresent(place -> wanted.add(gt("nameKey", place)));
        wanted.add(in("standing", search.standings().stream().map(Enum::name).toList()));
        if (!search.terms().isEmpty()) {
            wanted.add(or(search.terms().stream()
                    .map(term -> regex("searchText", Pattern.quote(term)))
                    .toList()));
        }
        return Page.of(
                request,
                customers.list(
                        present(company, wanted.toArray(Bson[]::new)),
                        all -> all.sort(Sorts.ascending("company", "nameKey")).limit(request.first() + 1)),
                MongoCustomers::nameKey);
    }

    private static Bson present(CompanyId company, Bson... wanted) {
        return and(Stream.concat(Stream.of(eq("company", company.value()), eq("mergedInto", null)), Stream.of(wanted))
                .toList());
    }

    @Override
    public boolean insert(Customer customer) {
        return customers.insert(customer);
    }

    @Override
    public boolean replace(Customer customer) {
        return customers.replace(customer);
    }

    private static String nameKey(Customer customer) {
        return Spelling.folded(customer.name()) + '\0' + customer.id();
    }

    private static String searchText(Customer customer) {
        var profile = customer.profile();
        return Stream.of(
                        Stream.of(profile.name()),
                        profile.numbers().stream().map(PhoneNumber::e164),
                        profile.addresses().stream()
                                .map(it -> it.postalCode() == null ? it.text() : it.text() + ' ' + it.postalCode()),
                        profile.emails().stream().map(EmailAddress::value),
                        profile.tags().stream())
                .flatMap(it -> it)
                .map(Spelling::folded)
                .reduce("", (all, line) -> all + line + '\n');
    }

    private static Document write(Customer customer) {
        var profile = customer.profile();
        var relation = customer.relation();
        var document = new Document("name", profile.name())
                .append("named", profile.named())
                .append("nameKey", nameKey(customer))
                .append("searchText", searchText(customer))
                .append("numbers", texts(profile.numbers(), PhoneNumber::e164))
                .append(
                        "addresses",
                        profile.addresses().stream().map(MongoCustomers::write).toList())
                .append("emails", texts(profile.emails(), EmailAddress::value))
                .append("tags", profile.tags())
                .append("standing", relation.standing().name())
                .append("rejection", write(relation.rejection()))
                .append("since", Date.from(relation.since()))
                .append("customerSince", date(relation.customerSince()))
                .append("lastJobAt", date(relation.lastJobAt()))
                .append("absorbed", texts(customer.absorbed(), CustomerId::value))
                .append(
                        "mergedInto",
                        customer.mergedInto() == null
                                ? null
                                : customer.mergedInto().value());
        if (customer.leadNumber() != null) {
            document.append("leadNumber", customer.leadNumber().e164())
                    .append(
                            "leadKey",
                            customer.company() + "/" + customer.leadNumber().e164());
        }
        return document;
    }

    private static Document write(Address address) {
        return new Document("text", address.text()).append("postalCode", address.postalCode());
    }

    private static @Nullable Document write(@Nullable Rejection rejection) {
        return rejection == null
                ? null
                : new Document("reason", rejection.reason().name())
                        .append("at", Date.from(rejection.at()))
                        .append("by", MongoMember.write(rejection.by()))
                        .append("note", rejection.note());
    }

    private static <T> List<String> texts(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toList();
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private Customer read(Document it) {
        var company = new CompanyId(it.getString("company"));
        var leadNumber = it.getString("leadNumber");
        var mergedInto = it.getString("mergedInto");
        return new Customer(
                new CustomerId(it.getString("_id")),
                company,
                new Profile(
                        it.getString("name"),
                        it.getBoolean("named"),
                        read(it, "numbers", PhoneNumber::new),
                        it.getList("addresses", Document.class).stream()
                                .map(address -> new Address(address.getString("text"), address.getString("postalCode")))
                                .toList(),
                        read(it, "emails", EmailAddress::new),
                        it.getList("tags", String.class)),
                new Relation(
                        Standing.valueOf(it.getString("standing")),
                        readRejection(company, it.get("rejection", Document.class)),
                        it.getDate("since").toInstant(),
                        instant(it.getDate("customerSince")),
                        instant(it.getDate("lastJobAt"))),
                leadNumber == null ? null : new PhoneNumber(leadNumber),
                read(it, "absorbed", CustomerId::new),
                mergedInto == null ? null : new CustomerId(mergedInto),
                it.getLong("version"),
                customers.pendingEvents(it));
    }

    private static @Nullable Rejection readRejection(CompanyId company, @Nullable Document it) {
        return it == null
                ? null
                : new Rejection(
                        Rejection.Reason.valueOf(it.getString("reason")),
                        it.getDate("at").toInstant(),
                        MongoMember.read(company, it.get("by", Document.class)),
                        it.getString("note"));
    }

    private static <T> List<T> read(Document it, String field, Function<String, T> read) {
        return it.getList(field, String.class).stream().map(read).toList();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
