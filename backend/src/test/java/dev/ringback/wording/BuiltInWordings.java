package dev.ringback.wording;

/** Texts as companies word them that have changed nothing, for tests of other rooms. */
public final class BuiltInWordings {

    private BuiltInWordings() {}

    public static WordingService service() {
        return new WordingService(new MessageTemplatesInMemory());
    }
}
