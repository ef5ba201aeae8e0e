package dev.ringback.twilio;

import dev.ringback.kernel.PublicUrl;
import dev.ringback.texting.Receipt;
import dev.ringback.texting.TextMessage;
import dev.ringback.texting.TextService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * How far a text of ours got. The address that Twilio calls names the text, so that a receipt finds it even when Twilio's answer to
 * sending it was lost.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/track-outbound-message-status">Twilio: message status callbacks</a>
 */
@Controller
class MessageStatusWebhook {

    private static final String PATH = "/webhooks/twilio/message-status";

    private final TwilioWebhooks webhooks;
    private final TextService texts;

    MessageStatusWebhook(TwilioWebhooks webhooks, TextService texts) {
        this.webhooks = webhooks;
        this.texts = texts;
    }

    static String url(PublicUrl publicUrl, TextMessage text) {
        return publicUrl.of(PATH) + "?company=" + text.company() + "&text=" + text.id();
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changed(HttpServletRequest request) {
        var verified = webhooks.verify(request);
        var fields = verified.request();
        var text = request.getParameter("text");
        MessageStatus.proofOf(fields.field("MessageStatus")).ifPresent(proof -> {
            var receipt = new Receipt(fields.field("MessageSid"), proof, errorCode(fields), fields.fields());
            webhooks.onRecord(verified, () -> texts.receipt(verified.company().id(), text, receipt));
        });
    }

    private static @Nullable String errorCode(TwilioRequest fields) {
        return Optional.of(fields.field("ErrorCode"))
                .filter(it -> !it.isBlank())
                .orElse(null);
    }
}
