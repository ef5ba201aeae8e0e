package dev.ringback.texting;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.consent.ConsentService;
import dev.ringback.consent.Recipient;
import dev.ringback.consent.Refusal;
import dev.ringback.consent.Verdict;
import dev.ringback.journal.DueWork;
import dev.ringback.texting.LookupOutcome.Found;
import dev.ringback.texting.LookupOutcome.NotFound;
import dev.ringback.texting.LookupOutcome.Unreachable;
import dev.ringback.texting.SendOutcome.Accepted;
import dev.ringback.texting.SendOutcome.Busy;
import dev.ringback.texting.SendOutcome.NotConfigured;
import dev.ringback.texting.SendOutcome.OptedOut;
import dev.ringback.texting.SendOutcome.Refused;
import dev.ringback.texting.SendOutcome.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands stored texts to the carrier, each once. Consent is asked at the last moment. When an answer is lost the carrier's own list is
 * asked first, and only a text that is not there after a while is handed over again.
 */
@Component
class TextSender extends DueWork<TextMessage> {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration GIVE_UP = Duration.ofHours(24);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Texts texts;
    private final TextGateway gateway;
    private final ConsentService consent;
    private final Companies companies;
    private final Clock clock;
    private final Duration resendAfter;

    TextSender(
            Texts texts,
            TextGateway gateway,
            ConsentService consent,
            Companies companies,
            Clock clock,
            @Value("${ringback.texting.resend-after}") Duration resendAfter) {
        this.texts = texts;
        this.gateway = gateway;
        this.consent = consent;
        this.companies = companies;
        this.clock = clock;
        this.resendAfter = resendAfter;
    }

    @Override
    protected Optional<TextMessage> take() {
        return texts.takeDue(LEASE);
    }

    @Override
    protected void work(TextMessage text) {
        var company = companies.get(text.company());
        if (text.sending() == null) {
            return;
        }
        var handedOverAt = text.sending().handedOverAt();
        if (handedOverAt == null) {
            send(company, text);
        } else {
            lookUp(company, text, handedOverAt);
        }
    }

    private void send(Company company, TextMessage text) {
        var verdict = consent.canText(
                company, new Recipient(text.to(), null), text.purpose(), clock.instant(), contact -> false);
        var refusal = refusal(company, text, verdict);
        if (refusal.isPresent()) {
            texts.replace(text.noContact(refusal.get(), null, clock.instant()));
            return;
        }
        if (verdict instanceof Verdict.Deferred(var until, var because)) {
            texts.replace(text.tryAgainAt(until));
            return;
        }
        var handedOver = text.handedOver(clock.instant());
        // Written before the call: whatever happens from here on, it is looked up before it is sent again.
        if (texts.replace(handedOver)) {
            note(text, gateway.send(company, text));
        }
    }

    private Optional<NoContactReason> refusal(Company company, TextMessage text, Verdict verdict) {
        if (company.isInternal(text.to())) {
            return Optional.of(NoContactReason.INTERNAL_NUMBER);
        }
        if (company.carrier() == null) {
            return Optional.of(NoContactReason.NOT_CONFIGURED);
        }
        return verdict instanceof Verdict.Refused(var reason, var because)
                ? Optional.of(reason == Refusal.OPTED_OUT ? NoContactReason.OPTED_OUT : NoContactReason.NO_CONSENT)
                : Optional.empty();
    }

    private void note(TextMessage text, SendOutcome outcome) {
        switch (outcome) {
            case Accepted(var receipt) -> change(text, (it, now) -> it.receipt(receipt, now));
            case Refused(var code) -> change(text, (it, now) -> it.failed(code, now));
            case OptedOut(var code) -> {
                consent.revoked(
                        text.company(),
                        text.to(),
                        "text/" + text.id(),
                        "The carrier says STOP (" + code + ")",
                        Method.CARRIER,
                        clock.instant());
                change(text, (it, now) -> it.noContact(NoContactReason.OPTED_OUT, code, now));
            }
            case Busy(var code) ->
                change(
                        text,
                        (it, now) -> isGivenUp(it, now) ? it.failed(code, now) : it.tryAgainAt(now.plus(pause(it))));
            case NotConfigured() -> change(text, (it, now) -> it.noContact(NoContactReason.NOT_CONFIGURED, null, now));
            case Unknown() -> change(text, (it, now) -> it.unconfirmed(now.plus(FIRST_LOOK), now));
        }
    }

    private void lookUp(Company company, TextMessage text, Instant handedOverAt) {
        var since = handedOverAt.minus(CLOCKS_DIFFER);
        var others = texts.providerIds(company.id(), text.to(), since);
        switch (gateway.lookUp(company, text, since, others)) {
            case Found(var receipt) -> change(text, (it, now) -> it.receipt(receipt, now));
            case NotFound() -> change(text, (it, now) -> notFound(it, handedOverAt, now));
            case Unreachable() ->
                change(
                        text,
                        (it, now) ->
                                isGivenUp(it, now) ? it.leftUnconfirmed() : it.unconfirmed(now.plus(pause(it)), now));
        }
    }

    private TextMessage notFound(TextMessage text, Instant handedOverAt, Instant now) {
        if (isGivenUp(text, now)) {
            return text.leftUnconfirmed();
        }
        return now.isAfter(handedOverAt.plus(resendAfter))
                ? text.unconfirmed(now, now).tryAgainAt(now)
                : text.unconfirmed(now.plus(FIRST_LOOK), now);
    }

    private void change(TextMessage text, BiFunction<TextMessage, Instant, TextMessage> fact) {
        texts.change(text.company(), text.id(), it -> fact.apply(it, clock.instant()));
    }

    private static boolean isGivenUp(TextMessage text, Instant now) {
        return now.isAfter(text.createdAt().plus(GIVE_UP));
    }

    /** Doubles with each attempt, from two seconds. */
    private static Duration pause(TextMessage text) {
        var attempts = text.sending() == null ? 1 : Math.min(text.sending().attempts(), 10);
        var pause = FIRST_LOOK.multipliedBy(1L << attempts);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
