package dev.ringback.escalation;

import dev.ringback.TestDatabase;

class MongoRotasTest extends RotasContract {

    MongoRotasTest() {
        super(new MongoRotas(new TestDatabase().open()));
    }
}
