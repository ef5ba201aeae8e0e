package dev.ringback.escalation;

class RotasInMemoryTest extends RotasContract {

    RotasInMemoryTest() {
        super(new RotasInMemory());
    }
}
