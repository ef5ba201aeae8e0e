package dev.ringback.simulator.twilio;

import dev.ringback.kernel.PhoneNumber;
import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Plays customers who text a company. Like Twilio, it keeps its own list of who said STOP. */
@Service
@Profile("demo")
class IncomingTexts {

    /** The text, and the HTTP status its webhook answered; 0 when nothing did. */
    record Texted(String messageSid, int status) {}

    // Twilio's default words. Without Advanced Opt-Out the webhook does not say that one was recognised.
    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");

    private final MongoSimulatorMessages messages;
    private final MongoSimulatorOptOuts optOuts;
    private final TwilioWebhooks webhooks;
    private final Clock clock;

    IncomingTexts(
            MongoSimulatorMessages messages, MongoSimulatorOptOuts optOuts, TwilioWebhooks webhooks, Clock clock) {
        this.messages = messages;
        this.optOuts = optOuts;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    Texted receive(Account account, String from, PhoneNumber to, String body, int pictures) {
        var message = SimulatedMessage.inbound(account.sid(), from, to, body, clock.instant());
        messages.add(message);
        heed(account, from, body.strip().toUpperCase(Locale.ROOT));
        var answer = webhooks.post(account.carrier(), webhooks.url("/webhooks/twilio/sms"), form(message, pictures));
        return new Texted(message.sid(), answer.status());
    }

    private void heed(Account account, String from, String word) {
        var number = PhoneNumber.read(from, account.company().country());
        if (STOP.contains(word)) {
            number.ifPresent(it -> optOuts.add(account.sid(), it));
        } else if (START.contains(word)) {
            number.ifPresent(it -> optOuts.lift(account.sid(), it));
        }
    }

    private static TreeMap<String, String> form(SimulatedMessage message, int pictures) {
        var form = new TreeMap<String, String>();
        form.put("MessageSid", message.sid());
        form.put("SmsSid", message.sid());
        form.put("SmsMessageSid", message.sid());
        form.put("SmsStatus", "received");
        form.put("AccountSid", message.accountSid());
        form.put("From", message.from());
        form.put("To", message.to().e164());
        form.put("Body", message.body());
        form.put("NumMedia", String.valueOf(pictures));
        for (var i = 0; i < pictures; i++) {
            form.put("MediaContentType" + i, "image/png");
            form.put("MediaUrl" + i, TwilioMediaController.url(message, i));
        }
        form.put("NumSegments", String.valueOf(Segments.of(message.body())));
        form.put("ApiVersion", "2010-04-01");
        return form;
    }
}
