package dev.ringback.simulator.fcm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A refusal in the form that FCM's HTTP v1 API gives it. */
record FcmError(Body error) {

    record Body(
            int code,
            String message,
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detail> details) {}

    record Detail(@JsonProperty("@type") String type, String errorCode) {}

    static ResponseEntity<Object> unauthenticated() {
        return answer(401, "Request is missing required authentication credential.", "UNAUTHENTICATED", List.of());
    }

    static ResponseEntity<Object> invalid(String message) {
        return answer(400, message, "INVALID_ARGUMENT", fcm("INVALID_ARGUMENT"));
    }

    static ResponseEntity<Object> unregistered() {
        return answer(404, "Requested entity was not found.", "NOT_FOUND", fcm("UNREGISTERED"));
    }

    static ResponseEntity<Object> senderIdMismatch() {
        return answer(403, "SenderId mismatch", "PERMISSION_DENIED", fcm("SENDER_ID_MISMATCH"));
    }

    static ResponseEntity<Object> quotaExceeded() {
        return answer(429, "Quota exceeded for quota metric.", "RESOURCE_EXHAUSTED", fcm("QUOTA_EXCEEDED"));
    }

    static ResponseEntity<Object> unavailable(Duration retryAfter) {
        var answer = answer(503, "The service is currently unavailable.", "UNAVAILABLE", List.of());
        return ResponseEntity.status(answer.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()))
                .body(answer.getBody());
    }

    private static List<Detail> fcm(String errorCode) {
        return List.of(new Detail("type.googleapis.com/google.firebase.fcm.v1.FcmError", errorCode));
    }

    private static ResponseEntity<Object> answer(int code, String message, String status, List<Detail> details) {
        return ResponseEntity.status(code).body(new FcmError(new Body(code, message, status, details)));
    }
}
