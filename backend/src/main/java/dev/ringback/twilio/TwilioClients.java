package dev.ringback.twilio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.twilio.http.TwilioRestClient;
import dev.ringback.company.CarrierAccount;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A client of Twilio's API for each account. */
@Component
class TwilioClients {

    private static final int MOST_ACCOUNTS = 10_000;

    private final TwilioHttpClient http;
    private final Cache<CarrierAccount, TwilioRestClient> clients =
            Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).build();

    TwilioClients(
            @Value("${ringback.twilio.api-url}") String apiUrl, @Value("${ringback.twilio.timeout}") Duration timeout) {
        this.http = new TwilioHttpClient(apiUrl, timeout);
    }

    TwilioRestClient of(CarrierAccount account) {
        return clients.get(account, this::fresh);
    }

    /** One that is not kept, for an account that nobody has confirmed yet. */
    TwilioRestClient fresh(CarrierAccount account) {
        return new TwilioRestClient.Builder(
                        account.accountSid(), account.authToken().reveal())
                .httpClient(http)
                .build();
    }
}
