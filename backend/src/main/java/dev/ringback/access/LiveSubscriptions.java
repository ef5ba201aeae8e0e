package dev.ringback.access;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Forbidden;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.Throttled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The subscriptions that are open at this backend: no more of them for one member or one connection than is fair, and each only as long as
 * whoever opened it may see what it tells. Once a second is looked whether they still may.
 */
@Component
class LiveSubscriptions {

    private final TokenActors actors;
    private final SubscriptionExceptionResolver errors;
    private final MeterRegistry meters;
    private final Clock clock;
    private final int perConnection;
    private final int perMember;
    private final Set<Live> live = ConcurrentHashMap.newKeySet();
    private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

    LiveSubscriptions(
            TokenActors actors,
            SubscriptionExceptionResolver errors,
            MeterRegistry meters,
            Clock clock,
            @Value("${ringback.subscriptions.per-connection}") int perConnection,
            @Value("${ringback.subscriptions.per-member}") int perMember) {
        this.actors = actors;
        this.errors = errors;
        this.meters = meters;
        this.clock = clock;
        this.perConnection = perConnection;
        this.perMember = perMember;
        Gauge.builder("ringback.subscriptions", live::size)
                .description("Subscriptions that are open at this backend")
                .register(meters);
    }

    /** Who a subscription counts for, whichever connection they use. */
    private record Subscriber(String company, String reference) {

        Subscriber(Actor actor) {
            this(actor.company().value(), actor.reference());
        }
    }

    private record Live(ActorAuthentication who, String connection, Sinks.Empty<Void> end) {}

    /** The same events, until whoever asked may not see them any more. */
    <T> Flux<T> guarded(ActorAuthentication who, String connection, Publisher<T> events) {
        return Flux.using(
                        () -> open(who, connection),
                        it -> Flux.from(events).takeUntilOther(it.end().asMono()),
                        this::close)
                .onErrorResume(error -> error instanceof SubscriptionPublisherException told
                        ? Mono.error(told)
                        : errors.resolveException(error)
                                .flatMap(said -> Mono.error(new SubscriptionPublisherException(said, error))));
    }

    private Live open(ActorAuthentication who, String connection) {
        count(
                connection,
                perConnection,
                "This connection has " + perConnection + " subscriptions, which is all it can.");
        try {
            count(
                    new Subscriber(who.getPrincipal()),
                    perMember,
                    "You have " + perMember + " subscriptions, which is all you can. Close some that are not read.");
        } catch (Throttled tooMany) {
            discount(connection);
            throw tooMany;
        }
        var opened = new Live(who, connection, Sinks.empty());
        live.add(opened);
        return opened;
    }

    private void count(Object whose, int most, String refusal) {
        if (Objects.requireNonNull(counts.merge(whose, 1, Integer::sum)) > most) {
            discount(whose);
            throw new Throttled(refusal);
        }
    }

    private void discount(Object whose) {
        counts.computeIfPresent(whose, (it, count) -> count == 1 ? null : count - 1);
    }

    private void close(Live it) {
        live.remove(it);
        discount(it.connection());
        discount(new Subscriber(it.who().getPrincipal()));
    }

    @Scheduled(fixedDelay = 1_000)
    void endThoseThatMayNotGoOn() {
        live.forEach(it -> objection(it.who()).ifPresent(objection -> {
            meters.counter(
                            "ringback.subscriptions.ended",
                            "reason",
                            objection.getClass().getSimpleName())
                    .increment();
            it.end().tryEmitError(objection);
        }));
    }

    private Optional<RuntimeException> objection(ActorAuthentication who) {
        if (who.isExpired(clock.instant())) {
            return Optional.of(new CredentialsExpiredException(
                    "The access token has expired. Subscribe again with a new one, `after` the last cursor received."));
        }
        var before = who.getPrincipal();
        var now = actors.actor(who.token());
        if (now.isEmpty()) {
            return Optional.of(new CredentialsExpiredException("Whom the access token was issued to is gone."));
        }
        return Arrays.stream(Permission.values())
                .filter(it -> before.may(it) && !now.get().may(it))
                .findFirst()
                .map(lost -> new Forbidden(now.get(), lost));
    }
}
