package dev.ringback.customer;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.customer.CustomerSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoCustomersTest extends CustomersContract {

    private final MongoDatabase database;
    private final MongoCustomers stored;

    MongoCustomersTest() {
        var database = new TestDatabase().open();
        var customers =
                new MongoCustomers(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling);
        super(customers);
        this.database = database;
        this.stored = customers;
    }

    @Test
    void whoIsOnRecordUnderAnOldFormOfTheirNumberIsFoundUnderThePresentOne() {
        var present = new PhoneNumber("+525555550143");
        stored.insert(lead("maria", "Maria Lopez", present));
        database.getCollection("customers")
                .updateOne(new Document("_id", "maria"), Updates.set("numbers", List.of("+5215555550143")));

        assertThat(stored.findByNumber(ID, present))
                .singleElement()
                .satisfies(it -> assertThat(it.numbers()).containsExactly(present));
    }
}
