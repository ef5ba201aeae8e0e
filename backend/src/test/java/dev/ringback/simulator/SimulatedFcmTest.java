package dev.ringback.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class SimulatedFcmTest extends SimulatorTest {

    private FirebaseApp app;

    @BeforeEach
    void connect() {
        var farAway = Date.from(Instant.parse("2999-01-01T00:00:00Z"));
        app = FirebaseApp.initializeApp(
                FirebaseOptions.builder()
                        .setCredentials(GoogleCredentials.create(new AccessToken("demo", farAway)))
                        .setProjectId("ringback-demo")
                        .setHttpTransport(new LocalFcmTransport(port))
                        .build(),
                "simulator");
    }

    @AfterEach
    void disconnect() {
        app.delete();
    }

    @Test
    void aPushIsAcceptedAndListedAsItCame() throws FirebaseMessagingException {
        var name = FirebaseMessaging.getInstance(app).send(push("danas-phone"));

        assertThat(name).startsWith("projects/ringback-demo/messages/");
        var messages = json(get("/simulator/fcm/messages"));
        assertThat(messages).hasSize(1);
        var message = messages.get(0);
        assertThat(message.get("name").asString()).isEqualTo(name);
        assertThat(message.get("token").asString()).isEqualTo("danas-phone");
        assertThat(message.get("data").get("followUpId").asString()).isEqualTo("42");
        assertThat(message.get("android").get("priority").asString()).isEqualTo("high");
        assertThat(message.get("android").get("ttl").asString()).isEqualTo("600s");
        assertThat(message.get("android").get("collapse_key").asString()).isEqualTo("42");
    }

    @Test
    void aPhoneThatIsGoneIsUnregistered() {
        post("/simulator/fcm/next?outcome=UNREGISTERED");

        assertThatExceptionOfType(FirebaseMessagingException.class)
                .isThrownBy(() -> FirebaseMessaging.getInstance(app).send(push("danas-old-phone")))
                .satisfies(it -> assertThat(it.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.UNREGISTERED));
        assertThat(json(get("/simulator/fcm/messages"))).isEmpty();
    }

    @Test
    void anOutageIsOverWhenTheSdkTriesAgain() throws FirebaseMessagingException {
        post("/simulator/fcm/next?outcome=UNAVAILABLE");

        FirebaseMessaging.getInstance(app).send(push("danas-phone"));

        assertThat(json(get("/simulator/fcm/messages"))).hasSize(1);
    }

    @Test
    void aTokenThatNeverWasIsInvalid() {
        assertThatExceptionOfType(FirebaseMessagingException.class)
                .isThrownBy(() -> FirebaseMessaging.getInstance(app).send(push("invalid-token")))
                .satisfies(it -> assertThat(it.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.INVALID_ARGUMENT));
    }

    @Test
    void aDryRunReachesNobody() throws FirebaseMessagingException {
        FirebaseMessaging.getInstance(app).send(push("danas-phone"), true);

        assertThat(json(get("/simulator/fcm/messages"))).isEmpty();
    }

    @Test
    void aPushWithoutCredentialsIsRefused() {
        var answer =
                postJson("/simulator/fcm/v1/projects/ringback-demo/messages:send", "{\"message\":{\"token\":\"a\"}}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("error").get("status").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aQuotaThatIsUsedUpIsSaidSo() {
        post("/simulator/fcm/next?outcome=QUOTA_EXCEEDED");

        assertThatExceptionOfType(FirebaseMessagingException.class)
                .isThrownBy(() -> FirebaseMessaging.getInstance(app).send(push("danas-phone")))
                .satisfies(it -> assertThat(it.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.QUOTA_EXCEEDED));
    }

    @Test
    void whatIsArrangedForOnePhoneHappensToNoOther() throws FirebaseMessagingException {
        post("/simulator/fcm/next?outcome=UNREGISTERED&token=danas-old-phone&times=2");

        FirebaseMessaging.getInstance(app).send(push("luis-phone"));
        for (var i = 0; i < 2; i++) {
            assertThatExceptionOfType(FirebaseMessagingException.class)
                    .isThrownBy(() -> FirebaseMessaging.getInstance(app).send(push("danas-old-phone")));
        }
        FirebaseMessaging.getInstance(app).send(push("danas-old-phone"));

        assertThat(json(get("/simulator/fcm/messages"))).hasSize(2);
    }

    @Test
    void whatWasArrangedCanBeForgotten() throws FirebaseMessagingException {
        post("/simulator/fcm/next?outcome=UNREGISTERED&times=1000");
        post("/simulator/fcm/next?outcome=ok&times=0");

        FirebaseMessaging.getInstance(app).send(push("danas-phone"));

        assertThat(json(get("/simulator/fcm/messages"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unregistered", "retry-after:soon", "stall:"})
    void whatIsNotPossibleIsExplained(String outcome) {
        var answer = post("/simulator/fcm/next?outcome=" + outcome);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).contains("ok, UNREGISTERED, SENDER_ID_MISMATCH");
    }

    // Registration tokens are what phones hand out; installation ids are to follow them.
    @SuppressWarnings("deprecation")
    private static Message push(String token) {
        return Message.builder()
                .setToken(token)
                .putData("followUpId", "42")
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setTtl(600_000)
                        .setCollapseKey("42")
                        .build())
                .build();
    }
}
