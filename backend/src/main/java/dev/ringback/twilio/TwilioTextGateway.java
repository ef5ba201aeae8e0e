package dev.ringback.twilio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Company;
import dev.ringback.kernel.PublicUrl;
import dev.ringback.texting.LookupOutcome;
import dev.ringback.texting.Proof;
import dev.ringback.texting.Receipt;
import dev.ringback.texting.SendOutcome;
import dev.ringback.texting.TextGateway;
import dev.ringback.texting.TextMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Texts through a company's own Twilio account.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio: Message resource</a>
 */
@Component
class TwilioTextGateway implements TextGateway {

    private static final int OPTED_OUT = 21610;
    private static final int TOO_MANY_REQUESTS = 20429;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;
    private static final long PAGE = 100;
    private static final int MOST_ACCOUNTS = 10_000;

    private final TwilioHttpClient http;
    private final PublicUrl publicUrl;
    private final Cache<CarrierAccount, TwilioRestClient> clients =
            Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).build();

    TwilioTextGateway(
            @Value("${ringback.twilio.api-url}") String apiUrl,
            @Value("${ringback.twilio.timeout}") Duration timeout,
            PublicUrl publicUrl) {
        this.http = new TwilioHttpClient(apiUrl, timeout);
        this.publicUrl = publicUrl;
    }

    @Override
    public SendOutcome send(Company company, TextMessage text) {
        if (company.carrier() == null) {
            return new SendOutcome.NotConfigured();
        }
        try {
            var message = Message.creator(number(text.to()), number(text.from()), text.body())
                    .setStatusCallback(MessageStatusWebhook.url(publicUrl, text))
                    .create(client(company.carrier()));
            return new SendOutcome.Accepted(receipt(message));
        } catch (ApiException e) {
            return refused(e);
        } catch (ApiConnectionException answerLost) {
            return new SendOutcome.Unknown();
        }
    }

    private static SendOutcome refused(ApiException e) {
        var status = e.getStatusCode() == null ? SERVER_ERROR : e.getStatusCode();
        if (status >= SERVER_ERROR) {
            return new SendOutcome.Unknown();
        }
        if (status == UNAUTHORIZED) {
            return new SendOutcome.NotConfigured();
        }
        var code = e.getCode() == null ? status : e.getCode();
        return switch (code) {
            case OPTED_OUT -> new SendOutcome.OptedOut(Integer.toString(code));
            case TOO_MANY_REQUESTS -> new SendOutcome.Busy(Integer.toString(code));
            default -> new SendOutcome.Refused(Integer.toString(code));
        };
    }

    @Override
    public LookupOutcome lookUp(Company company, TextMessage text, Instant since, Set<String> otherProviderIds) {
        if (company.carrier() == null) {
            return new LookupOutcome.Unreachable();
        }
        try {
            // Not filtered by DateSent: a message that Twilio has queued has none yet.
            var sent = Message.reader()
                    .setTo(number(text.to()))
                    .setFrom(number(text.from()))
                    .setPageSize(PAGE)
                    .limit(PAGE)
                    .read(client(company.carrier()));
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(it -> text.body().equals(it.getBody()))
                    .filter(it -> !otherProviderIds.contains(it.getSid()))
                    .filter(it -> !it.getDateCreated().isBefore(since.atZone(ZoneOffset.UTC)))
                    .min(Comparator.comparing(Message::getDateCreated))
                    .<LookupOutcome>map(it -> new LookupOutcome.Found(receipt(it)))
                    .orElseGet(LookupOutcome.NotFound::new);
        } catch (ApiException | ApiConnectionException e) {
            return new LookupOutcome.Unreachable();
        }
    }

    private TwilioRestClient client(CarrierAccount account) {
        return clients.get(
                account,
                it -> new TwilioRestClient.Builder(
                                it.accountSid(), it.authToken().reveal())
                        .httpClient(http)
                        .build());
    }

    private static PhoneNumber number(dev.ringback.kernel.PhoneNumber number) {
        return new PhoneNumber(number.e164());
    }

    private static Receipt receipt(Message message) {
        return new Receipt(
                message.getSid(),
                MessageStatus.proofOf(message.getStatus().toString()).orElse(Proof.ACCEPTED),
                message.getErrorCode() == null ? null : message.getErrorCode().toString());
    }
}
