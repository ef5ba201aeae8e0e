package dev.ringback.scenario;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do about who has a follow-up.
 *
 * @param to who is to have it; null unless it is assigned
 */
record Deed(Kind kind, Person by, @Nullable Person to) {

    enum Kind {
        CLAIM("ClaimFollowUp", "CLAIMED"),
        RELEASE("ReleaseFollowUp", "RELEASED"),
        ASSIGN("AssignFollowUp", "ASSIGNED"),
        TAKE_OVER("TakeOverFollowUp", "TAKEN_OVER");

        final String operation;
        final String told;

        Kind(String operation, String told) {
            this.operation = operation;
            this.told = told;
        }
    }

    static Deed claim(Person by) {
        return new Deed(Kind.CLAIM, by, null);
    }

    static Deed release(Person by) {
        return new Deed(Kind.RELEASE, by, null);
    }

    static Deed assign(Person by, Person to) {
        return new Deed(Kind.ASSIGN, by, to);
    }

    static Deed takeOver(Person by) {
        return new Deed(Kind.TAKE_OVER, by, null);
    }

    Map<String, Object> input(String followUp) {
        var input = new HashMap<String, Object>(Map.of("followUpId", followUp));
        if (to != null) {
            input.put("memberId", to.id);
        }
        if (kind == Kind.TAKE_OVER) {
            input.put("reason", "I am nearer.");
        }
        return input;
    }

    @Override
    public String toString() {
        return "%s %s%s".formatted(by, kind, to == null ? "" : " to " + to);
    }
}
