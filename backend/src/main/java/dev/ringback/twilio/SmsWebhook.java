package dev.ringback.twilio;

import com.twilio.twiml.MessagingResponse;
import dev.ringback.texting.TextService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A text to one of a company's numbers.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio: incoming message webhook</a>
 */
@Controller
class SmsWebhook {

    private static final String NO_REPLY =
            new MessagingResponse.Builder().build().toXml();

    private final TwilioWebhooks webhooks;
    private final TextService texts;

    SmsWebhook(TwilioWebhooks webhooks, TextService texts) {
        this.webhooks = webhooks;
        this.texts = texts;
    }

    @PostMapping(path = "/webhooks/twilio/sms", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String received(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var fields = verified.request();
        var from = fields.number("From");
        var to = fields.number("To").filter(verified.company()::owns);
        // A short code or an alphanumeric sender is a machine: nobody can be called back.
        if (from.isPresent() && to.isPresent()) {
            texts.receive(verified.company(), fields.field("MessageSid"), from.get(), to.get(), fields.field("Body"));
        }
        return NO_REPLY;
    }
}
