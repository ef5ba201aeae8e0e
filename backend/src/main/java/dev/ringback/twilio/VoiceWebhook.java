package dev.ringback.twilio;

import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Say;
import dev.ringback.calling.CallOutcome;
import dev.ringback.calling.CallParties;
import dev.ringback.calling.CallService;
import dev.ringback.company.Company;
import dev.ringback.kernel.Text;
import dev.ringback.twilio.TwilioWebhooks.Verified;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A call to a company's number: it rings the office, and what nobody answers goes to voicemail. Each step of the call is a request of its
 * own, and may come twice, late or in any order.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
@Controller
@RequestMapping(path = VoiceWebhook.PATH, produces = MediaType.APPLICATION_XML_VALUE)
class VoiceWebhook {

    static final String PATH = "/webhooks/twilio/voice";

    private static final int RING_SECONDS = 20;
    private static final int LONGEST_VOICEMAIL_SECONDS = 120;
    private static final String COMPLETED = "completed";
    private static final String NOTHING_TO_DO =
            new VoiceResponse.Builder().build().toXml();

    private final TwilioWebhooks webhooks;
    private final CallService calls;

    VoiceWebhook(TwilioWebhooks webhooks, CallService calls) {
        this.webhooks = webhooks;
        this.calls = calls;
    }

    @PostMapping
    @ResponseBody
    String ringing(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        if (isOver(callStatus(verified))) {
            // Somebody gave Twilio this address for the end of calls as well.
            heard(verified);
            return NOTHING_TO_DO;
        }
        ringing(verified);
        return new VoiceResponse.Builder()
                .dial(new Dial.Builder()
                        .action(webhooks.url(PATH + "/dialed", verified.company()))
                        .timeout(RING_SECONDS)
                        .number(verified.company().officeNumber().e164())
                        .build())
                .build()
                .toXml();
    }

    /** The office's side of the call is over. */
    @PostMapping("/dialed")
    @ResponseBody
    String dialed(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var outcome = outcome(verified.request().field("DialCallStatus"));
        outcome.ifPresentOrElse(it -> ended(verified, it), () -> ringing(verified));
        return outcome.filter(CallOutcome::isMissed).isPresent()
                ? askForVoicemail(verified.company()).toXml()
                : NOTHING_TO_DO;
    }

    private static Optional<CallOutcome> outcome(String dialCallStatus) {
        return switch (dialCallStatus.toLowerCase(Locale.ROOT)) {
            case "completed", "answered" -> Optional.of(CallOutcome.ANSWERED);
            default -> unanswered(dialCallStatus);
        };
    }

    /** How a side of a call ended that was never connected. */
    private static Optional<CallOutcome> unanswered(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "no-answer" -> Optional.of(CallOutcome.NO_ANSWER);
            case "busy" -> Optional.of(CallOutcome.BUSY);
            case "failed" -> Optional.of(CallOutcome.FAILED);
            case "canceled" -> Optional.of(CallOutcome.ABANDONED);
            default -> Optional.empty();
        };
    }

    private TwiML askForVoicemail(Company company) {
        return new VoiceResponse.Builder()
                .say(new Say.Builder(
                                "Thank you for calling " + company.name()
                                        + ". We cannot take your call right now. Please tell us your name, what has happened and where, after the tone, and we will call you back.")
                        .build())
                .record(new Record.Builder()
                        .action(webhooks.url(PATH + "/recorded", company))
                        .maxLength(LONGEST_VOICEMAIL_SECONDS)
                        .playBeep(true)
                        .recordingStatusCallback(webhooks.url(PATH + "/recording", company))
                        .transcribe(true)
                        .transcribeCallback(webhooks.url(PATH + "/transcription", company))
                        .build())
                .build();
    }

    /** The caller has finished speaking. */
    @PostMapping("/recorded")
    @ResponseBody
    String recorded(HttpServletRequest request) {
        webhooks.verify(request);
        return new VoiceResponse.Builder()
                .say(new Say.Builder("Thank you. We will call you back.").build())
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    /** The recording can be listened to. Names the call but not its parties. */
    @PostMapping("/recording")
    @ResponseBody
    String recording(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var fields = verified.request();
        if (COMPLETED.equals(fields.field("RecordingStatus"))) {
            webhooks.onRecord(
                    verified,
                    () -> calls.voicemailLeft(
                            verified.company(),
                            callSid(verified),
                            seconds(fields.field("RecordingDuration")),
                            fields.field("RecordingUrl"),
                            verified.heardAt()));
        }
        return NOTHING_TO_DO;
    }

    /** What the caller said. A transcription that failed leaves the recording to listen to. */
    @PostMapping("/transcription")
    @ResponseBody
    String transcription(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var fields = verified.request();
        var words = fields.field("TranscriptionText");
        if (COMPLETED.equals(fields.field("TranscriptionStatus")) && !Text.isBlank(words)) {
            webhooks.onRecord(
                    verified,
                    () -> calls.voicemailTranscribed(
                            verified.company(), callSid(verified), parties(verified), words, verified.heardAt()));
        }
        return NOTHING_TO_DO;
    }

    /** How far the caller's own line is. A caller who hung up while it was still ringing is missed all the same. */
    @PostMapping("/status")
    @ResponseBody
    String status(HttpServletRequest request) {
        heard(webhooks.verify(request));
        return NOTHING_TO_DO;
    }

    private void heard(Verified verified) {
        var status = callStatus(verified);
        if (verified.request().field("Direction").startsWith("outbound")) {
            return;
        }
        if (status.equals(COMPLETED)) {
            var seconds = seconds(verified.request().field("CallDuration"));
            webhooks.onRecord(
                    verified,
                    () -> calls.hungUp(
                            verified.company(), callSid(verified), parties(verified), seconds, verified.heardAt()));
            return;
        }
        unanswered(status).ifPresentOrElse(it -> ended(verified, it), () -> ringing(verified));
    }

    private static boolean isOver(String status) {
        return status.equals(COMPLETED) || unanswered(status).isPresent();
    }

    private static String callStatus(Verified verified) {
        return verified.request().field("CallStatus").toLowerCase(Locale.ROOT);
    }

    private void ringing(Verified verified) {
        webhooks.onRecord(
                verified,
                () -> calls.ringing(verified.company(), callSid(verified), parties(verified), verified.heardAt()));
    }

    private void ended(Verified verified, CallOutcome outcome) {
        webhooks.onRecord(
                verified,
                () -> calls.ended(
                        verified.company(), callSid(verified), parties(verified), outcome, verified.heardAt()));
    }

    private static CallParties parties(Verified verified) {
        return verified.request().parties(verified.company());
    }

    private static String callSid(Verified verified) {
        return verified.request().field("CallSid");
    }

    private static int seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
