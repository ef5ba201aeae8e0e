package dev.ringback.push;

import dev.ringback.kernel.Secret;
import java.time.Duration;
import java.util.Map;

/** The push service. */
public interface PushSender {

    /** Asks the push service to wake a phone. May take many seconds: never called on a request's thread. */
    PushOutcome send(PushRequest request);

    /**
     * A message to one phone.
     *
     * @param timeToLive how long it is worth delivering
     * @param collapseKey a later message with the same key takes the place of an earlier one that is still waiting
     * @param data ids only: the phone fetches the rest
     */
    record PushRequest(Secret pushToken, Duration timeToLive, String collapseKey, Map<String, String> data) {}
}
