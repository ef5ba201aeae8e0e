package dev.ringback.customer;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;

import com.mongodb.client.MongoDatabase;
import dev.ringback.CompaniesInMemory;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.Company;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PhoneNumber;
import java.util.Arrays;
import java.util.List;

/** The whole room on a database of its own, at Northside on a Monday morning. */
public final class CustomerRoom {

    final SettableClock clock;
    final TestJournaling journal;
    final Customers customers;
    final MergeBooks books;
    public final CustomerService service;
    final CustomerDesk desk;
    final CustomerMerger merger;
    final Notebook notebook;

    CustomerRoom() {
        this(new TestDatabase().open(), new SettableClock(NINE_AM), COMPANY);
    }

    public CustomerRoom(MongoDatabase database, SettableClock clock, Company company) {
        this.clock = clock;
        this.journal = new TestJournaling(database, clock);
        this.customers = new MongoCustomers(database, journal.journaling);
        this.books = new MongoMergeBooks(database, journal.journaling);
        var companies = CompaniesInMemory.of(company);
        this.service = new CustomerService(customers, new Matching(customers), companies, clock);
        this.desk = new CustomerDesk(customers, service, companies, clock);
        this.merger = new CustomerMerger(books, customers, service, clock);
        this.notebook = new Notebook(new MongoCustomerNotes(database, journal.journaling), service, clock);
    }

    /** These are known. */
    public CustomerRoom with(Customer... known) {
        Arrays.stream(known).forEach(customers::insert);
        return this;
    }

    public Journaling journaling() {
        return journal.journaling;
    }

    /** One turned out to be the other. */
    public void merged(String merged, String kept) {
        merger.merge(DAN, new CustomerId(kept), new CustomerId(merged));
    }

    /** They have these numbers now, and no others. */
    public void numbered(String id, PhoneNumber... numbers) {
        customers.replace(stored(id).edited(CustomerSamples.numbered(numbers), DAN, clock.instant()));
    }

    Recognised call(PhoneNumber number) {
        return service.recognise(COMPANY, number, null, clock.instant());
    }

    /** As it is stored, whoever stands in its place. */
    Customer stored(String id) {
        return customers.find(ID, new CustomerId(id)).orElseThrow();
    }

    /** Who stands under this id. */
    Customer present(String id) {
        return service.find(ID, new CustomerId(id)).orElseThrow();
    }

    List<String> owners(PhoneNumber number) {
        return customers.findByNumber(ID, number).stream()
                .map(it -> it.id().value())
                .toList();
    }
}
