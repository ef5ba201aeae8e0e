package dev.ringback.twilio;

import com.twilio.twiml.MessagingResponse;
import dev.ringback.texting.IncomingText;
import dev.ringback.texting.Mailbox;
import dev.ringback.texting.Media;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
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
    private final Mailbox mailbox;

    SmsWebhook(TwilioWebhooks webhooks, Mailbox mailbox) {
        this.webhooks = webhooks;
        this.mailbox = mailbox;
    }

    private static List<Media> media(TwilioRequest fields) {
        var count = fields.field("NumMedia");
        return count.matches("[0-9]{1,2}")
                ? IntStream.range(0, Integer.parseInt(count))
                        .mapToObj(i -> new Media(fields.field("MediaContentType" + i), fields.field("MediaUrl" + i)))
                        .filter(it -> !it.providerUrl().isBlank())
                        .toList()
                : List.of();
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
            var text = new IncomingText(
                    fields.field("MessageSid"),
                    from.get(),
                    to.get(),
                    fields.field("Body"),
                    media(fields),
                    fields.fields().get("OptOutType"));
            webhooks.onRecord(verified, () -> mailbox.receive(verified.company(), text, verified.heardAt()));
        }
        return NO_REPLY;
    }
}
