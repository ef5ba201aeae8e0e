package dev.ringback.outbound;

import dev.ringback.outbound.Destinations.Decision;
import dev.ringback.outbound.Destinations.Decision.Destination;
import dev.ringback.outbound.OutboundOutcome.Busy;
import dev.ringback.outbound.OutboundOutcome.NotAllowed;
import dev.ringback.outbound.OutboundOutcome.Unanswered;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls addresses that somebody else gave us. Each is read and looked up once and called exactly there; an answer that sends us on is decided
 * on anew.
 */
public final class OutboundService {

    private static final Logger log = LoggerFactory.getLogger(OutboundService.class);
    private static final int MOST_TIMES_SENT_ON = 3;

    private final Destinations destinations;
    private final PinnedClient client;
    private final Semaphore turns;

    OutboundService(Destinations destinations, PinnedClient client, int atATime) {
        this.destinations = destinations;
        this.client = client;
        this.turns = new Semaphore(atATime);
    }

    /** Calls, and waits for what comes of it: no longer than the request's deadline. */
    public OutboundOutcome exchange(OutboundRequest request) {
        var deadline = Deadline.in(request.deadline());
        try {
            if (!turns.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return told(request, new Busy());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Busy();
        }
        try {
            return told(request, follow(request, deadline));
        } finally {
            turns.release();
        }
    }

    private OutboundOutcome follow(OutboundRequest request, Deadline deadline) {
        var address = request.address();
        for (var sentOn = 0; sentOn <= MOST_TIMES_SENT_ON; sentOn++) {
            var isFirst = sentOn == 0;
            switch (destinations.decide(address, url -> isFirst || mayGoOn(request, url), deadline)) {
                case Decision.Rejected(var outcome) -> {
                    return outcome;
                }
                case Destination there -> {
                    var headers = isFirst ? request.headers() : Map.<String, String>of();
                    var call = client.call(Messages.request(request, there.url(), headers), there, deadline);
                    try (var answer = call.execute()) {
                        var location = location(answer);
                        if (location.isEmpty()) {
                            return Messages.outcome(request, answer);
                        }
                        address = address.resolve(location.get());
                    } catch (IllegalArgumentException noAddress) {
                        return new NotAllowed(NotAllowed.Why.NO_ADDRESS);
                    } catch (IOException broken) {
                        return new Unanswered(why(broken));
                    }
                }
            }
        }
        return new NotAllowed(NotAllowed.Why.SENT_ON_TOO_OFTEN);
    }

    private static boolean mayGoOn(OutboundRequest request, HttpUrl to) {
        return request.content() == null
                && request.onward().stream().anyMatch(it -> it.covers(to.host(), to.encodedPath()));
    }

    private static Optional<URI> location(Response answer) {
        return switch (answer.code()) {
            case 301, 302, 303, 307, 308 ->
                Optional.ofNullable(answer.header("Location")).map(URI::create);
            default -> Optional.empty();
        };
    }

    private static Unanswered.Why why(IOException broken) {
        return switch (broken) {
            case InterruptedIOException late -> Unanswered.Why.TOO_SLOW;
            case ConnectException refused -> Unanswered.Why.UNREACHABLE;
            case NoRouteToHostException unreachable -> Unanswered.Why.UNREACHABLE;
            case SSLException untrusted -> Unanswered.Why.NOT_TRUSTED;
            default -> Unanswered.Why.BROKEN_OFF;
        };
    }

    /** Names the host alone: the rest of somebody's address may be secret. */
    private static OutboundOutcome told(OutboundRequest request, OutboundOutcome outcome) {
        if (!(outcome instanceof OutboundOutcome.Answered)) {
            log.info("{}: {}", request, outcome);
        }
        return outcome;
    }
}
