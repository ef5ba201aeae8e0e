package dev.ringback.firebase;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import dev.ringback.kernel.Secret;
import dev.ringback.push.PushClient;
import dev.ringback.push.PushOutcome;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushSender;
import dev.ringback.push.PushStanding;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Pushes through FCM's HTTP v1 API: data messages, of high priority only where a visible notification of urgent work follows at once, and without
 * a collapse key: of those FCM keeps four for a phone that is away.
 *
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/android/message-priority">FCM: message priority</a>
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/customize-messages/collapsible-message-types">FCM: collapsible messages</a>
 */
class FirebasePushSender implements PushSender {

    /** A message that FCM checks and delivers to nobody: nobody's token looks like this. */
    private static final PushRequest TRIAL = new PushRequest(
            new Secret("invalid-token-to-see-whether-firebase-knows-us"), false, Duration.ofMinutes(1), Map.of());

    private final FirebaseMessaging messaging;
    private final Optional<PushClient> client;
    private final FirebaseStanding standing;
    private final Clock clock;

    FirebasePushSender(FirebaseMessaging messaging, String project, Optional<PushClient> client, Clock clock) {
        this.messaging = messaging;
        this.client = client;
        this.standing = new FirebaseStanding(project, clock);
        this.clock = clock;
    }

    @Override
    public PushStanding standing() {
        if (standing.isToBeAsked()) {
            Thread.ofVirtual().name("firebase-trial").start(() -> ask(TRIAL, true));
        }
        return standing.present();
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Optional<PushClient> client() {
        return client;
    }

    @Override
    public PushOutcome send(PushRequest request) {
        return ask(request, false);
    }

    private PushOutcome ask(PushRequest request, boolean trial) {
        try {
            var accepted = new Accepted(messaging.send(message(request), trial));
            standing.answered();
            return accepted;
        } catch (FirebaseMessagingException e) {
            var refusal = new FcmRefusal(e);
            standing.refused(refusal, trial);
            return refusal.outcome(clock.instant());
        }
    }

    // Registration tokens are what the app's SDK hands out; the SDK here already prefers Firebase installation ids.
    @SuppressWarnings("deprecation")
    private static Message message(PushRequest request) {
        return Message.builder()
                .setToken(request.pushToken().reveal())
                .putAllData(request.data())
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(request.urgent() ? AndroidConfig.Priority.HIGH : AndroidConfig.Priority.NORMAL)
                        .setTtl(request.timeToLive().toMillis())
                        .build())
                .build();
    }
}
