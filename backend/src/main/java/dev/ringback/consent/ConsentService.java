package dev.ringback.consent;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.company.QuietHours;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes down what becomes known of whom a company may text, and says whether somebody may be texted. Everything is safe to repeat: of lines
 * with the same evidence the first stays. Each sort of line has evidence of its own, so that one text may be both a contact and a STOP.
 */
@Service
public class ConsentService {

    /** Whoever got in touch, and never said that they want texts, is answered within this time or not at all. */
    public static final Duration ANSWERED_WITHIN = Duration.ofDays(90);

    private final ConsentLedger ledger;
    private final RecipientZones zones;

    ConsentService(ConsentLedger ledger, RecipientZones zones) {
        this.ledger = ledger;
        this.zones = zones;
    }

    /** Writes a line just as it is. */
    public void record(ConsentEntry entry) {
        ledger.add(entry);
    }

    /** They forbade texts, for every purpose at once. By KEYWORD or CARRIER it is their own STOP, which only their START undoes. */
    public void revoked(
            CompanyId company, PhoneNumber number, String evidence, String words, Method method, Instant at) {
        record(line(evidence, company, number, null, Kind.REVOKED, method, words, at));
    }

    /** They said START. */
    public void restored(CompanyId company, PhoneNumber number, String evidence, String words, Instant at) {
        record(line(evidence, company, number, null, Kind.RESTORED, Method.KEYWORD, words, at));
    }

    /** They allowed texts for one purpose. A booking, unlike any other method, undoes nothing that they forbade. */
    public void granted(
            CompanyId company,
            PhoneNumber number,
            Purpose purpose,
            String evidence,
            String words,
            Method method,
            Instant at) {
        record(line("grant/" + purpose + "/" + evidence, company, number, purpose, Kind.GRANTED, method, words, at));
    }

    /** They booked a visit, and so expect to hear of it and of the technician on the way. */
    public void booked(CompanyId company, PhoneNumber number, String evidence, String words, Instant at) {
        granted(company, number, Purpose.SERVICE_NOTICE, evidence, words, Method.BOOKING, at);
        granted(company, number, Purpose.ON_MY_WAY, evidence, words, Method.BOOKING, at);
    }

    /** They got in touch themselves. By INBOUND_TEXT it begins a conversation, and proves that the number can text. */
    public void contacted(
            CompanyId company, PhoneNumber number, String evidence, String words, Method method, Instant at) {
        record(line("contact/" + evidence, company, number, null, Kind.CONTACTED, method, words, at));
    }

    /** They wrote words that may forbid texts: none goes out until a person has decided. */
    public void questioned(CompanyId company, PhoneNumber number, String evidence, String words, Instant at) {
        record(line("question/" + evidence, company, number, null, Kind.QUESTIONED, Method.FREE_TEXT, words, at));
    }

    /** The carrier says that texts cannot reach this number, because it is a landline or because there is no such number. */
    public void unreachable(
            CompanyId company, PhoneNumber number, boolean landline, String evidence, String words, Instant at) {
        var kind = landline ? Kind.UNREACHABLE_LANDLINE : Kind.UNREACHABLE_INVALID;
        record(line("unreachable/" + evidence, company, number, null, kind, Method.CARRIER, words, at));
    }

    private static ConsentEntry line(
            String evidence,
            CompanyId company,
            PhoneNumber number,
            @Nullable Purpose purpose,
            Kind kind,
            Method method,
            String words,
            Instant at) {
        return new ConsentEntry(evidence, company, number, purpose, kind, method, words, null, at);
    }

    /** Whether somebody may be texted for this purpose at this moment, by the ledger as it stands now. */
    public Verdict canText(Company company, Recipient to, Purpose purpose, Instant at, Answered answered) {
        return new Inquiry(ledger, zones, company, to, purpose, at, answered).answer();
    }

    /** What keeps texts of any kind from a number: its STOP, or that texts cannot reach it; empty when nothing does. */
    public Optional<Refusal> hindrance(Company company, PhoneNumber number) {
        var any = new Recipient(number, null);
        return new Inquiry(ledger, zones, company, any, Purpose.SERVICE_NOTICE, Instant.EPOCH, since -> false)
                .hindrance();
    }

    /** The START they said last; empty when they never did. */
    public Optional<ConsentEntry> lastStart(CompanyId company, PhoneNumber number) {
        return ledger.latest(company, number, Strand.START, Purpose.REPLY);
    }

    /** The first moment from this one on at which it is not so late or early wherever somebody may be; empty when there is none. */
    public Optional<Instant> opens(Company company, Recipient to, QuietHours closed, Instant at) {
        return new QuietTime(closed, zones.of(company, to)).opens(at);
    }
}
