package dev.ringback.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.messaging.v1.Service;
import dev.ringback.company.CarrierAccount;
import dev.ringback.company.CarrierCheck;
import dev.ringback.kernel.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * Asks Twilio whether an account is what its owner says.
 *
 * @see <a href="https://www.twilio.com/docs/iam/api/account">Twilio: Account resource</a>
 */
@Component
class TwilioAccountCheck implements CarrierCheck {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final TwilioClients clients;

    TwilioAccountCheck(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome check(CarrierAccount account, PhoneNumber from) {
        var client = clients.fresh(account);
        try {
            return check(client, account, from);
        } catch (ApiException e) {
            return refused(e);
        } catch (ApiConnectionException e) {
            return new Outcome.Unreachable();
        }
    }

    private static Outcome check(TwilioRestClient client, CarrierAccount account, PhoneNumber from) {
        var status = Account.fetcher(account.accountSid()).fetch(client).getStatus();
        if (status != Account.Status.ACTIVE) {
            return new Outcome.Wrong("accountSid", "Twilio says that this account is %s.".formatted(status));
        }
        return account.messagingServiceSid() == null
                ? number(client, from)
                : service(client, account.messagingServiceSid());
    }

    private static Outcome number(TwilioRestClient client, PhoneNumber from) {
        var numbers = IncomingPhoneNumber.reader()
                .setPhoneNumber(new com.twilio.type.PhoneNumber(from.e164()))
                .limit(1)
                .read(client);
        return numbers.iterator().hasNext()
                ? new Outcome.Valid()
                : new Outcome.Wrong(
                        "accountSid",
                        "The company's main number %s is not one of this account's. Name a messaging service, or use the account that has the number."
                                .formatted(from.e164()));
    }

    private static Outcome service(TwilioRestClient client, String sid) {
        try {
            Service.fetcher(sid).fetch(client);
            return new Outcome.Valid();
        } catch (ApiException e) {
            if (e.getStatusCode() != null && e.getStatusCode() == NOT_FOUND) {
                return new Outcome.Wrong("messagingServiceSid", "This account has no such messaging service.");
            }
            throw e;
        }
    }

    private static Outcome refused(ApiException e) {
        var status = e.getStatusCode() == null ? SERVER_ERROR : e.getStatusCode();
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND ->
                new Outcome.Wrong("authToken", "Twilio does not accept this Account SID with this auth token.");
            default ->
                status >= SERVER_ERROR
                        ? new Outcome.Unreachable()
                        : new Outcome.Wrong("accountSid", "Twilio answered with error %s.".formatted(e.getCode()));
        };
    }
}
