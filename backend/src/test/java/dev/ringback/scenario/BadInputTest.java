package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer is a typed error that says what to do, and the server is well afterwards. */
class BadInputTest {

    private static final String SPEC = "application/graphql-response+json";

    private final Server server = Server.sharedDemo();
    private final Client dan = Client.of(server, "demo-dispatcher");

    @AfterEach
    void theServerIsWellAfterwards() {
        assertThat(dan.run("Viewer", Map.of()).path("name").asString()).isEqualTo("Dan Whitaker");
        var health = Client.send(HttpRequest.newBuilder(URI.create(server.origin + "/actuator/health")));
        assertThat(health.body()).contains("\"UP\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":",
                "",
                "[]",
                "null",
                "7",
                "{}",
                "{\"query\":7}",
                "{\"query\":\"{viewer{id}}\",\"variables\":[]}"
            })
    void aBodyThatIsNoRequest(String body) {
        var response = dan.postBody(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("BAD_USER_INPUT");
        assertClean(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { shoeSize } }",
                "{ viewer { id ",
                "query { followUps(first: \"ten\") { edges { cursor } } }",
                "mutation { claimFollowUp(input: {}) { userErrors { code } } }",
                "{ followUps(first: 10, filter: {urgencies: [PANIC]}) { edges { cursor } } }"
            })
    void aDocumentThatDoesNotFitTheSchema(String document) {
        var lenient = dan.post(document, Map.of());
        var strict = postAccepting(SPEC, document);

        assertThat(lenient.statusCode()).isEqualTo(200);
        assertThat(strict.statusCode()).isEqualTo(400);
        assertThat(List.of(code(lenient), code(strict))).containsOnly("BAD_USER_INPUT");
        assertClean(strict);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 2_000_000_000})
    void anAbsurdPageSize(int first) {
        var response = dan.post("query($n: Int!) { followUps(first: $n) { edges { cursor } } }", Map.of("n", first));

        assertThat(code(response)).isEqualTo("BAD_USER_INPUT");
        assertThat(response.body()).contains("1 to 100");
        assertClean(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "aGVsbG8", "aW5ib3g6", "%%%", "am91cm5hbDo4"})
    void aCursorThatWasNotMadeForTheList(String cursor) {
        var response = dan.post(
                "query($c: String) { customers(first: 1, after: $c) { edges { cursor } } }", Map.of("c", cursor));

        assertThat(code(response)).isEqualTo("BAD_USER_INPUT");
        assertClean(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "", " ", "'; drop", "{\"$ne\":null}"})
    void anIdThatNamesNothing(String id) {
        assertThat(dan.run("FollowUpDetails", Map.of("id", id)).isNull()).isTrue();
        assertThat(error(dan.change("ClaimFollowUp", Map.of("followUpId", id)))).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"12", "hello", "+1", "911", "+155555555555555555", "555-0143"})
    void aNumberThatCannotBeDialled(String number) {
        var payload = dan.change("OpenFollowUp", Map.of("callerNumber", number, "summary", "Wants a call back"));

        assertThat(error(payload)).isEqualTo("INVALID_PHONE_NUMBER");
        assertThat(payload.at("/userErrors/0/field").asString()).isEqualTo("callerNumber");
        assertThat(payload.path("followUp").isNull()).isTrue();
    }

    @Test
    void aStringOfAMegabyte() {
        var response =
                dan.post(Client.document("OpenFollowUp"), Map.of("input", Map.of("summary", "a".repeat(1 << 20))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(code(response)).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aStringThatIsTooLongForItsField() {
        var payload = dan.change("OpenFollowUp", Map.of("summary", "a".repeat(5_001)));

        assertThat(error(payload)).isEqualTo("INVALID_INPUT");
        assertThat(payload.at("/userErrors/0/field").asString()).isEqualTo("summary");
    }

    @Test
    void aDeepQuery() {
        var deep = "contactHistory(first:1){edges{node{... on FollowUpEntry{followUp{customer{";
        var response = dan.post("{customer(id:\"x\"){" + deep.repeat(5) + "id" + "}".repeat(5 * 6) + "}}", Map.of());

        assertThat(code(response)).isEqualTo("QUERY_TOO_COSTLY");
        assertClean(response);
    }

    @Test
    void aBroadQuery() {
        var response = dan.post(
                "{customers(first:100){edges{node{contactHistory(first:100){edges{node{id at}}}}}}}", Map.of());

        assertThat(code(response)).isEqualTo("QUERY_TOO_COSTLY");
    }

    @Test
    void thousandsOfAliases() {
        var aliases = IntStream.range(0, 1_500)
                .mapToObj(it -> "a" + it + ":viewer{id}")
                .toList();

        var response = dan.post("{" + String.join(" ", aliases) + "}", Map.of());

        assertThat(code(response)).isIn("QUERY_TOO_COSTLY", "BAD_USER_INPUT");
        assertClean(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: __schema { types { name } } b: __schema { types { name } } }",
                "{ a: __type(name: \"Query\") { name } b: __type(name: \"Query\") { name } }",
                "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
                "{ __type(name: \"\\u200b\") { name } __schema { types { inputFields { type { inputFields { name } } } } } }",
                "subscription { __schema { types { name } } }",
                "subscription { __typename }",
                "mutation { __schema { types { name } } }"
            })
    void aQuestionAboutTheSchemaThatNoToolAsks(String document) {
        var response = dan.post(document, Map.of());

        assertThat(response.statusCode()).isLessThan(500);
        if (!code(response).isEmpty() || response.body().contains("\"errors\"")) {
            assertThat(code(response)).isIn("QUERY_TOO_COSTLY", "BAD_USER_INPUT");
        }
        assertClean(response);
    }

    @Test
    void aTypeInAnyNumberOfListsIsNoQuestionTooMuch() {
        var response = dan.post(
                "{ __type(name: \"Query\") { fields { type " + "{ ofType ".repeat(40) + "{ name }" + " }".repeat(40)
                        + " } } }",
                Map.of());

        assertThat(code(response)).isIn("QUERY_TOO_COSTLY", "BAD_USER_INPUT");
        assertClean(response);
    }

    @Test
    void whatGraphiqlAsksAboutTheSchemaIsAnswered() {
        var response = dan.post(IntrospectionQuery.INTROSPECTION_QUERY, Map.of());

        assertThat(response.body()).contains("\"__schema\"", "claimFollowUp").doesNotContain("\"errors\"");
    }

    @Test
    void aQueryOverHttpGetIsNotAnswered() {
        var response = Client.send(HttpRequest.newBuilder(URI.create(server.origin
                        + "/graphql?query={viewer{id}}".replace("{", "%7B").replace("}", "%7D")))
                .header("Authorization", "Bearer " + dan.token));

        assertThat(response.statusCode()).isEqualTo(405);
        assertClean(response);
    }

    private HttpResponse<String> postAccepting(String type, String document) {
        return Client.send(dan.request()
                .header("Accept", type)
                .POST(BodyPublishers.ofString(Client.JSON.writeValueAsString(Map.of("query", document)))));
    }

    private static String code(HttpResponse<String> response) {
        return Client.JSON
                .readTree(response.body())
                .at("/errors/0/extensions/code")
                .asString("");
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static void assertClean(HttpResponse<String> response) {
        assertThat(response.body()).doesNotContain("Exception", "at dev.", "\tat ");
    }
}
