package dev.ringback.simulator.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.company.CarrierAccount;
import dev.ringback.kernel.PublicUrl;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Posts signed webhooks. It signs the public URL, which nothing on this machine may answer to, and connects to this server. */
@Component
@Profile("demo")
class TwilioWebhooks {

    /** What the webhook answered; status 0 when nothing did. */
    record Answer(int status, String body) {

        static final Answer NONE = new Answer(0, "");

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhooks.class);
    // Twilio gives a webhook as long.
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final PublicUrl publicUrl;
    private final Environment environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    TwilioWebhooks(PublicUrl publicUrl, Environment environment) {
        this.publicUrl = publicUrl;
        this.environment = environment;
    }

    /** The address of a webhook of this installation, as Twilio's console would hold it. */
    String url(String path) {
        return publicUrl.of(path);
    }

    Answer post(CarrierAccount account, String url, SortedMap<String, String> form) {
        var address = address(url);
        if (address.isEmpty()) {
            LOG.warn("The simulated Twilio only calls this machine; a webhook elsewhere is not called");
            return Answer.NONE;
        }
        var request = HttpRequest.newBuilder(address.get())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", TwilioSignature.of(url, form, account.authToken()))
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            LOG.warn("A webhook does not answer: {}", unreachable.getClass().getSimpleName());
            return Answer.NONE;
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private Optional<URI> address(String url) {
        try {
            if (url.startsWith(publicUrl.of("/"))) {
                var port = environment.getRequiredProperty("local.server.port");
                var path = url.substring(publicUrl.origin().length());
                return Optional.of(URI.create("http://127.0.0.1:" + port + path));
            }
            return Optional.of(URI.create(url))
                    .filter(it -> it.getHost() != null && THIS_MACHINE.contains(it.getHost()));
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }

    private static String encode(SortedMap<String, String> form) {
        return form.entrySet().stream()
                .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
