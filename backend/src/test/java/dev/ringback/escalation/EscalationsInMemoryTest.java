package dev.ringback.escalation;

class EscalationsInMemoryTest extends EscalationsContract {

    EscalationsInMemoryTest() {
        super(EscalationsInMemory::new);
    }
}
