package dev.ringback.texting;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.ROSA;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.company.Company;
import dev.ringback.consent.OptOutWords;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerRoom;
import dev.ringback.customer.CustomerSamples;
import dev.ringback.customer.CustomerService;
import dev.ringback.evidence.EvidenceService;
import dev.ringback.evidence.ReadByDefault;
import dev.ringback.followup.FollowUpRoom;
import dev.ringback.followup.ReviewReason;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.visit.VisitRoom;
import java.util.Set;

/** The rooms that texting calls, on a test's database; Rosa is a customer. */
final class Neighbours {

    static final OptOutWords OPT_OUT_WORDS = new OptOutWords();

    final CustomerService customers;
    final FollowUpRoom followUps;
    final VisitRoom visits;
    final EvidenceService evidence;

    Neighbours(MongoDatabase database, SettableClock clock, Company company) {
        var journaling = new TestJournaling(database, clock).journaling;
        this.customers = new CustomerRoom(database, clock, company)
                .with(CustomerSamples.customer("rosa", "Rosa Lind", ROSA))
                .service;
        this.followUps = new FollowUpRoom(database, journaling, customers, company, clock);
        this.evidence = ReadByDefault.service(database);
        this.visits = new VisitRoom(database, journaling, customers, followUps.service, company, clock);
    }

    /** What a person must look at before the work for this caller goes on. */
    Set<ReviewReason> reviews(PhoneNumber caller) {
        return followUps
                .service
                .findOpen(ID, caller)
                .map(FollowUpRoom::reviewReasons)
                .orElse(Set.of());
    }

    Customer rosa() {
        return customers.find(ID, new CustomerId("rosa")).orElseThrow();
    }
}
