package dev.ringback.visit;

class VisitsInMemoryTest extends VisitsContract {

    VisitsInMemoryTest() {
        super(new VisitsInMemory());
    }
}
