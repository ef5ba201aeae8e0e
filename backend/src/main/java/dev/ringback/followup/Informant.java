package dev.ringback.followup;

import dev.ringback.kernel.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Who told the company of a caller: what many follow-ups that come at once have in common.
 *
 * @param who which client, member or number; null for the callers whom nobody knows, who are many and count as one
 */
public record Informant(Kind kind, @Nullable String who) {

    /** What sort of informant. */
    public enum Kind {
        /** A partner's machine. */
        CLIENT,
        /** One of the staff, who typed it in. */
        MEMBER,
        /** Somebody whom the company knows, by their own call or text. */
        CALLER,
        /** Anybody who was never approved as a customer: robots have any number of numbers. */
        STRANGERS
    }

    /** Who told of the latest contact with the caller. */
    static Informant of(FollowUp it) {
        var reporter = it.contacts().getLast().reporter();
        if (reporter != null) {
            return reporter.startsWith(Partner.REFERENCE)
                    ? new Informant(Kind.CLIENT, reporter.substring(Partner.REFERENCE.length()))
                    : new Informant(Kind.MEMBER, reporter);
        }
        var number = it.caller().number();
        return number == null || isStrange(it.caller())
                ? new Informant(Kind.STRANGERS, null)
                : new Informant(Kind.CALLER, number.e164());
    }

    private static boolean isStrange(Caller caller) {
        return switch (caller.identity()) {
            case OPEN_LEAD, NEW_LEAD, BLOCKED, VENDOR -> true;
            case RETURNING_CUSTOMER, DORMANT_CUSTOMER, INTERNAL_TEST, AMBIGUOUS -> false;
        };
    }

    /** The same for the same informant of a company, and no other. */
    public String key() {
        return who == null ? kind.name() : kind + "/" + who;
    }

    /** Where more of the same comes from. */
    public String inWords() {
        return switch (kind) {
            case CLIENT -> "from the same partner";
            case MEMBER -> "from the same colleague";
            case CALLER -> "from the same caller";
            case STRANGERS -> "from unknown callers";
        };
    }

    /** Who it is, for the owner. */
    String named() {
        return switch (kind) {
            case CLIENT -> "The partner client " + who;
            case MEMBER -> "The colleague " + who;
            case CALLER -> "The caller " + who;
            case STRANGERS -> "Callers whom nobody knows";
        };
    }

    /** Without the number of a caller: it prints into logs. */
    @Override
    public String toString() {
        return kind.name();
    }
}
