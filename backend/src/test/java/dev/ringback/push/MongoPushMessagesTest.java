package dev.ringback.push;

import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoPushMessagesTest extends PushMessagesContract {

    MongoPushMessagesTest() {
        super(clock -> {
            var database = new TestDatabase().open();
            return new MongoPushMessages(database, new TestJournaling(database, clock).journaling, clock);
        });
    }
}
