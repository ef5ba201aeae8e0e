package dev.ringback.texting;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;

import dev.ringback.CompaniesInMemory;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.TextingPolicy;
import dev.ringback.consent.ConsentLedgerInMemory;
import dev.ringback.consent.ConsentService;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.CarrierError.Remedy;
import dev.ringback.wording.BuiltInWordings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole room at Northside on a Monday morning, with a carrier that does as it is told. */
final class TextingRoom {

    static final Duration GRACE = Duration.ofSeconds(60);
    static final Duration LEASE = Duration.ofSeconds(60);
    static final CarrierAccount CARRIER = Optional.ofNullable(COMPANY.carrier()).orElseThrow();

    final SettableClock clock;
    final Company company;
    final Texts texts;
    final ConsentService consent;
    final FakeCarrier carrier = new FakeCarrier();
    final Neighbours neighbours;
    final Gatekeeper gatekeeper;
    final TextSender sender;
    final TextWriter writer;
    final Mailbox mailbox;
    final TextDesk desk;

    TextingRoom() {
        this(COMPANY);
    }

    TextingRoom(Company company) {
        this(company, new SettableClock(NINE_AM));
    }

    private TextingRoom(Company company, SettableClock clock) {
        this(
                company,
                clock,
                new TextsInMemory(clock),
                ConsentLedgerInMemory.service(),
                new Neighbours(new TestDatabase().open(), clock, company));
    }

    TextingRoom(Company company, SettableClock clock, Texts texts, ConsentService consent, Neighbours neighbours) {
        this.company = company;
        this.clock = clock;
        this.texts = texts;
        this.consent = consent;
        this.neighbours = neighbours;
        this.gatekeeper = gatekeeper(texts, consent, neighbours);
        this.sender = sender(
                texts, carrier, gatekeeper, consent, company, clock, new DoubtReviews(neighbours.followUps.service));
        this.writer = new TextWriter(texts, sender, neighbours.visits.service, clock);
        this.mailbox = mailbox(texts, writer, consent, neighbours);
        this.desk = desk(texts, writer, sender, consent, neighbours, CompaniesInMemory.of(company), clock);
    }

    static Gatekeeper gatekeeper(Texts texts, ConsentService consent, Neighbours neighbours) {
        return new Gatekeeper(
                texts, consent, new Bounds(texts, consent), neighbours.customers, neighbours.visits.service);
    }

    static TextSender sender(
            Texts texts,
            TextGateway carrier,
            Gatekeeper gatekeeper,
            ConsentService consent,
            Company company,
            Clock clock) {
        return sender(texts, carrier, gatekeeper, consent, company, clock, (of, text) -> {});
    }

    private static TextSender sender(
            Texts texts,
            TextGateway carrier,
            Gatekeeper gatekeeper,
            ConsentService consent,
            Company company,
            Clock clock,
            Doubts doubts) {
        return new TextSender(
                texts,
                carrier,
                gatekeeper,
                new Suppression(TextingRoom::explain, consent, clock),
                doubts,
                CompaniesInMemory.of(company),
                clock,
                GRACE,
                LEASE);
    }

    static Mailbox mailbox(Texts texts, TextWriter writer, ConsentService consent, Neighbours neighbours) {
        return new Mailbox(
                texts,
                writer,
                new Values(neighbours.customers),
                BuiltInWordings.service(),
                consent,
                Neighbours.OPT_OUT_WORDS,
                neighbours.customers,
                neighbours.followUps.service,
                neighbours.visits.service,
                neighbours.evidence);
    }

    static TextDesk desk(
            Texts texts,
            TextWriter writer,
            TextSender sender,
            ConsentService consent,
            Neighbours neighbours,
            Companies companies,
            Clock clock) {
        return new TextDesk(
                texts,
                writer,
                sender,
                new ContactsOnRecord(neighbours.followUps.service, consent),
                BuiltInWordings.service(),
                new Values(neighbours.customers),
                neighbours.customers,
                neighbours.followUps.service,
                companies,
                clock);
    }

    /** What a carrier may mean by its codes. */
    static CarrierError explain(String code) {
        var suppresses = Map.of(
                        "21610", NoContactReason.OPTED_OUT,
                        "30006", NoContactReason.LANDLINE,
                        "21211", NoContactReason.INVALID_NUMBER)
                .get(code);
        return new CarrierError(
                code, "It says " + code + ".", suppresses == null ? Remedy.REVIEW : Remedy.SUPPRESS, suppresses);
    }

    static Company texting(TextingPolicy policy) {
        return texting(policy, CARRIER);
    }

    /** Northside, texting in another way. */
    static Company texting(TextingPolicy policy, @Nullable CarrierAccount carrier) {
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
                policy,
                carrier,
                COMPANY.changes(),
                COMPANY.version());
    }

    /** Rosa has booked a visit, and so expects to hear of it. */
    TextingRoom rosaBookedAVisit() {
        booked(ROSA);
        return this;
    }

    void booked(PhoneNumber number) {
        consent.booked(
                ID,
                number,
                "visit/" + number.e164(),
                "Booked a visit",
                clock.instant().minus(Duration.ofDays(1)));
    }

    TextMessage text(String id) {
        return texts.find(ID, new TextId(id)).orElseThrow();
    }

    /** Works on everything that is due by now. */
    void workAll() {
        workAll(sender);
    }

    static void workAll(TextSender worker) {
        for (var due = worker.take(); due.isPresent(); due = worker.take()) {
            worker.work(due.get());
        }
    }

    void send(TextMessage text) {
        texts.insert(text);
        workAll();
    }

    void passes(Duration time) {
        clock.passes(time);
        workAll();
    }
}
