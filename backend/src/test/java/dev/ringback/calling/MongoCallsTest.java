package dev.ringback.calling;

import static dev.ringback.Northside.NINE_AM;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoCallsTest extends CallsContract {

    MongoCallsTest() {
        var database = new TestDatabase().open();
        super(new MongoCalls(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling));
    }
}
