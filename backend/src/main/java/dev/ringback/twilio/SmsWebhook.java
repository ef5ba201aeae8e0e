package dev.ringback.twilio;

import com.twilio.twiml.MessagingResponse;
import dev.ringback.company.Company;
import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.IncomingNotice;
import dev.ringback.texting.IncomingText;
import dev.ringback.texting.Mailbox;
import dev.ringback.texting.Media;
import dev.ringback.texting.Notices;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
    private final Notices notices;

    SmsWebhook(TwilioWebhooks webhooks, Mailbox mailbox, Notices notices) {
        this.webhooks = webhooks;
        this.mailbox = mailbox;
        this.notices = notices;
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
        var received = received(verified.company(), verified.request(), verified.heardAt());
        webhooks.onRecord(verified, received);
        return NO_REPLY;
    }

    private Runnable received(Company company, TwilioRequest fields, Instant heardAt) {
        var sid = fields.field("MessageSid");
        // A short code, or the name of a chat agent, is the company's own as well; it is answered from the main number.
        var to = fields.number("To", company.country()).orElseGet(company::mainNumber);
        var body = fields.field("Body");
        return switch (fields.sender(company)) {
            case PhoneNumber number -> {
                var keyword = fields.fields().get("OptOutType");
                var text = new IncomingText(sid, number, to, body, media(fields), keyword);
                yield () -> mailbox.receive(company, text, heardAt);
            }
            case NamedSender sender -> {
                var notice = new IncomingNotice(sid, sender, to, body, media(fields));
                yield () -> notices.receive(company, notice, heardAt);
            }
        };
    }
}
