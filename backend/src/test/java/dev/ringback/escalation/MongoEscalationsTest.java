package dev.ringback.escalation;

import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoEscalationsTest extends EscalationsContract {

    MongoEscalationsTest() {
        var database = new TestDatabase().open();
        super(clock -> new MongoEscalations(database, new TestJournaling(database, clock).journaling));
    }
}
