package dev.ringback.consent;

import static java.util.Arrays.asList;
import static java.util.Collections.singletonList;

import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sorts of lines that are told apart when somebody is about to be texted. Of each the latest counts. */
enum Strand {
    /** Their own STOP, or the carrier's word that they said it: only their START undoes it. */
    STOP,
    START,
    /** Texts were forbidden in any other way. */
    REFUSAL,
    /** Texts were allowed in so many words. */
    GRANT,
    /** A booked visit, which allows what belongs to it and undoes nothing. */
    BOOKING,
    QUESTION,
    CLEARANCE,
    /** A text of theirs, which also proves that the number can text. */
    TEXT,
    /** They got in touch in any other way. */
    CONTACT,
    UNREACHABLE;

    static Strand of(ConsentEntry entry) {
        return switch (entry.kind()) {
            case GRANTED -> entry.method() == Method.BOOKING ? BOOKING : GRANT;
            case REVOKED -> entry.method() == Method.KEYWORD || entry.method() == Method.CARRIER ? STOP : REFUSAL;
            case RESTORED -> START;
            case QUESTIONED -> QUESTION;
            case CLEARED -> CLEARANCE;
            case CONTACTED -> entry.method() == Method.INBOUND_TEXT ? TEXT : CONTACT;
            case UNREACHABLE_LANDLINE, UNREACHABLE_INVALID -> UNREACHABLE;
        };
    }

    /** Of which purposes a line of this sort must be to bear on this one. What allows everything does not allow marketing. */
    List<@Nullable Purpose> bearingOn(Purpose purpose) {
        return purpose == Purpose.MARKETING && (this == GRANT || this == BOOKING)
                ? singletonList(purpose)
                : asList(purpose, null);
    }
}
