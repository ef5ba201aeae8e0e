package dev.ringback.customer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Customers in MongoDB, one document each. {@code nameKey} orders them; {@code searchText} is what searches look in; {@code firstNumber}
 * keeps one number from making two leads.
 */
@Repository
class MongoCustomers implements Customers {

    private final MongoAggregates<Customer> customers;

    MongoCustomers(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("customers");
        this.customers = new MongoAggregates<>(collection, MongoCustomers::write, MongoCustomers::read, journaling);
        // findByNumber
        collection.createIndex(Indexes.ascending("company", "numbers"));
        // page
        collection.createIndex(Indexes.ascending("company", "nameKey"));
        // insert: a number makes one lead
        collection.createIndex(
                Indexes.ascending("firstNumber"),
                new IndexOptions().unique(true).sparse(true));
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
        return customers.list(and(eq("company", company.value()), eq("numbers", number.e164())), all -> all);
    }

    @Override
    public Page<Customer> page(CompanyId company, PageRequest request, @Nullable String search) {
        var wanted = new ArrayList<Bson>();
        wanted.add(eq("company", company.value()));
        request.after().ifPresent(place -> wanted.add(gt("nameKey", place)));
        if (search != null) {
            wanted.add(regex("searchText", Pattern.quote(Text.searched(search))));
        }
        return Page.of(
                request,
                customers.list(
                        and(wanted),
                        all -> all.sort(Sorts.ascending("company", "nameKey")).limit(request.first() + 1)),
                MongoCustomers::nameKey);
    }

    @Override
    public boolean insert(Customer lead) {
        return customers.insert(lead);
    }

    @Override
    public boolean replace(Customer customer) {
        return customers.replace(customer);
    }

    private static String nameKey(Customer customer) {
        return customer.name().toLowerCase(Locale.ROOT) + '\0' + customer.id();
    }

    private static Document write(Customer customer) {
        var numbers = customer.numbers().stream().map(PhoneNumber::e164).toList();
        return new Document("name", customer.name())
                .append("named", customer.named())
                .append("nameKey", nameKey(customer))
                .append("searchText", customer.name().toLowerCase(Locale.ROOT) + ' ' + String.join(" ", numbers))
                .append("numbers", numbers)
                .append("firstNumber", customer.company() + "/" + numbers.getFirst())
                .append("standing", customer.standing().name())
                .append("address", customer.address())
                .append("since", Date.from(customer.since()));
    }

    private static Customer read(Document it) {
        return new Customer(
                new CustomerId(it.getString("_id")),
                new CompanyId(it.getString("company")),
                it.getString("name"),
                it.getBoolean("named"),
                it.getList("numbers", String.class).stream()
                        .map(PhoneNumber::new)
                        .toList(),
                Standing.valueOf(it.getString("standing")),
                it.getString("address"),
                it.getDate("since").toInstant(),
                it.getLong("version"));
    }
}
