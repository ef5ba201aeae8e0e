package dev.ringback.customer;

import static dev.ringback.Northside.NINE_AM;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoCustomerNotesTest extends CustomerNotesContract {

    MongoCustomerNotesTest() {
        var database = new TestDatabase().open();
        super(new MongoCustomerNotes(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling));
    }
}
