package dev.ringback.simulator.fcm;

import dev.ringback.kernel.InvalidInput;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the simulated FCM does with a message.
 *
 * @param after how long it asks to be left alone, or how long it thinks before it accepts
 */
record NextPush(Kind kind, Duration after) {

    enum Kind {
        OK,
        UNREGISTERED,
        SENDER_ID_MISMATCH,
        INVALID_ARGUMENT,
        UNAVAILABLE,
        QUOTA_EXCEEDED,
        BAD_CREDENTIALS,
        STALL
    }

    static final NextPush OK = new NextPush(Kind.OK, Duration.ZERO);

    private static final Pattern SECONDS = Pattern.compile("(retry-after|stall):([0-9]{1,4})");

    /** Reads the parameter {@code outcome}.
     *
     * @throws InvalidInput when there is no such outcome */
    static NextPush parse(String outcome) {
        var timed = SECONDS.matcher(outcome);
        if (timed.matches()) {
            var after = Duration.ofSeconds(Long.parseLong(timed.group(2)));
            return new NextPush(timed.group(1).equals("stall") ? Kind.STALL : Kind.UNAVAILABLE, after);
        }
        return switch (outcome) {
            case "ok" -> OK;
            case "UNREGISTERED" -> new NextPush(Kind.UNREGISTERED, Duration.ZERO);
            case "SENDER_ID_MISMATCH" -> new NextPush(Kind.SENDER_ID_MISMATCH, Duration.ZERO);
            case "INVALID_ARGUMENT" -> new NextPush(Kind.INVALID_ARGUMENT, Duration.ZERO);
            case "UNAVAILABLE" -> new NextPush(Kind.UNAVAILABLE, Duration.ofSeconds(1));
            case "QUOTA_EXCEEDED" -> new NextPush(Kind.QUOTA_EXCEEDED, Duration.ZERO);
            case "bad-credentials" -> new NextPush(Kind.BAD_CREDENTIALS, Duration.ZERO);
            default ->
                throw new InvalidInput(
                        "outcome",
                        "`outcome` is one of ok, UNREGISTERED, SENDER_ID_MISMATCH, INVALID_ARGUMENT, UNAVAILABLE, QUOTA_EXCEEDED, bad-credentials, retry-after:SECONDS, stall:SECONDS.");
        };
    }
}
