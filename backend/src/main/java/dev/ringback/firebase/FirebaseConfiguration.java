package dev.ringback.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.push.PushSender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Connects to the operator's own Firebase project, or in the demo to the one on this machine. Without a project nothing is pushed. */
@Configuration(proxyBeanMethods = false)
class FirebaseConfiguration {

    private static final String FCM = "https://fcm.googleapis.com";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** The operator's service account: the path of its JSON key, or the JSON itself. */
    @Bean
    @Profile("!demo")
    PushSender pushSender(@Value("${ringback.firebase.service-account}") String serviceAccount) {
        return serviceAccount.isBlank()
                ? new FirebasePushSender(Optional.empty())
                : sender(readServiceAccount(serviceAccount), null, new NetHttpTransport());
    }

    @Bean
    @Profile("demo")
    PushSender simulatedPushSender(@Value("${ringback.firebase.api-url}") String apiUrl) {
        var token = new AccessToken("demo", Date.from(Instant.parse("2100-01-01T00:00:00Z")));
        return sender(GoogleCredentials.create(token), "ringback-demo", redirectedTo(apiUrl));
    }

    private static PushSender sender(GoogleCredentials credentials, @Nullable String project, HttpTransport transport) {
        var options = FirebaseOptions.builder()
                .setCredentials(credentials)
                .setHttpTransport(transport)
                .setConnectTimeout((int) TIMEOUT.toMillis())
                .setReadTimeout((int) TIMEOUT.toMillis());
        if (project != null) {
            options.setProjectId(project);
        }
        // Apps are registered by name in a static map: a second server in the same process needs a name of its own.
        var app = FirebaseApp.initializeApp(options.build(), "ringback-" + System.nanoTime());
        return new FirebasePushSender(Optional.of(FirebaseMessaging.getInstance(app)));
    }

    private static GoogleCredentials readServiceAccount(String pathOrJson) {
        try {
            var json = pathOrJson.stripLeading().startsWith("{")
                    ? pathOrJson.getBytes(UTF_8)
                    : Files.readAllBytes(Path.of(pathOrJson));
            return ServiceAccountCredentials.fromStream(new ByteArrayInputStream(json));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ConfigurationProblem(
                    "FIREBASE_SERVICE_ACCOUNT is neither the path of a readable service-account key nor such a key in JSON. Download one in the Firebase console, under Service accounts.");
        }
    }

    /** The SDK knows only Google's address; its connections can be opened elsewhere. */
    private static HttpTransport redirectedTo(String apiUrl) {
        return new NetHttpTransport.Builder()
                .setConnectionFactory(url -> (HttpURLConnection)
                        URI.create(url.toString().replace(FCM, apiUrl)).toURL().openConnection())
                .build();
    }
}
