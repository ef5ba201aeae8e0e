package dev.ringback.twilio;

import dev.ringback.texting.Proof;
import java.util.Locale;
import java.util.Optional;

/**
 * Twilio's words for how far a message got, in ours.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource#message-status-values">Twilio: message status values</a>
 */
final class MessageStatus {

    private MessageStatus() {}

    /** Empty for a status that says nothing of an outbound message. */
    static Optional<Proof> proofOf(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled", "queued", "sending" -> Optional.of(Proof.ACCEPTED);
            case "sent" -> Optional.of(Proof.SENT);
            case "delivered", "read" -> Optional.of(Proof.DELIVERED);
            case "undelivered" -> Optional.of(Proof.UNDELIVERED);
            case "failed", "canceled" -> Optional.of(Proof.FAILED);
            default -> Optional.empty();
        };
    }
}
