package dev.ringback.push;

import dev.ringback.kernel.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The push service. */
public interface PushSender {

    /** How it and this server get on, as far as is known: answers at once. */
    PushStanding standing();

    /** Whether there is a project to push through. */
    default boolean isConfigured() {
        return standing().state() != PushStanding.State.NOT_CONFIGURED;
    }

    /** What phones must know to get a token there; empty when they have nowhere to get one. */
    default Optional<PushClient> client() {
        return Optional.empty();
    }

    /** Asks the push service to wake a phone, once. May take seconds: never called on a request's thread. */
    PushOutcome send(PushRequest request);

    /**
     * A message to one phone.
     *
     * @param urgent whether a sleeping phone is woken for it; only for what it shows at once
     * @param timeToLive how long it is worth delivering
     * @param data ids only: the phone fetches the rest
     */
    record PushRequest(Secret pushToken, boolean urgent, Duration timeToLive, Map<String, String> data) {}
}
