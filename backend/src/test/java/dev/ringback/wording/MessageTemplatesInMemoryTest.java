package dev.ringback.wording;

class MessageTemplatesInMemoryTest extends MessageTemplatesContract {

    MessageTemplatesInMemoryTest() {
        super(new MessageTemplatesInMemory());
    }
}
