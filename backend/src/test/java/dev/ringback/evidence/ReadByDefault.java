package dev.ringback.evidence;

/** What texts say by the rules of a company that has edited none. */
public final class ReadByDefault {

    private static final BuiltIn BUILT_IN = new BuiltIn();
    private static final Rulebook RULEBOOK = new Rulebook(BUILT_IN.speech, BUILT_IN.rules);

    private ReadByDefault() {}

    public static Reading of(String text) {
        return RULEBOOK.read(text).reading();
    }
}
