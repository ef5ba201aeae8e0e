package dev.ringback.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in at which backend. Signing in takes longer than most of what is then asked; a token is asked for anew before it runs out. */
final class SignedIn {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<Desk, Session> sessions = new ConcurrentHashMap<>();

    private record Desk(Server backend, Person person) {}

    private record Session(Client client, Instant since) {}

    SignedIn(Clock clock) {
        this.clock = clock;
    }

    Client at(Server backend, Person person) {
        var now = clock.instant();
        return sessions.compute(
                        new Desk(backend, person),
                        (desk, session) ->
                                session == null || now.isAfter(session.since().plus(GOOD_FOR))
                                        ? new Session(Client.of(backend, person.clientId), now)
                                        : session)
                .client();
    }
}
