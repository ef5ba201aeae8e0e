package dev.ringback.texting;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.journal.DueWork;
import dev.ringback.texting.Leave.Go;
import dev.ringback.texting.Leave.Stay;
import dev.ringback.texting.Leave.TooLate;
import dev.ringback.texting.Leave.Wait;
import dev.ringback.texting.LookupOutcome.Doubtful;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands stored texts to the carrier, each once. Whether a text may leave is asked at the last moment. When an answer is lost the carrier's
 * own list is asked first, and only a text of which nothing is there after a while is handed over again; a person looks at what may be it.
 */
@Component
class TextSender extends DueWork<TextMessage> {

    /** How long a text is of use, unless it tells of a moment. */
    static final Duration GIVE_UP = Duration.ofHours(24);

    /** What was written longer ago than this, drafts included, has been sent or given up. */
    static final Duration LONGEST_WAIT = Duration.ofDays(8);

    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Texts texts;
    private final TextGateway gateway;
    private final Gatekeeper gatekeeper;
    private final Suppression suppression;
    private final Doubts doubts;
    private final Companies companies;
    private final Clock clock;
    private final Duration resendAfter;
    private final Duration lease;

    TextSender(
            Texts texts,
            TextGateway gateway,
            Gatekeeper gatekeeper,
            Suppression suppression,
            Doubts doubts,
            Companies companies,
            Clock clock,
            @Value("${ringback.texting.resend-after}") Duration resendAfter,
            @Value("${ringback.texting.lease}") Duration lease) {
        this.lease = lease;
        this.texts = texts;
        this.gateway = gateway;
        this.gatekeeper = gatekeeper;
        this.suppression = suppression;
        this.doubts = doubts;
        this.companies = companies;
        this.clock = clock;
        this.resendAfter = resendAfter;
    }

    @Override
    protected Optional<TextMessage> take() {
        return texts.takeDue(lease);
    }

    @Override
    protected void work(TextMessage text) {
        if (text.proof() == Proof.DRAFTED) {
            texts.replace(text.noContact(NoContactReason.NOT_APPROVED, null, clock.instant()));
            return;
        }
        var sending = text.sending();
        if (sending == null) {
            return;
        }
        var company = companies.get(text.company());
        if (sending.handedOverAt() == null) {
            send(company, text, sending);
        } else {
            lookUp(company, text, sending.handedOverAt());
        }
    }

    private void send(Company company, TextMessage text, Sending sending) {
        var now = clock.instant();
        if (now.isAfter(sending.until())) {
            texts.replace(text.failed(Objects.requireNonNullElse(text.errorCode(), CarrierErrors.TOO_LATE), now));
            return;
        }
        // Written before anything is asked or sent: a STOP that comes from here on is seen by the question, or comes
        // after the text has left; and whatever happens the text is looked up before it is sent again.
        if (!texts.replace(text.handedOver(now))) {
            return;
        }
        switch (gatekeeper.mayLeave(company, text, now)) {
            case Go() -> note(text, gateway.send(company, text));
            case Wait(var until) ->
                change(
                        text,
                        (it, at) -> until.isAfter(sending.until())
                                ? it.noContact(NoContactReason.QUIET_HOURS, null, at)
                                : it.waitsUntil(until));
            case Stay(var reason) -> change(text, (it, at) -> it.noContact(reason, null, at));
            case TooLate() -> change(text, (it, at) -> it.failed(CarrierErrors.TOO_LATE, at));
        }
    }

    private void note(TextMessage text, SendOutcome outcome) {
        switch (outcome) {
            case Accepted(var receipt) -> change(text, (it, now) -> it.receipt(receipt, now));
            case Refused(var code) -> {
                suppression.heed(text, code);
                change(text, (it, now) -> it.failed(code, now));
            }
            case OptedOut(var code) -> {
                suppression.heed(text, code);
                change(text, (it, now) -> it.noContact(NoContactReason.OPTED_OUT, code, now));
            }
            case Busy(var code) ->
                change(text, (it, now) -> isLast(it, now) ? it.failed(code, now) : it.busy(code, now.plus(pause(it))));
            case NotConfigured() -> change(text, (it, now) -> it.noContact(NoContactReason.NOT_CONFIGURED, null, now));
            case Unknown() -> change(text, (it, now) -> it.unconfirmed(now.plus(FIRST_LOOK), now));
        }
    }

    private void lookUp(Company company, TextMessage text, Instant handedOverAt) {
        var since = handedOverAt.minus(CLOCKS_DIFFER);
        // What was handed over since then may have been written long before.
        var others = texts.writtenTo(company.id(), text.to(), since.minus(LONGEST_WAIT)).stream()
                .map(TextMessage::providerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        switch (gateway.lookUp(company, text, since, others)) {
            case Found(var receipt) -> change(text, (it, now) -> it.receipt(receipt, now));
            case NotFound() -> change(text, (it, now) -> notFound(it, handedOverAt, now));
            case Doubtful() -> {
                if (clock.instant().isAfter(handedOverAt.plus(resendAfter))) {
                    doubts.raise(company, text);
                }
                change(text, (it, now) -> lookAgain(it, handedOverAt, now));
            }
            case Unreachable() -> {
                if (isLost(handedOverAt, clock.instant())) {
                    doubts.raise(company, text);
                }
                change(text, (it, now) -> lookAgain(it, handedOverAt, now));
            }
        }
    }

    private static TextMessage lookAgain(TextMessage text, Instant handedOverAt, Instant now) {
        return isLost(handedOverAt, now) ? text.leftUnconfirmed() : text.unconfirmed(now.plus(pause(text)), now);
    }

    private TextMessage notFound(TextMessage text, Instant handedOverAt, Instant now) {
        if (isLost(handedOverAt, now)) {
            return text.leftUnconfirmed();
        }
        if (!now.isAfter(handedOverAt.plus(resendAfter))) {
            return text.unconfirmed(now.plus(FIRST_LOOK), now);
        }
        return isLast(text, now)
                ? text.unconfirmed(now.plus(LONGEST_PAUSE), now)
                : text.unconfirmed(now, now).tryAgainAt(now);
    }

    /** Looked for in vain for so long that it will not be found any more. */
    private static boolean isLost(Instant handedOverAt, Instant now) {
        return now.isAfter(handedOverAt.plus(GIVE_UP));
    }

    private void change(TextMessage text, BiFunction<TextMessage, Instant, TextMessage> fact) {
        texts.change(text.company(), text.id(), it -> fact.apply(it, clock.instant()));
    }

    /** Whether it is of no use any more to send it. */
    private static boolean isLast(TextMessage text, Instant now) {
        return text.sending() != null && now.isAfter(text.sending().until());
    }

    /** Doubles with each attempt, from two seconds. */
    private static Duration pause(TextMessage text) {
        var attempts = text.sending() == null ? 1 : Math.min(text.sending().attempts(), 10);
        var pause = FIRST_LOOK.multipliedBy(1L << attempts);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
