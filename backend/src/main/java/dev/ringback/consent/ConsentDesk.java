package dev.ringback.consent;

import static dev.ringback.kernel.Permission.DECIDE_REVIEWS;
import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.SEND_TEXTS;
import static dev.ringback.kernel.Permission.WRITE_CONTACT;

import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Partner;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where people and partners look into the ledger, add to it, and decide what somebody meant. */
@Service
class ConsentDesk {

    private static final Set<Method> PEOPLE_REPORT = EnumSet.of(
            Method.IN_PERSON, Method.CALL, Method.PAPER, Method.WEB_FORM, Method.RECEPTIONIST, Method.FREE_TEXT);
    private static final Set<Method> PARTNERS_REPORT = EnumSet.of(Method.RECEPTIONIST, Method.CALL, Method.WEB_FORM);

    private final ConsentLedger ledger;
    private final Clock clock;

    ConsentDesk(ConsentLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Page<ConsentEntry> page(Actor actor, PhoneNumber number, PageRequest request) {
        actor.require(READ_CONTACT);
        return ledger.page(actor.company(), number, request);
    }

    Page<ConsentEntry> questions(Actor actor, PageRequest request) {
        if (!actor.may(DECIDE_REVIEWS)) {
            actor.require(READ_CONTACT);
        }
        return ledger.undecided(actor.company(), request);
    }

    /** Writes down what somebody said of texts, and answers with the line as it is on record.
     *
     * @throws InvalidInput when it cannot have been learned that way, when it would undo their own STOP, or when the evidence is on record
     *     for something else */
    ConsentEntry write(Actor actor, ConsentEntry entry) {
        requireReporter(actor, entry.method());
        var known = ledger.find(entry.company(), entry.evidence());
        if (known.isEmpty()) {
            requireNoStop(entry);
            ledger.add(entry);
        }
        var stored =
                known.or(() -> ledger.find(entry.company(), entry.evidence())).orElseThrow();
        if (!saysTheSame(stored, entry)) {
            throw new InvalidInput(
                    "evidence",
                    "This evidence is on record for something else already. Name what this was learned from.");
        }
        return stored;
    }

    private static void requireReporter(Actor actor, Method method) {
        var reported = switch (actor) {
            case Member member -> {
                member.require(SEND_TEXTS);
                yield PEOPLE_REPORT;
            }
            case Partner partner -> {
                partner.require(WRITE_CONTACT);
                yield PARTNERS_REPORT;
            }
        };
        if (!reported.contains(method)) {
            throw new InvalidInput("method", "Give how they said it, one of " + reported + ".");
        }
    }

    private void requireNoStop(ConsentEntry entry) {
        var about = Objects.requireNonNullElse(entry.purpose(), Purpose.SERVICE_NOTICE);
        var stop = Standing.of(ledger, entry.company(), entry.number(), about).stopInForce();
        if (entry.kind() == Kind.GRANTED
                && stop.filter(it -> !it.isAfter(entry)).isPresent()) {
            throw new InvalidInput(
                    UserErrorCode.INVALID_TRANSITION,
                    "decision",
                    "They said STOP themselves. Only they can undo that: ask them to text START to the company's number.");
        }
    }

    private static boolean saysTheSame(ConsentEntry stored, ConsentEntry entry) {
        return stored.number().equals(entry.number())
                && stored.kind() == entry.kind()
                && stored.purpose() == entry.purpose();
    }

    /** Decides whether words that may forbid texts do so, and answers with the decision on record, which is the first.
     *
     * @throws InvalidInput when there is no such question */
    ConsentEntry decide(Actor actor, String question, boolean forbids, @Nullable String note) {
        var member = actor.memberWith(DECIDE_REVIEWS);
        var asked = ledger.find(member.company(), question)
                .filter(it -> it.kind() == Kind.QUESTIONED)
                .orElseThrow(() -> new InvalidInput(
                        UserErrorCode.NOT_FOUND, "entryId", "There is no question with this id to decide."));
        var evidence = ConsentLedger.decisionOn(question);
        ledger.decide(
                asked,
                new ConsentEntry(
                        evidence,
                        asked.company(),
                        asked.number(),
                        null,
                        forbids ? Kind.REVOKED : Kind.CLEARED,
                        Method.STAFF_DECISION,
                        note == null ? asked.words() : note,
                        member,
                        clock.instant()));
        return ledger.find(asked.company(), evidence).orElseThrow();
    }
}
