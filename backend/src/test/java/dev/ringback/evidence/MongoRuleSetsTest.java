package dev.ringback.evidence;

import dev.ringback.TestDatabase;

class MongoRuleSetsTest extends RuleSetsContract {

    MongoRuleSetsTest() {
        super(new MongoRuleSets(new TestDatabase().open()));
    }
}
