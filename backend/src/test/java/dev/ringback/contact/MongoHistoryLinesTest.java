package dev.ringback.contact;

import dev.ringback.TestDatabase;

class MongoHistoryLinesTest extends HistoryLinesContract {

    MongoHistoryLinesTest() {
        super(new MongoHistoryLines(new TestDatabase().open()));
    }
}
