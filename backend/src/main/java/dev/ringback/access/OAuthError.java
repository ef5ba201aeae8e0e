package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tells a client what is wrong in the words of RFC 6749, section 5.2. The descriptions are ours, and quote nothing that was sent. */
final class OAuthError {

    private OAuthError() {}

    static void tell(HttpServletResponse response, HttpStatus status, String error, String description)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write("{\"error\":\"%s\",\"error_description\":\"%s\"}"
                        .formatted(error, description)
                        .getBytes(UTF_8));
    }
}
