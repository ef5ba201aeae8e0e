package dev.ringback.firebase;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import dev.ringback.push.PushOutcome;
import dev.ringback.push.PushSender;
import java.util.Optional;

/**
 * Pushes through FCM's HTTP v1 API: data messages, of high priority only where a visible notification of urgent work follows at once.
 *
 * @see <a href="https://firebase.google.com/docs/cloud-messaging/android/message-priority">FCM: message priority</a>
 */
class FirebasePushSender implements PushSender {

    private final Optional<FirebaseMessaging> messaging;

    FirebasePushSender(Optional<FirebaseMessaging> messaging) {
        this.messaging = messaging;
    }

    @Override
    public boolean isConfigured() {
        return messaging.isPresent();
    }

    @Override
    public PushOutcome send(PushRequest request) {
        if (messaging.isEmpty()) {
            return new PushOutcome.Failed("Firebase is not configured", false);
        }
        try {
            return new PushOutcome.Accepted(messaging.get().send(message(request)));
        } catch (FirebaseMessagingException e) {
            return refused(e);
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
                        .setCollapseKey(request.collapseKey())
                        .build())
                .build();
    }

    /** A message without a code was a bad moment of the network or the service: those without an answer count as such too. */
    private static PushOutcome refused(FirebaseMessagingException e) {
        var code = e.getMessagingErrorCode();
        if (code == MessagingErrorCode.UNREGISTERED) {
            return new PushOutcome.Unregistered();
        }
        var reason = code == null ? String.valueOf(e.getErrorCode()) : code.name();
        return new PushOutcome.Failed(
                reason,
                code == null
                        || code == MessagingErrorCode.UNAVAILABLE
                        || code == MessagingErrorCode.INTERNAL
                        || code == MessagingErrorCode.QUOTA_EXCEEDED);
    }
}
