package dev.ringback.evidence;

import com.mongodb.client.MongoDatabase;

/** What texts say by the rules of a company that has edited none. */
public final class ReadByDefault {

    private static final BuiltIn BUILT_IN = new BuiltIn();
    private static final Rulebook RULEBOOK = new Rulebook(BUILT_IN.speech, BUILT_IN.rules);

    private ReadByDefault() {}

    /** The service, for companies whose rules are on this database. */
    public static EvidenceService service(MongoDatabase database) {
        return new EvidenceService(new MongoRuleSets(database), BUILT_IN, new RuleCheck(BUILT_IN));
    }

    public static Reading of(String text) {
        return RULEBOOK.read(text).reading();
    }
}
