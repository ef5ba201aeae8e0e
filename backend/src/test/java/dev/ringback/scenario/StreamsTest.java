package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is answered over HTTP to whoever asks for one answer, for many, or for either. */
class StreamsTest {

    private static final String EVENTS = "text/event-stream";
    private static final String CHANGES = "subscription { followUpChanges { cursor } }";

    private final Server server = Server.sharedDemo();
    private final Client dan = Client.of(server, "demo-dispatcher");

    private HttpResponse<Stream<String>> ask(@Nullable String accept, String document) throws Exception {
        var request =
                dan.request().POST(BodyPublishers.ofString(Client.JSON.writeValueAsString(Map.of("query", document))));
        return Client.HTTP.send(
                (accept == null ? request : request.header("Accept", accept)).build(), BodyHandlers.ofLines());
    }

    /** All events of a stream that ends, with their data. */
    private String stream(String document) throws Exception {
        var answer = ask(EVENTS, document);
        assertThat(answer.statusCode()).isEqualTo(200);
        return String.join("\n", answer.body().toList());
    }

    private static JsonNode data(String stream) {
        return Client.JSON.readTree(stream.lines()
                .filter(it -> it.startsWith("data:{"))
                .findFirst()
                .orElseThrow()
                .substring("data:".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/graphql-response+json",
                "application/json, text/event-stream;q=0",
                ""
            })
    void aSubscriptionIsNotAnsweredOnce(String accept) throws Exception {
        var answer = ask(accept.isEmpty() ? null : accept, CHANGES);
        var error = Client.JSON.readTree(String.join("", answer.body().toList()));

        assertThat(answer.statusCode()).isEqualTo(accept.contains("graphql") ? 400 : 200);
        assertThat(error.has("data")).isFalse();
        assertThat(error.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/errors/0/message").asString()).contains("text/event-stream", "WebSocket");
    }

    @Test
    void anAddressHasOneSpelling() {
        var answer = Client.send(HttpRequest.newBuilder(URI.create(dan.server.origin + "/%67raphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("null")));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, "application/graphql-response+json, application/json, text/event-stream"})
    void whoeverTakesEventsGetsThemAtOnceThroughAnyProxy(String accept) throws Exception {
        try (var lines = ask(accept, CHANGES).body()) {
            assertThat(lines).isNotNull();
        }
        var head = ask(accept, CHANGES).headers();

        assertThat(head.firstValue("Content-Type")).hasValue(EVENTS);
        assertThat(head.allValues("X-Accel-Buffering")).containsExactly("no");
        assertThat(head.allValues("Cache-Control")).containsExactly("no-cache, no-transform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { nope }",
                "subscription {",
                "query A { viewer { id } } query B { viewer { id } }",
                "{ nope }"
            })
    void whatIsWrongIsToldInAStreamToo(String document) throws Exception {
        var stream = stream(document);

        assertThat(data(stream).at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(data(stream).has("data")).isFalse();
        assertThat(stream).contains("event:next").contains("event:complete");
    }

    @Test
    void aQueryOrAMutationIsAStreamOfOne() throws Exception {
        var query = stream("{ viewer { id } }");
        var mutation = stream("mutation { claimFollowUp(input: {followUpId: \"none\"}) { userErrors { code } } }");

        assertThat(data(query).at("/data/viewer/id").asString()).isEqualTo("dan");
        assertThat(data(mutation).at("/data/claimFollowUp/userErrors/0/code").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(query.split("event:next")).hasSize(2);
        assertThat(query).contains("event:complete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { followUpChanges @skip(if: true) { cursor } }",
                "subscription { followUpChanges @include(if: false) { cursor } }",
                "subscription($no: Boolean = true) { followUpChanges @skip(if: $no) { cursor } }",
                "subscription { ... @include(if: false) { followUpChanges { cursor } } }",
                "subscription { ...F @skip(if: true) } fragment F on Subscription { followUpChanges { cursor } }",
                "subscription { ...F } fragment F on Subscription { followUpChanges @skip(if: true) { cursor } }"
            })
    void aSubscriptionToNothingIsRefusedHoweverItIsAskedFor(String document) throws Exception {
        assertThat(data(stream(document)).at("/errors/0/extensions/code").asString())
                .isEqualTo("BAD_USER_INPUT");
        assertThat(dan.query(document).at("/errors/0/extensions/code").asString())
                .isEqualTo("BAD_USER_INPUT");
        try (var talk = Talk.of(dan)) {
            assertThat(talk.say(Talk.subscribe("1", document, Map.of())).errorOf("1"))
                    .isEqualTo("BAD_USER_INPUT");
        }
    }

    @Test
    void whatLeavesNothingOutIsNoObstacle() throws Exception {
        try (var lines = ask(
                        EVENTS, "subscription { followUpChanges @skip(if: false) { cursor @skip(if: true) kind } }")
                .body()) {
            assertThat(lines).isNotNull();
        }
    }
}
