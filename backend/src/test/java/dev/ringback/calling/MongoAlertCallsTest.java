package dev.ringback.calling;

import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoAlertCallsTest extends AlertCallsContract {

    MongoAlertCallsTest() {
        var database = new TestDatabase().open();
        super(clock -> new MongoAlertCalls(database, new TestJournaling(database, clock).journaling));
    }
}
