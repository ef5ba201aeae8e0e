package dev.ringback.firebase;

import static dev.ringback.Northside.NINE_AM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.SettableClock;
import dev.ringback.kernel.Secret;
import dev.ringback.push.PushOutcome;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushOutcome.RefusedHere;
import dev.ringback.push.PushOutcome.Unavailable;
import dev.ringback.push.PushOutcome.Unregistered;
import dev.ringback.push.PushSender.PushRequest;
import dev.ringback.push.PushStanding;
import dev.ringback.push.PushStanding.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever FCM answers, Google's own SDK in between. */
@SuppressWarnings("NullAway.Init")
class FirebasePushSenderTest {

    private static final PushRequest URGENT = new PushRequest(
            new Secret("danas-phone"),
            true,
            Duration.ofMinutes(10),
            Map.of("kind", "URGENT_FOLLOW_UP", "followUpId", "follow-up-1"));

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private HttpServer fcm;
    private FirebasePushSender sender;
    private volatile int status = 200;
    private volatile String body = "{\"name\":\"projects/northside/messages/1\"}";
    private volatile @Nullable String retryAfter;

    @BeforeEach
    void start() throws IOException {
        fcm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fcm.createContext("/", exchange -> {
            asked.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            if (retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        fcm.start();
        sender = sender(
                new DemoCredentials(), "http://127.0.0.1:" + fcm.getAddress().getPort());
    }

    private FirebasePushSender sender(GoogleCredentials credentials, String address) {
        return FirebaseConfiguration.sender(
                credentials, "northside", PushClientSettings.NONE, new FcmTransport(address), clock);
    }

    @AfterEach
    void stop() {
        fcm.stop(0);
    }

    private void answers(int newStatus, String rpcStatus, @Nullable String fcmCode) {
        status = newStatus;
        var detail = fcmCode == null
                ? ""
                : "{\"@type\":\"type.googleapis.com/google.firebase.fcm.v1.FcmError\",\"errorCode\":\"" + fcmCode
                        + "\"}";
        body = "{\"error\":{\"code\":%d,\"status\":\"%s\",\"message\":\"no\",\"details\":[%s]}}"
                .formatted(newStatus, rpcStatus, detail);
    }

    @Test
    void theMessageIsInFcmsOwnWords() {
        assertThat(sender.send(URGENT)).isEqualTo(new Accepted("projects/northside/messages/1"));

        var message = asked.getFirst().path("message");
        assertThat(message.path("token").asString()).isEqualTo("danas-phone");
        assertThat(message.at("/android/priority").asString()).isEqualTo("high");
        assertThat(message.at("/android/ttl").asString()).isEqualTo("600s");
        assertThat(message.path("android").has("collapse_key")).isFalse();
        assertThat(message.path("data").propertyNames()).containsExactlyInAnyOrder("kind", "followUpId");
        assertThat(message.has("notification")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"503, UNAVAILABLE, UNAVAILABLE", "503, UNAVAILABLE,", "500, INTERNAL, INTERNAL"})
    void aServiceInTroubleIsAskedOnceAndAtOnceGivenUpForNow(int answer, String rpcStatus, @Nullable String code) {
        answers(answer, rpcStatus, code);
        var before = System.nanoTime();

        assertThat(sender.send(URGENT)).isEqualTo(new Unavailable(rpcStatus, null));

        assertThat(asked).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"503, UNAVAILABLE, UNAVAILABLE", "429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED"})
    void theServiceSaysForHowLongItWantsToBeLeftAlone(int answer, String rpcStatus, String code) {
        answers(answer, rpcStatus, code);

        retryAfter = "45";
        assertThat(sender.send(URGENT)).isEqualTo(new Unavailable(code, Duration.ofSeconds(45)));
        retryAfter = "Mon, 16 Nov 2026 15:02:00 GMT";
        assertThat(sender.send(URGENT)).isEqualTo(new Unavailable(code, Duration.ofMinutes(2)));
        assertThat(asked).hasSize(2);
    }

    @Test
    void afterAQuotaThereIsAMinutesPause() {
        answers(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED");

        assertThat(sender.send(URGENT)).isEqualTo(new Unavailable("QUOTA_EXCEEDED", Duration.ofMinutes(1)));
    }

    @Test
    void aPhoneThatIsGoneIsNoTroubleOfTheService() {
        answers(404, "NOT_FOUND", "UNREGISTERED");

        assertThat(sender.send(URGENT)).isEqualTo(new Unregistered("UNREGISTERED"));
        assertThat(sender.standing().state()).isEqualTo(State.GOOD);
    }

    @Test
    void aMessageThatWillNeverBeTakenIsNotTriedAgain() {
        answers(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");

        assertThat(sender.send(URGENT)).isEqualTo(new RefusedHere("INVALID_ARGUMENT"));
        assertThat(sender.standing().state()).isEqualTo(State.GOOD);
    }

    @Test
    void aPhoneOfAnotherProjectIsAsGoodAsGone() {
        answers(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH");
        assertThat(sender.send(URGENT)).isEqualTo(new Unregistered("SENDER_ID_MISMATCH"));

        body = "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\",\"message\":\"SenderId mismatch\"}}";
        assertThat(sender.send(URGENT)).isEqualTo(new Unregistered("SENDER_ID_MISMATCH"));

        assertThat(sender.standing().state()).isEqualTo(State.GOOD);
    }

    @Test
    void aTokenThatNeverWasOneIsAsGoodAsGone() {
        answers(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");
        body = body.replace("\"no\"", "\"The registration token is not a valid FCM registration token\"");
        assertThat(sender.send(URGENT)).isEqualTo(new Unregistered("INVALID_ARGUMENT"));

        answers(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");
        body = body.replace(
                "\"details\":[",
                "\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.BadRequest\",\"fieldViolations\":[{\"field\":\"message.token\"}]},");
        assertThat(sender.send(URGENT)).isEqualTo(new Unregistered("INVALID_ARGUMENT"));
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "403, PERMISSION_DENIED", "404, NOT_FOUND"})
    void anAccountThatIsRefusedIsSaidToBe(int answer, String rpcStatus) {
        answers(answer, rpcStatus, null);

        assertThat(sender.send(URGENT)).isInstanceOf(Unavailable.class);
        assertThat(sender.standing()).isEqualTo(new PushStanding(State.BAD_CREDENTIALS, "northside", rpcStatus));
    }

    @Test
    void aServiceThatCannotBeReachedIsSaidToBe() {
        fcm.stop(0);

        assertThat(sender.send(URGENT)).isInstanceOf(Unavailable.class);
        assertThat(sender.standing().state()).isEqualTo(State.UNREACHABLE);
    }

    @Test
    void aTokenServiceThatKnowsNoSuchKeyMeansBadCredentials() {
        var refused = sender(new TokenService(400), "http://127.0.0.1:1");
        var down = sender(new TokenService(503), "http://127.0.0.1:1");

        assertThat(refused.send(URGENT)).isInstanceOf(Unavailable.class);
        assertThat(down.send(URGENT)).isInstanceOf(Unavailable.class);

        assertThat(refused.standing().state()).isEqualTo(State.BAD_CREDENTIALS);
        assertThat(down.standing().state()).isEqualTo(State.UNREACHABLE);
    }

    /** A token service that gives no token. */
    private static final class TokenService extends GoogleCredentials {

        private static final long serialVersionUID = 1L;
        private final int answer;

        TokenService(int answer) {
            super(newBuilder());
            this.answer = answer;
        }

        @Override
        public AccessToken refreshAccessToken() throws IOException {
            throw new IOException(
                    "Error getting access token for service account",
                    new HttpResponseException.Builder(answer, "no", new HttpHeaders()).build());
        }
    }

    @Test
    void whetherCredentialsAreGoodIsFoundOutInTheBackgroundWithoutWakingAnybody() {
        answers(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");

        assertThat(sender.standing().state()).isEqualTo(State.UNKNOWN);

        await().untilAsserted(() -> assertThat(sender.standing().state()).isEqualTo(State.GOOD));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().path("validate_only").asBoolean()).isTrue();
    }

    @Test
    void whatIsBadIsAskedAgainAfterAMinuteAndWhatIsGoodIsNot() {
        answers(401, "UNAUTHENTICATED", null);
        sender.standing();
        await().untilAsserted(() -> assertThat(sender.standing().state()).isEqualTo(State.BAD_CREDENTIALS));

        answers(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");
        clock.passes(Duration.ofMinutes(1));
        sender.standing();
        await().untilAsserted(() -> assertThat(sender.standing().state()).isEqualTo(State.GOOD));
        var trials = asked.size();
        clock.passes(Duration.ofMinutes(10));
        sender.standing();

        assertThat(asked).hasSize(trials);
    }

    @Test
    void aTroubleWithOneMessageSaysNothingAboutTheService() {
        sender.send(URGENT);
        answers(503, "UNAVAILABLE", "UNAVAILABLE");

        sender.send(URGENT);

        assertThat(sender.standing().state()).isEqualTo(State.GOOD);
    }

    @Test
    void withoutAProjectNothingIsPushed() {
        var none = new NoFirebase();

        assertThat(none.isConfigured()).isFalse();
        assertThat(none.standing()).isEqualTo(PushStanding.notConfigured());
        assertThat(none.send(URGENT)).isEqualTo(new PushOutcome.Refused("Firebase is not configured"));
    }
}
