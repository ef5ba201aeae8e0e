package dev.ringback.twilio;

import dev.ringback.kernel.VersionConflict;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What could not be written down at this moment Twilio is to tell again, or to tell the fallback address. */
@RestControllerAdvice(basePackageClasses = TwilioWebhooks.class)
class AskedAgain {

    @ExceptionHandler(VersionConflict.class)
    ResponseEntity<Void> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }
}
