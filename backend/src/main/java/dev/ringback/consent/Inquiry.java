package dev.ringback.consent;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.QuietHours;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Deferred;
import dev.ringback.consent.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The question whether somebody may be texted, for this purpose at this moment. Reads no more of the ledger than the answer takes. */
record Inquiry(
        ConsentLedger ledger,
        RecipientZones zones,
        Company company,
        Recipient to,
        Purpose purpose,
        Instant at,
        Answered answered) {

    private static final Duration CONVERSATION = Duration.ofHours(24);

    Verdict answer() {
        if (company.isInternal(to.number())) {
            return new Refused(Refusal.INTERNAL_NUMBER, List.of());
        }
        return unreachable().or(this::unclear).or(this::saidSo).orElseGet(this::gotInTouch);
    }

    /** What forbids or prevents every text, whoever it is for. */
    Optional<Refusal> hindrance() {
        return unreachable()
                .or(() -> Standing.of(ledger, company.id(), to.number(), purpose)
                        .prohibition()
                        .map(it -> new Refused(Refusal.OPTED_OUT, List.of(it))))
                .flatMap(it -> it instanceof Refused(var reason, var because) ? Optional.of(reason) : Optional.empty());
    }

    private Optional<ConsentEntry> latest(Strand strand) {
        return ledger.latest(company.id(), to.number(), strand, purpose);
    }

    /** A text or a START that came from the number later proves the carrier wrong. */
    private Optional<Verdict> unreachable() {
        return latest(Strand.UNREACHABLE)
                .filter(it -> Stream.of(Strand.TEXT, Strand.START)
                        .map(this::latest)
                        .flatMap(Optional::stream)
                        .noneMatch(proof -> proof.isAfter(it)))
                .map(it -> new Refused(
                        it.kind() == Kind.UNREACHABLE_LANDLINE ? Refusal.LANDLINE : Refusal.INVALID_NUMBER,
                        List.of(it)));
    }

    private Optional<Verdict> unclear() {
        var questions = ledger.undecided(company.id(), to.number());
        return questions.isEmpty() ? Optional.empty() : Optional.of(new Refused(Refusal.UNCLEAR, questions));
    }

    private Optional<Verdict> saidSo() {
        var standing = Standing.of(ledger, company.id(), to.number(), purpose);
        return standing.prohibition()
                .<Verdict>map(it -> new Refused(Refusal.OPTED_OUT, standing.upTo(it)))
                .or(() -> standing.permission().map(it -> unlessQuiet(standing.all())));
    }

    /** Without any word of theirs, whoever got in touch may be answered. */
    private Verdict gotInTouch() {
        if (purpose != Purpose.REPLY) {
            return new Refused(Refusal.NO_CONSENT, List.of());
        }
        var text = latest(Strand.TEXT);
        var contact = latestContact();
        if (company.texting().repliesToContact()) {
            if (text.isPresent() && at.isBefore(text.get().at().plus(CONVERSATION))) {
                return unlessQuiet(text.stream().toList());
            }
            if (contact.isPresent() && isOpen(contact.get().at())) {
                return unlessQuiet(contact.stream().toList());
            }
        }
        return new Refused(Refusal.NO_CONSENT, contact.stream().toList());
    }

    private boolean isOpen(Instant contact) {
        return !at.isAfter(contact.plus(ConsentService.ANSWERED_WITHIN)) && !answered.since(contact);
    }

    private Optional<ConsentEntry> latestContact() {
        return Stream.of(Strand.TEXT, Strand.CONTACT)
                .map(this::latest)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(EntryPlace::of));
    }

    private Verdict unlessQuiet(List<ConsentEntry> because) {
        var hours = company.texting().quietHours();
        if (hours == null || purpose == Purpose.ON_MY_WAY) {
            return new Allowed(because);
        }
        var time = new QuietTime(hours, zones.of(company, to));
        if (!time.isQuiet(at) || isAwake(time)) {
            return new Allowed(because);
        }
        return Optional.of(time)
                .filter(it -> hours.then() == QuietHours.Then.WAIT)
                .flatMap(it -> it.opens(at))
                .<Verdict>map(until -> new Deferred(until, because))
                .orElseGet(() -> new Refused(Refusal.QUIET_HOURS, because));
    }

    /** Whoever got in touch during these very quiet hours waits for an answer. */
    private boolean isAwake(QuietTime time) {
        return purpose == Purpose.REPLY
                && latestContact()
                        .map(ConsentEntry::at)
                        .filter(it -> time.isOneQuiet(it, at))
                        .isPresent();
    }
}
