package dev.ringback.consent;

class ConsentLedgerInMemoryTest extends ConsentLedgerContract {

    ConsentLedgerInMemoryTest() {
        super(new ConsentLedgerInMemory());
    }
}
