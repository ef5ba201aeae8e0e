package dev.ringback.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Company;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.texting.CarrierError.Remedy;
import dev.ringback.texting.CarriersList;
import dev.ringback.texting.LookupOutcome;
import dev.ringback.texting.Proof;
import dev.ringback.texting.Receipt;
import dev.ringback.texting.SendOutcome;
import dev.ringback.texting.TextGateway;
import dev.ringback.texting.TextMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Texts through a company's own Twilio account.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio: Message resource</a>
 */
@Component
class TwilioTextGateway implements TextGateway {

    private static final String OPTED_OUT = "21610";
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;
    private static final long PAGE = 100;

    private final TwilioClients clients;
    private final TwilioErrors errors;
    private final PublicUrl publicUrl;

    TwilioTextGateway(TwilioClients clients, TwilioErrors errors, PublicUrl publicUrl) {
        this.errors = errors;
        this.clients = clients;
        this.publicUrl = publicUrl;
    }

    @Override
    public SendOutcome send(Company company, TextMessage text) {
        if (company.carrier() == null) {
            return new SendOutcome.NotConfigured();
        }
        try {
            var message = creator(company.carrier(), text)
                    .setStatusCallback(MessageStatusWebhook.url(publicUrl, text))
                    .create(clients.of(company.carrier()));
            return new SendOutcome.Accepted(receipt(message));
        } catch (ApiException e) {
            return refused(e);
        } catch (ApiConnectionException answerLost) {
            return new SendOutcome.Unknown();
        }
    }

    /** From the company's pool of numbers, where it has one; else from its main number. */
    private static MessageCreator creator(CarrierAccount account, TextMessage text) {
        return account.messagingServiceSid() == null
                ? Message.creator(number(text.to()), number(text.from()), text.body())
                : Message.creator(number(text.to()), account.messagingServiceSid(), text.body());
    }

    private SendOutcome refused(ApiException e) {
        var status = e.getStatusCode() == null ? SERVER_ERROR : e.getStatusCode();
        if (status >= SERVER_ERROR) {
            return new SendOutcome.Unknown();
        }
        if (status == UNAUTHORIZED) {
            return new SendOutcome.NotConfigured();
        }
        var code = Integer.toString(e.getCode() == null ? status : e.getCode());
        if (code.equals(OPTED_OUT)) {
            return new SendOutcome.OptedOut(code);
        }
        // A code from 30000 on is the last word on a message that was taken: trying again would be another message.
        return errors.explain(code).remedy() == Remedy.RETRY && !code.startsWith("3")
                ? new SendOutcome.Busy(code)
                : new SendOutcome.Refused(code);
    }

    @Override
    public LookupOutcome lookUp(Company company, TextMessage text, Instant since, Set<String> otherProviderIds) {
        if (company.carrier() == null) {
            return new LookupOutcome.Unreachable();
        }
        try {
            // Not filtered by DateSent: a message that Twilio has queued has none yet.
            var from = company.carrier().messagingServiceSid() == null ? number(text.from()) : null;
            var sent = reader(number(text.to()), from)
                    .setPageSize(PAGE)
                    .limit(PAGE)
                    .read(clients.of(company.carrier()));
            return CarriersList.find(
                    text,
                    StreamSupport.stream(sent.spliterator(), false)
                            .filter(it -> !otherProviderIds.contains(it.getSid()))
                            .filter(it -> it.getDateCreated() == null
                                    || !it.getDateCreated().isBefore(since.atZone(ZoneOffset.UTC)))
                            .map(TwilioTextGateway::listed)
                            .toList());
        } catch (ApiException | ApiConnectionException e) {
            return new LookupOutcome.Unreachable();
        }
    }

    private static CarriersList.Listed listed(Message message) {
        return new CarriersList.Listed(Objects.requireNonNullElse(message.getBody(), ""), receipt(message));
    }

    // A pool of numbers decides itself which one a text goes out from.
    private static MessageReader reader(PhoneNumber to, @Nullable PhoneNumber from) {
        var reader = Message.reader().setTo(to);
        return from == null ? reader : reader.setFrom(from);
    }

    private static PhoneNumber number(Correspondent correspondent) {
        return new PhoneNumber(correspondent.written());
    }

    private static Receipt receipt(Message message) {
        return new Receipt(
                message.getSid(),
                MessageStatus.proofOf(message.getStatus().toString()).orElse(Proof.ACCEPTED),
                message.getErrorCode() == null ? null : message.getErrorCode().toString(),
                raw(message));
    }

    private static Map<String, String> raw(Message message) {
        var all = new TreeMap<String, String>();
        all.put("sid", message.getSid());
        all.put("status", message.getStatus().toString());
        putIfKnown(all, "from", message.getFrom());
        putIfKnown(all, "to", message.getTo());
        putIfKnown(all, "num_segments", message.getNumSegments());
        putIfKnown(all, "messaging_service_sid", message.getMessagingServiceSid());
        putIfKnown(all, "error_code", message.getErrorCode());
        putIfKnown(all, "error_message", message.getErrorMessage());
        return all;
    }

    private static void putIfKnown(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
