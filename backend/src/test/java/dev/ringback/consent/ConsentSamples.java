package dev.ringback.consent;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.ROSA;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.QuietHours;
import dev.ringback.company.TextingPolicy;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lines about Rosa, in the ledger of Northside Plumbing. */
final class ConsentSamples {

    private ConsentSamples() {}

    static ConsentEntry stop(String evidence, Instant at) {
        return line(evidence, null, Kind.REVOKED, Method.KEYWORD, at);
    }

    static ConsentEntry start(String evidence, Instant at) {
        return line(evidence, null, Kind.RESTORED, Method.KEYWORD, at);
    }

    /** On paper, for one purpose or for all. */
    static ConsentEntry grant(String evidence, @Nullable Purpose purpose, Instant at) {
        return line(evidence, purpose, Kind.GRANTED, Method.PAPER, at);
    }

    /** On the phone, for one purpose or for all. */
    static ConsentEntry refusal(String evidence, @Nullable Purpose purpose, Instant at) {
        return line(evidence, purpose, Kind.REVOKED, Method.CALL, at);
    }

    static ConsentEntry booking(String evidence, @Nullable Purpose purpose, Instant at) {
        return line(evidence, purpose, Kind.GRANTED, Method.BOOKING, at);
    }

    static ConsentEntry question(String evidence, Instant at) {
        return line(evidence, null, Kind.QUESTIONED, Method.FREE_TEXT, at);
    }

    /** The decision on the question with this evidence. */
    static ConsentEntry cleared(String question, Instant at) {
        return line(ConsentLedger.decisionOn(question), null, Kind.CLEARED, Method.STAFF_DECISION, at);
    }

    static ConsentEntry text(String evidence, Instant at) {
        return line(evidence, null, Kind.CONTACTED, Method.INBOUND_TEXT, at);
    }

    static ConsentEntry call(String evidence, Instant at) {
        return line(evidence, null, Kind.CONTACTED, Method.CALL, at);
    }

    static ConsentEntry landline(String evidence, Instant at) {
        return line(evidence, null, Kind.UNREACHABLE_LANDLINE, Method.CARRIER, at);
    }

    static ConsentEntry line(String evidence, @Nullable Purpose purpose, Kind kind, Method method, Instant at) {
        return new ConsentEntry(evidence, ID, ROSA, purpose, kind, method, "words of " + evidence, null, at);
    }

    /** Northside, with another way of texting. */
    static Company texting(@Nullable QuietHours quietHours, boolean repliesToContact) {
        var usual = TextingPolicy.USUAL;
        return new Company(
                COMPANY.id(),
                COMPANY.name(),
                COMPANY.country(),
                COMPANY.officeNumber(),
                COMPANY.numbers(),
                COMPANY.internalNumbers(),
                COMPANY.hours(),
                COMPANY.windows(),
                COMPANY.policy(),
                new TextingPolicy(
                        quietHours,
                        repliesToContact,
                        usual.authority(),
                        usual.delayThreshold(),
                        usual.reviewEvery(),
                        usual.reviewUrl(),
                        usual.approveWithin()),
                COMPANY.carrier(),
                COMPANY.changes(),
                COMPANY.version());
    }
}
