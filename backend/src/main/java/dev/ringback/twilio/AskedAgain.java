package dev.ringback.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.ringback.kernel.DatabaseState;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.kernel.VersionConflict;
import dev.ringback.twilio.TwilioWebhooks.NotKnownMeanwhile;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What could not be written down or understood at this moment Twilio is to tell again, or to tell the fallback address. */
@RestControllerAdvice(basePackageClasses = TwilioWebhooks.class)
class AskedAgain {

    private static final String AGAIN = "again";
    /** A caller who has waited two minutes is told the truth. */
    private static final int MOST_TIMES = 24;

    private final PublicUrl publicUrl;

    AskedAgain(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @ExceptionHandler(VersionConflict.class)
    ResponseEntity<String> overtaken() {
        return later(Duration.ofSeconds(1));
    }

    /** Who calls a company that nobody knows at this moment hears one apology, and is asked about again. */
    @ExceptionHandler(NotKnownMeanwhile.class)
    ResponseEntity<String> notKnown(HttpServletRequest request) {
        return request.getRequestURI().equals(VoiceWebhook.PATH)
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(oneMoment(request).toXml())
                : later(DatabaseState.RETRY_AFTER);
    }

    private static ResponseEntity<String> later(Duration retryAfter) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()))
                .build();
    }

    private VoiceResponse oneMoment(HttpServletRequest request) {
        var times = times(request);
        var answer = new VoiceResponse.Builder();
        if (times >= MOST_TIMES) {
            return answer.say(new Say.Builder("We are sorry. Please call again in a few minutes.").build())
                    .hangup(new Hangup.Builder().build())
                    .build();
        }
        if (times == 0) {
            answer.say(new Say.Builder("We are sorry, it takes a moment. Please stay on the line.").build());
        }
        return answer.pause(new Pause.Builder()
                        .length((int) DatabaseState.RETRY_AFTER.toSeconds())
                        .build())
                .redirect(
                        new Redirect.Builder(publicUrl.of(VoiceWebhook.PATH) + "?" + AGAIN + "=" + (times + 1)).build())
                .build();
    }

    private static int times(HttpServletRequest request) {
        var said = request.getParameter(AGAIN);
        return said != null && said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
    }
}
