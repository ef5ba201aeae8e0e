package dev.ringback.simulator.twilio;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.ResponseEntity;

/** A refusal in the form that Twilio's REST API gives it. */
record TwilioError(
        int code, String message, @JsonProperty("more_info") String moreInfo, int status) {

    static TwilioError of(int code, String message) {
        return new TwilioError(code, message, "https://www.twilio.com/docs/errors/" + code, httpStatus(code));
    }

    /** The refusal with this code, when a tester asks for it. */
    static TwilioError of(int code) {
        return of(
                code,
                switch (code) {
                    case 20429 -> "Too Many Requests";
                    case 21211 -> "The 'To' number is not a valid phone number.";
                    case 21408 -> "Permission to send an SMS has not been enabled for the region of the 'To' number.";
                    case 21610 -> "Attempt to send to unsubscribed recipient";
                    case 21612 -> "The 'To' phone number is not currently reachable via SMS";
                    case 21614 -> "'To' number is not a valid mobile number";
                    default -> "The message was refused with error " + code + ".";
                });
    }

    /** Twilio's own failure with this HTTP status. */
    static TwilioError failure(int status) {
        var code = 20000 + status;
        return new TwilioError(code, "Service unavailable", "https://www.twilio.com/docs/errors/" + code, status);
    }

    ResponseEntity<Object> asResponse() {
        return ResponseEntity.status(status).body(this);
    }

    private static int httpStatus(int code) {
        return switch (code) {
            case 20003 -> 401;
            case 20404 -> 404;
            case 20429 -> 429;
            default -> 400;
        };
    }
}
