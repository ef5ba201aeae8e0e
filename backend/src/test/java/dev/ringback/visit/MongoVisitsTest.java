package dev.ringback.visit;

import static dev.ringback.Northside.NINE_AM;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoVisitsTest extends VisitsContract {

    MongoVisitsTest() {
        var database = new TestDatabase().open();
        super(new MongoVisits(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling));
    }
}
