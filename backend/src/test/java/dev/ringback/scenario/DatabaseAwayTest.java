package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import dev.ringback.kernel.DatabaseState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The database goes away, or freezes: whoever calls is answered, and what they said is on record when it is back. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String VOICE = "/webhooks/twilio/voice";
    private static final String MAIN = "+15125550100";

    private final Database database = new Database();
    private final DatabaseCable cable = new DatabaseCable(database);
    private final Server server = Server.demo(database, cable.uri());
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Telephone telephone = new Telephone(server);

    @BeforeAll
    void theBackendHasReadItsCompanies() {
        telephone.missedCall("+15125558000", MAIN, null);
        await().atMost(PATIENCE).until(() -> followUpsOf("+15125558000") == 1);
    }

    @AfterEach
    void theDatabaseIsBack() {
        cable.plugIn();
        await().atMost(PATIENCE)
                .until(() -> health("/actuator/health/readiness").statusCode() == 200);
    }

    @AfterAll
    void close() throws IOException {
        server.close();
        cable.close();
        database.close();
    }

    private static Map<String, String> call(String sid, String from, String to) {
        return Map.of("AccountSid", Telephone.ACCOUNT, "CallSid", sid, "From", from, "To", to, "CallStatus", "ringing");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private int followUpsOf(String caller) {
        return dan.run("Inbox", Map.of("first", 10, "filter", Map.of("text", caller)))
                .path("edges")
                .size();
    }

    private HttpResponse<String> health(String path) {
        return Client.send(HttpRequest.newBuilder(URI.create(server.origin + path)));
    }

    private void awaitNoticed() {
        await().atMost(PATIENCE)
                .until(() -> health("/actuator/health/readiness").statusCode() == 503);
        await().atMost(PATIENCE).until(() -> server.bean(DatabaseState.class).isAway());
    }

    @Test
    void whoeverCallsIsRungAndHeardAndOnRecordLater() {
        var rosa = "+15125558001";
        cable.pullOut();
        // At once, before anything was noticed, and later.
        var first = telephone.twiml(VOICE, call("CA-away-1", rosa, MAIN));
        awaitNoticed();
        var before = Instant.now();
        var ringing = telephone.twiml(VOICE, call("CA-away-2", rosa, MAIN));
        var voicemail = telephone.twiml(
                VOICE + "/dialed?company=northside",
                with(call("CA-away-2", rosa, MAIN), "DialCallStatus", "no-answer"));
        var words = with(call("CA-away-2", rosa, MAIN), "TranscriptionStatus", "completed");
        telephone.twiml(
                VOICE + "/transcription?company=northside",
                with(words, "TranscriptionText", "No heat, and a baby in the house"));
        telephone.twiml(
                "/webhooks/twilio/sms",
                Map.of(
                        "AccountSid",
                        Telephone.ACCOUNT,
                        "MessageSid",
                        "SM-away-1",
                        "From",
                        rosa,
                        "To",
                        MAIN,
                        "Body",
                        "The key is under the mat"));
        var heard = Duration.between(before, Instant.now());
        assertThat(first).contains("<Dial");
        assertThat(ringing).contains("<Dial");
        assertThat(voicemail).contains("<Record");
        assertThat(heard).as("four answers without a database").isLessThan(Duration.ofSeconds(8));

        cable.plugIn();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(followUpsOf(rosa)).isEqualTo(1));
        await().atMost(PATIENCE).untilAsserted(() -> {
            var followUp = dan.run("Inbox", Map.of("first", 10, "filter", Map.of("text", rosa)))
                    .at("/edges/0/node");
            assertThat(followUp.path("urgency").asString()).isEqualTo("EMERGENCY");
            assertThat(Instant.parse(followUp.path("openedAt").asString())).isBefore(before.plusSeconds(5));
            var details =
                    dan.run("FollowUpDetails", Map.of("id", followUp.path("id").asString()));
            assertThat(details.toString()).contains("No heat, and a baby in the house");
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.open()
                                .getCollection("texts")
                                .countDocuments(Filters.eq("providerId", "SM-away-1")))
                        .isEqualTo(1));
    }

    @Test
    void aFrozenDatabaseIsOneThatIsAway() {
        cable.freeze();

        var ringing = telephone.twiml(VOICE, call("CA-frozen", "+15125558002", MAIN));
        awaitNoticed();
        cable.plugIn();

        assertThat(ringing).contains("<Dial");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(database.open()
                                .getCollection("calls")
                                .countDocuments(Filters.eq("providerId", "CA-frozen")))
                        .isEqualTo(1));
    }

    @Test
    void aForgedRequestIsRefusedMeanwhileToo() {
        cable.pullOut();
        awaitNoticed();

        assertThat(telephone.webhook(VOICE, call("CA-forged", "+15125558003", MAIN), null))
                .isEqualTo(403);
    }

    @Test
    void whoCallsACompanyThatNobodyKnowsHearsOneApology() {
        cable.pullOut();
        awaitNoticed();

        var nobody = call("CA-whom", "+15125558004", "+15125559999");
        var first = telephone.twiml(VOICE, nobody);
        var second = telephone.twiml(VOICE + "?again=1", nobody);

        assertThat(first).contains("<Say>", "<Pause length=\"5\"", "/webhooks/twilio/voice?again=1</Redirect>");
        assertThat(second).contains("<Pause length=\"5\"", "again=2").doesNotContain("<Say>");
    }

    @Test
    void whoeverAsksIsToldWhenToAskAgain() {
        cable.pullOut();
        awaitNoticed();

        var answer = dan.post("{ viewer { id } }", Map.of());
        var token = Client.send(HttpRequest.newBuilder(URI.create(server.origin + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(Client.JSON
                        .readTree(answer.body())
                        .at("/errors/0/extensions/retryAfterSeconds")
                        .asInt())
                .isEqualTo(5);
        assertThat(token.statusCode()).isEqualTo(503);
        assertThat(health("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
