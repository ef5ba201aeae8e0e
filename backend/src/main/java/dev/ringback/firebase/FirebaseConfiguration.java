package dev.ringback.firebase;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import dev.ringback.push.PushSender;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Connects to the operator's own Firebase project, or in the demo to the one on this machine. Without a project nothing is pushed. */
@Configuration(proxyBeanMethods = false)
class FirebaseConfiguration {

    private static final String DEMO_PROJECT = "ringback-demo";

    @Bean
    @Profile("!demo")
    PushClientSettings pushClientSettings(
            @Value("${ringback.firebase.app-id}") String appId,
            @Value("${ringback.firebase.api-key}") String apiKey,
            @Value("${ringback.firebase.sender-id}") String senderId) {
        return new PushClientSettings(appId, apiKey, senderId);
    }

    /** The operator's service account: the path of its JSON key, or the JSON itself. */
    @Bean
    @Profile("!demo")
    PushSender pushSender(
            @Value("${ringback.firebase.service-account}") String serviceAccount,
            PushClientSettings client,
            Clock clock) {
        if (serviceAccount.isBlank()) {
            client.requireNone();
            return new NoFirebase();
        }
        var transport = new FcmTransport();
        var credentials = ServiceAccount.read(serviceAccount, transport);
        return sender(credentials, Objects.requireNonNull(credentials.getProjectId()), client, transport, clock);
    }

    @Bean
    @Profile("demo")
    PushSender simulatedPushSender(@Value("${ringback.firebase.api-url}") String apiUrl, Clock clock) {
        return sender(new DemoCredentials(), DEMO_PROJECT, PushClientSettings.NONE, new FcmTransport(apiUrl), clock);
    }

    static FirebasePushSender sender(
            GoogleCredentials credentials,
            String project,
            PushClientSettings client,
            FcmTransport transport,
            Clock clock) {
        var phones = client.of(project);
        var options = FirebaseOptions.builder()
                .setCredentials(credentials)
                .setProjectId(project)
                .setHttpTransport(transport)
                .build();
        // Apps are registered by name in a static map: a second server in the same process needs a name of its own.
        var app = FirebaseApp.initializeApp(options, "ringback-" + System.nanoTime());
        return new FirebasePushSender(FirebaseMessaging.getInstance(app), project, phones, clock);
    }
}
