package dev.ringback.wording;

import dev.ringback.TestDatabase;

class MongoMessageTemplatesTest extends MessageTemplatesContract {

    MongoMessageTemplatesTest() {
        super(new MongoMessageTemplates(new TestDatabase().open()));
    }
}
