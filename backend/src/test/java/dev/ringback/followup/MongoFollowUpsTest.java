package dev.ringback.followup;

import static dev.ringback.Northside.NINE_AM;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;

class MongoFollowUpsTest extends FollowUpsContract {

    MongoFollowUpsTest() {
        var database = new TestDatabase().open();
        super(new MongoFollowUps(database, new TestJournaling(database, new SettableClock(NINE_AM)).journaling));
    }
}
