package dev.ringback.twilio;

import dev.ringback.calling.AlertCallStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * Twilio's words for how far a call got, in ours.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/call-resource#call-status-values">Twilio: call status values</a>
 */
final class CallStatus {

    private CallStatus() {}

    /** Empty for a status that Twilio does not document. */
    static Optional<AlertCallStatus> of(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "queued", "initiated" -> Optional.of(AlertCallStatus.ACCEPTED);
            case "ringing" -> Optional.of(AlertCallStatus.RINGING);
            case "in-progress", "answered" -> Optional.of(AlertCallStatus.ANSWERED);
            case "completed" -> Optional.of(AlertCallStatus.COMPLETED);
            case "no-answer" -> Optional.of(AlertCallStatus.NO_ANSWER);
            case "busy" -> Optional.of(AlertCallStatus.BUSY);
            case "failed", "canceled" -> Optional.of(AlertCallStatus.FAILED);
            default -> Optional.empty();
        };
    }
}
