package dev.ringback.customer;

import static dev.ringback.Northside.NINE_AM;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoMergeBooksTest extends MergeBooksContract {

    MongoMergeBooksTest() {
        var database = new TestDatabase().open();
        super(new MongoMergeBooks(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling));
    }
}
