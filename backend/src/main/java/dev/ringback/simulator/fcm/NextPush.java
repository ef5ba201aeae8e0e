package dev.ringback.simulator.fcm;

import dev.ringback.kernel.InvalidInput;

/** What the simulated FCM does with the next message. */
enum NextPush {
    OK,
    UNREGISTERED,
    UNAVAILABLE;

    /** Reads the parameter {@code outcome}.
     *
     * @throws InvalidInput when there is no such outcome */
    static NextPush parse(String outcome) {
        return switch (outcome) {
            case "ok" -> OK;
            case "UNREGISTERED" -> UNREGISTERED;
            case "UNAVAILABLE" -> UNAVAILABLE;
            default -> throw new InvalidInput("outcome", "`outcome` is one of ok, UNREGISTERED, UNAVAILABLE.");
        };
    }
}
