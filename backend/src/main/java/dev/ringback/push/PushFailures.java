package dev.ringback.push;

/**
 * What the push service's words mean, and what to do.
 *
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/error-codes">FCM: error codes</a>
 */
final class PushFailures {

    private PushFailures() {}

    /** The service's own word, and what it means where that is known. */
    static String explain(String reason) {
        return switch (reason) {
            case "UNREGISTERED" ->
                "UNREGISTERED: the app is gone from the phone, or its data were deleted. Sign in to the app there again.";
            case "SENDER_ID_MISMATCH" ->
                "SENDER_ID_MISMATCH: the phone is registered with another Firebase project than this server's. Sign out of the app there and in again.";
            case "INVALID_ARGUMENT" ->
                "INVALID_ARGUMENT: Firebase does not take the phone's token, or this message. Sign out of the app there and in again.";
            default -> reason + (reason.endsWith(".") ? "" : ".");
        };
    }
}
