package dev.ringback.escalation;

class LaddersInMemoryTest extends LaddersContract {

    LaddersInMemoryTest() {
        super(new LaddersInMemory());
    }
}
