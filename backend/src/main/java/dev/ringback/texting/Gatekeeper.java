package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.company.Purpose;
import dev.ringback.consent.Answered;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.consent.Refusal;
import dev.ringback.consent.Verdict.Allowed;
import dev.ringback.consent.Verdict.Deferred;
import dev.ringback.consent.Verdict.Refused;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.Leave.Go;
import dev.ringback.texting.Leave.Stay;
import dev.ringback.texting.Leave.TooLate;
import dev.ringback.texting.Leave.Wait;
import dev.ringback.visit.Visit;
import dev.ringback.visit.VisitService;
import dev.ringback.visit.VisitStatus;
import dev.ringback.wording.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whether a text may leave now: nobody is texted who should not be, nothing is said twice, and nothing is said that is over.
 */
@Component
class Gatekeeper {

    /** The same words to the same number within this time are one text, sent twice by mistake. */
    private static final Duration TWICE = Duration.ofMinutes(5);

    private static final Duration A_DAY = Duration.ofHours(24);

    /** A text of which nobody has heard for so long does not hold up others any more. */
    private static final Duration A_MOMENT_AT_MOST = Duration.ofMinutes(2);

    private final Texts texts;
    private final ConsentService consent;
    private final Bounds bounds;
    private final CustomerService customers;
    private final VisitService visits;

    Gatekeeper(Texts texts, ConsentService consent, Bounds bounds, CustomerService customers, VisitService visits) {
        this.texts = texts;
        this.consent = consent;
        this.bounds = bounds;
        this.customers = customers;
        this.visits = visits;
    }

    /** Asks for a text that has just been noted as handed over: whoever else asks meanwhile sees it underway. */
    Leave mayLeave(Company company, TextMessage text, Instant now) {
        if (text.isToColleague()) {
            return mayWake(company, text);
        }
        if (company.isInternal(text.to())) {
            return new Stay(NoContactReason.INTERNAL_NUMBER);
        }
        if (company.carrier() == null) {
            return new Stay(NoContactReason.NOT_CONFIGURED);
        }
        if (text.isAnswerToKeyword()) {
            return new Go();
        }
        var others = OtherTexts.than(text, texts, now.minus(lookBack(company, text)));
        // Texts to one number go one after the other, so that each sees what became of those before.
        if (others.isAnyUnderway(now.minus(A_MOMENT_AT_MOST))) {
            return new Wait(aMomentAfter(now, text));
        }
        Answered answered = contact -> others.isAnyGone(contact, Gatekeeper::isReply);
        var recipient = recipient(company.id(), text.to(), text.customer());
        return switch (consent.canText(company, recipient, text.purpose(), now, answered)) {
            case Refused(var reason, var because) -> new Stay(reason(reason));
            case Deferred(var until, var because) -> new Wait(until);
            case Allowed(var because) ->
                hindrance(company, text, others, now)
                        .orElseGet(() -> bounds.mayLeave(company, recipient, text, others, now));
        };
    }

    /** Whoever is called to work may be texted at any hour and on an internal number, but not against their own STOP. */
    private Leave mayWake(Company company, TextMessage text) {
        if (company.carrier() == null) {
            return new Stay(NoContactReason.NOT_CONFIGURED);
        }
        return consent.hindrance(company, text.to())
                .<Leave>map(it -> new Stay(reason(it)))
                .orElseGet(Go::new);
    }

    /** How far back any question about this text goes. */
    private static Duration lookBack(Company company, TextMessage text) {
        var reviewEvery = company.texting().reviewEvery();
        return isReviewRequest(text) && reviewEvery.compareTo(ConsentService.ANSWERED_WITHIN) > 0
                ? reviewEvery
                : ConsentService.ANSWERED_WITHIN;
    }

    private Optional<Leave> hindrance(Company company, TextMessage text, OtherTexts others, Instant now) {
        if (isOver(text)) {
            return Optional.of(new TooLate());
        }
        if (isReviewRequest(text)
                && others.isAnyGone(now.minus(company.texting().reviewEvery()), Gatekeeper::isReviewRequest)) {
            return Optional.of(new Stay(NoContactReason.CAP_REACHED));
        }
        return others.isAnyGone(now.minus(A_DAY), it -> isTwin(it, text))
                ? Optional.of(new Stay(NoContactReason.DUPLICATE))
                : Optional.empty();
    }

    private static boolean isReviewRequest(TextMessage text) {
        return text.words().template() == Template.REVIEW_REQUEST;
    }

    /** Whether nobody is on the way any more whom the text announces; who set out anew is announced anew. */
    private boolean isOver(TextMessage text) {
        var template = text.words().template();
        if (text.visit() == null || (template != Template.ON_MY_WAY && template != Template.DELAY)) {
            return false;
        }
        return visits.find(text.company(), text.visit())
                .filter(it -> template == Template.ON_MY_WAY ? isAnnouncedBy(text, it) : it.isExpected())
                .isEmpty();
    }

    private static boolean isAnnouncedBy(TextMessage text, Visit visit) {
        return visit.status() == VisitStatus.EN_ROUTE && text.id().equals(VisitTexts.onMyWayId(visit));
    }

    /** Of two that step back for each other one comes back sooner; what is of no use by then comes back to be told so. */
    private static Instant aMomentAfter(Instant now, TextMessage text) {
        var later = now.plus(Duration.ofMillis(250 + Math.floorMod(text.id().hashCode(), 1_750)));
        var sending = text.sending();
        return sending == null || later.isBefore(sending.until()) ? later : sending.until();
    }

    private static boolean isTwin(TextMessage other, TextMessage text) {
        return other.body().equals(text.body())
                && (!other.proof().isTaken()
                        || other.createdAt().isAfter(text.createdAt().minus(TWICE)));
    }

    /** Whether a contact has had its answer: a reply to this number that is on its way, or there. */
    Answered answered(CompanyId company, PhoneNumber number) {
        return since -> texts.writtenTo(company, number, since).stream().anyMatch(it -> isReply(it) && it.hasGone());
    }

    private static boolean isReply(TextMessage text) {
        return text.purpose() == Purpose.REPLY && !text.isAnswerToKeyword();
    }

    /** Who would be texted, with the address that tells by which clock they live. */
    Recipient recipient(CompanyId company, PhoneNumber number, @Nullable CustomerId customer) {
        return new Recipient(
                number,
                Optional.ofNullable(customer)
                        .flatMap(it -> customers.find(company, it))
                        .map(Customer::wholeAddress)
                        .orElse(null));
    }

    static NoContactReason reason(Refusal refusal) {
        return switch (refusal) {
            case OPTED_OUT -> NoContactReason.OPTED_OUT;
            // What is unclear is no consent until somebody has decided.
            case UNCLEAR, NO_CONSENT -> NoContactReason.NO_CONSENT;
            case QUIET_HOURS -> NoContactReason.QUIET_HOURS;
            case INTERNAL_NUMBER -> NoContactReason.INTERNAL_NUMBER;
            case INVALID_NUMBER -> NoContactReason.INVALID_NUMBER;
            case LANDLINE -> NoContactReason.LANDLINE;
        };
    }
}
