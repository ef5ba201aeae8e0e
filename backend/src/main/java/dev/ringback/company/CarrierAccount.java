package dev.ringback.company;

import dev.ringback.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The company's own account at its carrier, which it pays for itself.
 *
 * @param messagingServiceSid the pool of numbers that texts go out through; null when they go out from the main number
 * @param answersKeywords whether the carrier itself answers STOP, START and HELP, as Twilio does unless it is told otherwise
 */
public record CarrierAccount(
        String accountSid, Secret authToken, @Nullable String messagingServiceSid, boolean answersKeywords) {

    public CarrierAccount(String accountSid, Secret authToken) {
        this(accountSid, authToken, null, true);
    }
}
