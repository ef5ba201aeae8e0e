package dev.ringback.escalation;

import dev.ringback.TestDatabase;

class MongoLaddersTest extends LaddersContract {

    MongoLaddersTest() {
        super(new MongoLadders(new TestDatabase().open()));
    }
}
