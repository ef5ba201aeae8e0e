package dev.ringback.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What whoever asks too much is told: in the shape of a GraphQL error, or where tokens are given out in the words of OAuth. */
enum Refusal {
    UNREADABLE(400, "BAD_USER_INPUT", 0, "The parameters cannot be read."),
    TOO_SLOW(408, "BAD_USER_INPUT", 0, "The body did not arrive in time."),
    TOO_LARGE(413, "BAD_USER_INPUT", 0, "A request has at most 512 KiB."),
    TOO_MANY(429, "THROTTLED", 5, "Too many requests of this address are being answered. Wait for some to end."),
    TOO_BUSY(503, "UNAVAILABLE", 2, "The server holds all it can. Try again.");

    private final int status;
    private final String code;
    private final int retryAfterSeconds;
    private final String message;

    Refusal(int status, String code, int retryAfterSeconds, String message) {
        this.status = status;
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
        this.message = message;
    }

    /** Answers, and ends the connection: what was not read of this request must not be taken for the next. */
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        var retry = "";
        if (retryAfterSeconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
            retry = ",\"retryAfterSeconds\":" + retryAfterSeconds;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (request.getRequestURI().startsWith("/oauth2/")) {
            response.getOutputStream()
                    .write("{\"error\":\"%s\",\"error_description\":\"%s\"}"
                            .formatted(retryAfterSeconds > 0 ? "temporarily_unavailable" : "invalid_request", message)
                            .getBytes(UTF_8));
            return;
        }
        response.getOutputStream()
                .write("{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"%s}}]}"
                        .formatted(message, code, retry)
                        .getBytes(UTF_8));
    }
}
