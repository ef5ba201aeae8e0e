package dev.ringback.texting;

class TextsInMemoryTest extends TextsContract {

    TextsInMemoryTest() {
        super(TextsInMemory::new);
    }
}
