package dev.ringback.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.ringback.calling.AlertCall;
import dev.ringback.calling.AlertCallStatus;
import dev.ringback.calling.CallGateway;
import dev.ringback.calling.CallLookup;
import dev.ringback.calling.CallReport;
import dev.ringback.calling.RingOutcome;
import dev.ringback.company.Company;
import dev.ringback.kernel.PublicUrl;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calls through a company's own Twilio account. What is said goes with the request, so that no webhook of ours is needed to have it said.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/call-resource">Twilio: Call resource</a>
 */
@Component
class TwilioCallGateway implements CallGateway {

    private static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");
    private static final int RING_SECONDS = 30;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final long PAGE = 100;

    private final TwilioClients clients;
    private final PublicUrl publicUrl;

    TwilioCallGateway(TwilioClients clients, PublicUrl publicUrl) {
        this.clients = clients;
        this.publicUrl = publicUrl;
    }

    @Override
    public RingOutcome ring(Company company, AlertCall call) {
        if (company.carrier() == null) {
            return new RingOutcome.NotConfigured();
        }
        try {
            var made = Call.creator(
                            number(call.number()),
                            number(company.mainNumber()),
                            new Twiml(AlertCallTwiml.asking(call, AlertCallWebhook.answerUrl(publicUrl, call))))
                    .setTimeout(RING_SECONDS)
                    .setStatusCallback(AlertCallWebhook.statusUrl(publicUrl, call))
                    .setStatusCallbackEvent(EVENTS)
                    .create(clients.of(company.carrier()));
            return new RingOutcome.Accepted(report(made));
        } catch (ApiException e) {
            return refused(e);
        } catch (ApiConnectionException answerLost) {
            return new RingOutcome.Unknown();
        }
    }

    private static RingOutcome refused(ApiException e) {
        var status = e.getStatusCode() == null ? SERVER_ERROR : e.getStatusCode();
        var code = Integer.toString(e.getCode() == null ? status : e.getCode());
        if (status >= SERVER_ERROR) {
            return new RingOutcome.Unknown();
        }
        return switch (status) {
            case UNAUTHORIZED -> new RingOutcome.NotConfigured();
            case TOO_MANY -> new RingOutcome.Busy(code);
            default -> new RingOutcome.Refused(code);
        };
    }

    @Override
    public CallLookup lookUp(Company company, AlertCall call, Instant since, Set<String> otherProviderIds) {
        if (company.carrier() == null) {
            return new CallLookup.Unreachable();
        }
        try {
            var client = clients.of(company.carrier());
            return call.providerId() == null
                    ? search(client, company, call, since, otherProviderIds)
                    : new CallLookup.Found(
                            report(Call.fetcher(call.providerId()).fetch(client)));
        } catch (ApiException e) {
            return e.getStatusCode() != null && e.getStatusCode() == NOT_FOUND
                    ? new CallLookup.NotFound()
                    : new CallLookup.Unreachable();
        } catch (ApiConnectionException e) {
            return new CallLookup.Unreachable();
        }
    }

    private static CallLookup search(
            TwilioRestClient client, Company company, AlertCall call, Instant since, Set<String> otherProviderIds) {
        // Not filtered by StartTime: a call that Twilio has queued has none yet.
        var made = Call.reader()
                .setTo(number(call.number()))
                .setFrom(number(company.mainNumber()))
                .setPageSize(PAGE)
                .limit(PAGE)
                .read(client);
        return StreamSupport.stream(made.spliterator(), false)
                .filter(it -> it.getDirection().startsWith("outbound"))
                .filter(it -> !otherProviderIds.contains(it.getSid()))
                .filter(it ->
                        it.getDateCreated() == null || !it.getDateCreated().isBefore(since.atZone(ZoneOffset.UTC)))
                .min(Comparator.comparing(Call::getDateCreated, Comparator.nullsLast(Comparator.naturalOrder())))
                .<CallLookup>map(it -> new CallLookup.Found(report(it)))
                .orElseGet(CallLookup.NotFound::new);
    }

    private static PhoneNumber number(dev.ringback.kernel.PhoneNumber number) {
        return new PhoneNumber(number.e164());
    }

    private static CallReport report(Call call) {
        var status = CallStatus.of(call.getStatus().toString()).orElse(AlertCallStatus.ACCEPTED);
        return new CallReport(call.getSid(), status, seconds(call.getDuration()));
    }

    private static @Nullable Integer seconds(@Nullable String duration) {
        return duration == null || duration.isBlank() ? null : Integer.valueOf(duration);
    }
}
