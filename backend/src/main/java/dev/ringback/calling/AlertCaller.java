package dev.ringback.calling;

import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.journal.DueWork;
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
 * Has the carrier call the staff, each call once. When an answer is lost the carrier's own list is asked first, and only a call that is not
 * there after a while is made again.
 */
@Component
class AlertCaller extends DueWork<AlertCall> {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    /** After this long without a word of the carrier it is asked how a call ended. */
    static final Duration LOOK_FOR_ITS_END = Duration.ofMinutes(2);

    private static final Duration GIVE_UP = Duration.ofHours(6);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;
    private static final String TOO_LATE = "TOO_LATE";
    private static final String NOT_CONFIGURED = "NOT_CONFIGURED";

    private final AlertCalls calls;
    private final CallGateway gateway;
    private final Companies companies;
    private final Clock clock;
    private final Duration resendAfter;
    private final Duration lease;

    AlertCaller(
            AlertCalls calls,
            CallGateway gateway,
            Companies companies,
            Clock clock,
            @Value("${ringback.texting.resend-after}") Duration resendAfter,
            @Value("${ringback.texting.lease}") Duration lease) {
        this.calls = calls;
        this.gateway = gateway;
        this.companies = companies;
        this.clock = clock;
        this.resendAfter = resendAfter;
        this.lease = lease;
    }

    @Override
    protected Optional<AlertCall> take() {
        return calls.takeDue(lease);
    }

    @Override
    protected void work(AlertCall call) {
        var ringing = call.ringing();
        if (ringing == null) {
            return;
        }
        var company = companies.get(call.company());
        if (ringing.handedOverAt() == null) {
            ring(company, call, ringing);
        } else {
            lookUp(company, call, ringing.handedOverAt());
        }
    }

    private void ring(Company company, AlertCall call, Ringing ringing) {
        var now = clock.instant();
        if (now.isAfter(ringing.until())) {
            calls.replace(call.failed(TOO_LATE));
            return;
        }
        // Written before the carrier is asked: whatever happens, it is looked up before anybody is rung again.
        if (!calls.replace(call.handedOver(now))) {
            return;
        }
        switch (gateway.ring(company, call)) {
            case RingOutcome.Accepted(var report) -> note(call, report);
            case RingOutcome.Refused(var code) -> change(call, (it, at) -> it.failed(code));
            case RingOutcome.NotConfigured() -> change(call, (it, at) -> it.failed(NOT_CONFIGURED));
            case RingOutcome.Busy(var code) -> change(call, (it, at) -> it.tryAgainAt(at.plus(pause(it))));
            case RingOutcome.Unknown() -> change(call, (it, at) -> it.unconfirmed(at.plus(FIRST_LOOK)));
        }
    }

    private void lookUp(Company company, AlertCall call, Instant handedOverAt) {
        var since = handedOverAt.minus(CLOCKS_DIFFER);
        var others = calls.to(company.id(), call.number(), since.minus(GIVE_UP)).stream()
                .filter(it -> !it.id().equals(call.id()))
                .map(AlertCall::providerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        switch (gateway.lookUp(company, call, since, others)) {
            case CallLookup.Found(var report) -> note(call, report);
            case CallLookup.NotFound() -> change(call, (it, now) -> notFound(it, handedOverAt, now));
            case CallLookup.Unreachable() ->
                change(
                        call,
                        (it, now) -> isLost(handedOverAt, now) ? it.leftAsItIs() : it.unconfirmed(now.plus(pause(it))));
        }
    }

    private AlertCall notFound(AlertCall call, Instant handedOverAt, Instant now) {
        if (isLost(handedOverAt, now)) {
            return call.leftAsItIs();
        }
        return now.isAfter(handedOverAt.plus(resendAfter)) && call.providerId() == null
                ? call.tryAgainAt(now)
                : call.unconfirmed(now.plus(FIRST_LOOK));
    }

    private static boolean isLost(Instant handedOverAt, Instant now) {
        return now.isAfter(handedOverAt.plus(GIVE_UP));
    }

    private void note(AlertCall call, CallReport report) {
        change(call, (it, now) -> it.reported(report, now.plus(LOOK_FOR_ITS_END), now));
    }

    private void change(AlertCall call, BiFunction<AlertCall, Instant, AlertCall> fact) {
        calls.change(call.company(), call.id(), it -> fact.apply(it, clock.instant()));
    }

    private static Duration pause(AlertCall call) {
        var attempts = call.ringing() == null ? 1 : call.ringing().attempts();
        return FIRST_LOOK.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
