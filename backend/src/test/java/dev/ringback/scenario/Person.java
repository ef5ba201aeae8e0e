package dev.ringback.scenario;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The people at Northside between whom follow-ups go back and forth, as the demo knows them. */
enum Person {
    DANA("dana", "demo-technician-dana", false),
    LUIS("luis", "demo-technician-luis", false),
    DAN("dan", "demo-dispatcher", true),
    OLIVIA("olivia", "demo-owner", true);

    final String id;
    final String clientId;
    final boolean directsTheWork;

    Person(String id, String clientId, boolean directsTheWork) {
        this.id = id;
        this.clientId = clientId;
        this.directsTheWork = directsTheWork;
    }

    /** Whom this member of an answer is; null for nobody. */
    static @Nullable Person of(JsonNode member) {
        return of(member.path("id").asString(""));
    }

    /** Whose id this is; null for nobody's. */
    static @Nullable Person of(@Nullable String id) {
        for (var person : values()) {
            if (person.id.equals(id)) {
                return person;
            }
        }
        return null;
    }
}
