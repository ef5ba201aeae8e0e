package dev.ringback.journal;

import dev.ringback.TestDatabase;

class MongoPositionsTest extends PositionsContract {

    MongoPositionsTest() {
        super(clock -> {
            var database = new TestDatabase().open();
            return () -> new MongoPositions(database, clock, TestJournaling.LEASE);
        });
    }
}
