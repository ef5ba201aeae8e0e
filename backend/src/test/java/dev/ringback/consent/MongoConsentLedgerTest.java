package dev.ringback.consent;

import dev.ringback.TestDatabase;

class MongoConsentLedgerTest extends ConsentLedgerContract {

    MongoConsentLedgerTest() {
        super(new MongoConsentLedger(new TestDatabase().open()));
    }
}
