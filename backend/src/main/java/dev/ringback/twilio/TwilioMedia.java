package dev.ringback.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.company.CarrierAccount;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches what came with a text from Twilio, which asks for the account's own credentials and then sends on to where it keeps the file.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/media-resource">Twilio: Media resource</a>
 */
@Component
class TwilioMedia {

    private static final String TWILIO = "https://api.twilio.com/2010-04-01/Accounts/";
    private static final int OK = 200;
    private static final int REDIRECTION = 3;

    private final String apiUrl;
    private final Duration timeout;
    private final HttpClient http;

    TwilioMedia(
            @Value("${ringback.twilio.api-url}") String apiUrl, @Value("${ringback.twilio.timeout}") Duration timeout) {
        this.apiUrl = apiUrl;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** The file; empty when the address is not this account's, or Twilio does not give it out any more. */
    Optional<InputStream> open(CarrierAccount account, String url) throws IOException, InterruptedException {
        if (!url.startsWith(TWILIO + account.accountSid() + "/")) {
            return Optional.empty();
        }
        var path = URI.create(url).getRawPath();
        var answer = get(URI.create(apiUrl + path), credentials(account));
        if (answer.statusCode() / 100 == REDIRECTION) {
            var elsewhere = answer.headers().firstValue("Location").map(URI::create);
            answer.body().close();
            // Whoever keeps the file is not told the account's token.
            answer = elsewhere.isPresent() && "https".equals(elsewhere.get().getScheme())
                    ? get(elsewhere.get(), null)
                    : answer;
        }
        if (answer.statusCode() != OK) {
            answer.body().close();
            return Optional.empty();
        }
        return Optional.of(answer.body());
    }

    private HttpResponse<InputStream> get(URI address, @Nullable String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(timeout).GET();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String credentials(CarrierAccount account) {
        var pair = account.accountSid() + ':' + account.authToken().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
