package dev.ringback.twilio;

import dev.ringback.calling.AlertCall;
import dev.ringback.calling.AlertCallId;
import dev.ringback.calling.CallReport;
import dev.ringback.calling.StaffCalls;
import dev.ringback.kernel.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * How far a call to one of the staff got, and which key they pressed. The address that Twilio calls names the call, so that a report finds
 * it even when Twilio's answer to making it was lost.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/call-resource#statuscallback">Twilio: StatusCallback of a call</a>
 */
@Controller
class AlertCallWebhook {

    private static final String STATUS = VoiceWebhook.PATH + "/alert-status";
    private static final String ANSWER = VoiceWebhook.PATH + "/alert-answer";

    private final TwilioWebhooks webhooks;
    private final StaffCalls calls;

    AlertCallWebhook(TwilioWebhooks webhooks, StaffCalls calls) {
        this.webhooks = webhooks;
        this.calls = calls;
    }

    static String statusUrl(PublicUrl publicUrl, AlertCall call) {
        return url(publicUrl, STATUS, call);
    }

    static String answerUrl(PublicUrl publicUrl, AlertCall call) {
        return url(publicUrl, ANSWER, call);
    }

    private static String url(PublicUrl publicUrl, String path, AlertCall call) {
        return publicUrl.of(path) + "?company=" + call.company() + "&call=" + call.id();
    }

    @PostMapping(STATUS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changed(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var fields = verified.request();
        var call = call(request);
        CallStatus.of(fields.field("CallStatus")).ifPresent(status -> {
            var report = new CallReport(fields.field("CallSid"), status, seconds(fields.field("CallDuration")));
            webhooks.onRecord(verified, () -> calls.reported(verified.company().id(), call, report));
        });
    }

    @PostMapping(path = ANSWER, produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String answered(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var pressed = verified.request().field("Digits");
        return AlertCallTwiml.answering(calls.pressed(verified.company().id(), call(request), pressed));
    }

    private static AlertCallId call(HttpServletRequest request) {
        var named = request.getParameter("call");
        return new AlertCallId(named == null ? "" : named);
    }

    private static @Nullable Integer seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }
}
