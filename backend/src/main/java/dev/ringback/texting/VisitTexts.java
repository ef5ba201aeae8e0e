package dev.ringback.texting;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentService;
import dev.ringback.customer.CustomerService;
import dev.ringback.kernel.RequestKey;
import dev.ringback.texting.Letter.To;
import dev.ringback.visit.Delay;
import dev.ringback.visit.Leg;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitStatus;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the customer of a visit is told: one On My Way for each leg, one new time for each delay, one request for a review. Each is written
 * for a reason of its own, so that the same reason never sends two.
 */
@Component
class VisitTexts {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A tap that is heard so long after it was made was made without signal. */
    private static final Duration LATE = MINUTE;

    /** By then a phone that has signal again has sent the taps that were made after this one. */
    private static final Duration THE_NEXT_TAP = Duration.ofSeconds(5);

    private final TextWriter writer;
    private final WordingService wordings;
    private final Values values;
    private final ConsentService consent;
    private final CustomerService customers;
    private final Companies companies;
    private final Clock clock;

    VisitTexts(
            TextWriter writer,
            WordingService wordings,
            Values values,
            ConsentService consent,
            CustomerService customers,
            Companies companies,
            Clock clock) {
        this.writer = writer;
        this.wordings = wordings;
        this.values = values;
        this.consent = consent;
        this.customers = customers;
        this.companies = companies;
        this.clock = clock;
    }

    /** The On My Way of the leg that this visit is on, or was last on, written now if it is not yet; empty before anybody sets out. */
    Optional<TextMessage> onMyWay(Visit visit) {
        return Optional.ofNullable(visit.leg()).map(leg -> onMyWay(visit, leg));
    }

    private TextMessage onMyWay(Visit visit, Leg leg) {
        var now = clock.instant();
        var company = companies.get(visit.company());
        var words = wordings.fillIn(
                company, Template.ON_MY_WAY, values.of(company, visit, leg.etaAt(), minutesUntil(leg.etaAt(), now)));
        var letter = Letter.by(
                visit.technician(), onMyWayKey(visit, leg), company, to(company, visit), Purpose.ON_MY_WAY, words);
        var inTime = letter.ofUseUntil(leg.etaAt());
        return writer.write(isHeardLate(leg, now) ? inTime.leavingAt(now.plus(THE_NEXT_TAP)) : inTime);
    }

    /** Whether the phone was without signal when its holder set out: they may be there by now, and the next tap says so. */
    private static boolean isHeardLate(Leg leg, Instant now) {
        return leg.startedAt().plus(LATE).isBefore(now) && now.isBefore(leg.etaAt());
    }

    /** Minutes begun, and at least one. */
    private static long minutesUntil(Instant arrival, Instant now) {
        return Math.max(1, Math.ceilDiv(Duration.between(now, arrival).toMillis(), MINUTE.toMillis()));
    }

    /** The id of the On My Way of the leg that this visit is on, or was last on, written or not; null before anybody sets out. */
    static @Nullable TextId onMyWayId(Visit visit) {
        var leg = visit.leg();
        return leg == null ? null : new TextId(onMyWayKey(visit, leg).idFor(visit.company(), "text"));
    }

    private static RequestKey onMyWayKey(Visit visit, Leg leg) {
        return new RequestKey("on-my-way/" + visit.id() + "/" + leg.number());
    }

    /** The text that tells of a delay, written now if it is not yet; empty when the company wants none. */
    Optional<TextMessage> delay(Visit visit, Delay delay) {
        var company = companies.get(visit.company());
        var minutes = minutesUntil(delay.newEta(), clock.instant());
        var words = wordings.fillIn(company, Template.DELAY, values.of(company, visit, delay.newEta(), minutes));
        var letter = new Letter(
                new RequestKey("delay/" + visit.id() + "/" + delay.number()),
                company,
                to(company, visit),
                // Whoever waits for somebody on the way is told at any hour.
                visit.status() == VisitStatus.EN_ROUTE ? Purpose.ON_MY_WAY : Purpose.SERVICE_NOTICE,
                words,
                delay.by(),
                null,
                null,
                delay.newEta(),
                null);
        return writer.writeIfAllowed(letter);
    }

    /** The request for a review of a visit that is done; empty when the company wants none. */
    Optional<TextMessage> reviewRequest(Visit visit) {
        var company = companies.get(visit.company());
        if (visit.status() != VisitStatus.DONE || company.texting().reviewUrl() == null) {
            return Optional.empty();
        }
        var words = wordings.fillIn(
                company, Template.REVIEW_REQUEST, values.of(company, visit.technician(), visit.customerId()));
        return writer.writeIfAllowed(Letter.byItself(
                new RequestKey("review/" + visit.id()), company, to(company, visit), Purpose.MARKETING, words));
    }

    /** Whoever has a visit booked has asked to hear of it: that goes on record before anything is written. */
    private To to(Company company, Visit visit) {
        var customer = customers.find(company.id(), visit.customerId()).orElseThrow();
        consent.booked(
                company.id(), customer.mainNumber(), "visit/" + visit.id(), "A visit was booked.", clock.instant());
        return new To(customer.mainNumber(), customer.id(), null, visit.id());
    }
}
