package dev.ringback.consent;

import dev.ringback.company.Purpose;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: what became known of whether a number may be texted. Lines are only ever added.
 *
 * @param evidence names what it was learned from, such as a text or a form: within a company the same however often that is reported
 * @param purpose null for every purpose
 * @param words what they said, exactly, or which version of a form they signed
 * @param by the member who wrote it down; null when it was the person themself, the carrier or a machine
 * @param at when it was said, to the millisecond
 */
public record ConsentEntry(
        String evidence,
        CompanyId company,
        PhoneNumber number,
        @Nullable Purpose purpose,
        Kind kind,
        Method method,
        String words,
        @Nullable Member by,
        Instant at) {

    /** What a line says. */
    public enum Kind {
        /** They allow texts. */
        GRANTED,
        /** They forbid texts. */
        REVOKED,
        /** They said START: what was forbidden before is not any more. */
        RESTORED,
        /** They wrote words that may forbid texts: none goes out until a person has decided. */
        QUESTIONED,
        /** A person decided that such words forbid nothing. */
        CLEARED,
        /** They got in touch themselves. */
        CONTACTED,
        /** The carrier says that texts cannot reach this number: it is a landline. */
        UNREACHABLE_LANDLINE,
        /** The carrier says that texts cannot reach this number: there is no such number. */
        UNREACHABLE_INVALID
    }

    /** How it became known. */
    public enum Method {
        /** A text that is one of the words that carriers act on. */
        KEYWORD,
        /** Their own words in writing, such as a text or an e-mail. */
        FREE_TEXT,
        /** A text of theirs, whatever it says. */
        INBOUND_TEXT,
        CALL,
        /** Somebody who answers calls for the company, or a machine that does, reported it. */
        RECEPTIONIST,
        IN_PERSON,
        WEB_FORM,
        PAPER,
        /** They booked a visit, and so expect to hear of it. */
        BOOKING,
        /** The carrier said so. */
        CARRIER,
        /** A member of the staff decided what they meant. */
        STAFF_DECISION
    }

    public ConsentEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Unique within the company. */
    public String id() {
        return evidence;
    }

    /** In full, as it is dialled. */
    public String phoneNumber() {
        return number.e164();
    }

    public @Nullable Member member() {
        return by;
    }

    boolean isAfter(ConsentEntry other) {
        return at.isAfter(other.at);
    }
}
