package dev.ringback.calling;

class AlertCallsInMemoryTest extends AlertCallsContract {

    AlertCallsInMemoryTest() {
        super(AlertCallsInMemory::new);
    }
}
