package dev.ringback.texting;

import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoTextsTest extends TextsContract {

    MongoTextsTest() {
        super(clock -> {
            var database = new TestDatabase().open();
            return new MongoTexts(database, new TestJournaling(database, clock).journaling);
        });
    }
}
