package dev.ringback.simulator.twilio;

import java.util.UUID;

/** Makes identifiers that look like Twilio's: two letters that tell the kind, and 32 hexadecimal digits. */
final class Sids {

    private Sids() {}

    static String message() {
        return next("SM");
    }

    static String call() {
        return next("CA");
    }

    static String recording() {
        return next("RE");
    }

    static String transcription() {
        return next("TR");
    }

    /** The same for each message: a picture is found by its number. */
    static String media(int number) {
        return "ME%032x".formatted(number);
    }

    static int mediaNumber(String mediaSid) {
        return Integer.parseInt(mediaSid.substring("ME".length()), 16);
    }

    private static String next(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
