package dev.ringback.scenario;

import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said over WebSockets, well and badly. */
class SocketsTest {

    private static final String VIEWER = "{ viewer { id } }";
    private static final String CHANGES = "subscription { followUpChanges { followUp { id } } }";

    private final Server server = Server.sharedDemo();
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final List<Talk> talks = new ArrayList<>();

    @AfterEach
    void leave() {
        talks.forEach(Talk::close);
    }

    private Talk talk() {
        return talking(Talk.of(dan));
    }

    private Talk talking(Talk talk) {
        talks.add(talk);
        return talk;
    }

    private static String asking(String id, String document) {
        return Talk.subscribe(id, document, Map.of());
    }

    /** A message of so many bytes, for an operation that has no need of them. */
    private static String ofBytes(int bytes, String beginning) {
        var message =
                "{%s\"payload\":{\"query\":\"{ viewer { id } }\",\"extensions\":{\"x\":\"#\"}},\"type\":\"subscribe\"}"
                        .formatted(beginning);
        return message.replace("#", "x".repeat(bytes - message.length() + 1));
    }

    private static void assertGoesOn(Talk talk) {
        talk.say(asking("later", VIEWER));
        assertThat(talk.await("next", "later").at("/payload/data/viewer/id").asString())
                .isEqualTo("dan");
    }

    @Test
    void whatIsAllowedOverHttpIsAllowedHereBesideASubscription() {
        var talk = talk().say(asking("live", CHANGES));
        var input = Map.of("callerNumber", newCaller(), "summary", "A leak", "transcript", "It drips. ".repeat(5_000));

        talk.say(Talk.subscribe("open", Client.document("OpenFollowUp"), Map.of("input", input)));
        talk.say(ofBytes(512 * 1024, "\"id\":\"large\","));

        var opened = talk.await("next", "open").at("/payload/data/openFollowUp/followUp/id");
        assertThat(opened.asString()).isNotEmpty();
        assertThat(talk.await("next", "large").at("/payload/data/viewer/id").asString())
                .isEqualTo("dan");
        assertThat(talk.await("next", "live").at("/payload/data/followUpChanges/followUp/id"))
                .isEqualTo(opened);
    }

    @Test
    void aMessageThatIsTooLargeConcernsItsOperationAlone() {
        var talk = talk();

        talk.say(ofBytes(512 * 1024 + 1, "\"id\":\"large\","));
        talk.say(asking("deep", VIEWER)
                .replace("\"variables\":{}", "\"variables\":{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"));

        assertThat(talk.errorOf("large")).isEqualTo("BAD_USER_INPUT");
        assertThat(talk.errorOf("deep")).isEqualTo("BAD_USER_INPUT");
        assertGoesOn(talk);
        assertThat(talk().say(ofBytes(600_000, "")).closed()).isEqualTo(1009);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ nope }",
                "subscription { nope }",
                " ",
                "query A { viewer { id } } query B { viewer { id } }"
            })
    void whatIsWrongWithAnOperationIsToldUnderItsId(String document) {
        var talk = talk().say(asking("wrong", document));

        assertThat(talk.errorOf("wrong")).isEqualTo("BAD_USER_INPUT");
        assertGoesOn(talk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"type\":",
                "[]",
                "null",
                "7",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"start\"}",
                "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"ping\",\"payload\":7}",
                "{\"type\":\"complete\"}",
                "{\"type\":\"connection_init\",\"payload\":[]}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{viewer{id}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{viewer{id}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\\ud800\",\"payload\":{\"query\":\"{viewer{id}}\"}}",
                "{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{viewer{id}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"{viewer{id}}\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":{}}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{viewer{id}}\",\"variables\":[]}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{viewer{id}}\",\"operationName\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{viewer{id}}\",\"extensions\":1}}"
            })
    void whatIsNoMessageEndsTheSocketWithTheReason(String message) {
        assertThat(talk().say(message).closed()).isEqualTo(4400);
    }

    @Test
    void messagesAreText() {
        assertThat(talk().sayInBytes(asking("1", VIEWER)).closed()).isEqualTo(4400);
        assertThat(talk().sayInBytes("x".repeat(20_000)).closed()).isEqualTo(4400);
    }

    @Test
    void whoeverBeginsOutOfTurnIsToldSo() {
        var early = talking(Talk.offering(server, "graphql-transport-ws"));
        assertThat(early.say(asking("1", VIEWER)).closed()).isEqualTo(4401);
        assertThat(talk().say(Talk.begin(dan)).closed()).isEqualTo(4429);
        assertThat(talk().say(asking("1", CHANGES)).say(asking("1", CHANGES)).closed())
                .isEqualTo(4409);
        var nobody = talking(Talk.offering(server, "graphql-transport-ws"));
        assertThat(nobody.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":7}}")
                        .closed())
                .isEqualTo(4401);
    }

    @Test
    void nothingIsCompressed() {
        var answer = new Wire(server)
                .say("GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-ws\r\nSec-WebSocket-Protocol: a, graphql-transport-ws\r\n"
                        + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n")
                .some();

        assertThat(answer)
                .startsWith("HTTP/1.1 101")
                .doesNotContainIgnoringCase("Sec-WebSocket-Extensions")
                .containsIgnoringCase("Sec-WebSocket-Protocol: graphql-transport-ws\r\n");
    }

    @Test
    void anIdIsFreeAgainOnceItsOperationHasEnded() {
        var talk = talk().say(asking("1", CHANGES)).say("{\"type\":\"complete\",\"id\":\"1\"}");

        talk.say(asking("1", VIEWER));
        talk.await("complete", "1");
        talk.say("{\"type\":\"ping\"}").await("pong", null);
        assertThat(talk.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"graphql-ws, graphql-transport-ws", "graphql-transport-ws, graphql-ws", "soap, graphql-transport-ws"})
    void theProtocolThatIsSpokenIsTheOneThatIsAgreedOn(String first, String second) {
        assertThat(talking(Talk.offering(server, first, second)).protocol()).isEqualTo("graphql-transport-ws");
    }

    @Test
    void whoeverOffersNoneOfOursIsSentAway() {
        assertThat(talking(Talk.offering(server, "graphql-ws")).closed()).isEqualTo(4406);
        assertThat(talking(Talk.offering(server)).closed()).isEqualTo(4406);
    }
}
