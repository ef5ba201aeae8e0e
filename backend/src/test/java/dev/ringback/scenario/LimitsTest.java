package dev.ringback.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import graphql.schema.GraphQLFieldDefinition;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Whoever asks for too much is told so at once, and everybody else is answered. */
class LimitsTest {

    private final Server server = Server.sharedPlayground();
    private final Client dan = Client.of(server, "demo-dispatcher");

    private static JsonNode errors(HttpResponse<String> response) {
        return Client.JSON.readTree(response.body()).path("errors");
    }

    private void assertRefused(String document, String code) {
        assertThat(errors(dan.post(document, Map.of())))
                .singleElement()
                .satisfies(it -> assertThat(it.at("/extensions/code").asString())
                        .as(it.toString())
                        .isEqualTo(code));
    }

    private static String repeated(int times, String part) {
        return IntStream.range(0, times)
                .mapToObj(it -> part.replace("#", String.valueOf(it)))
                .collect(joining(" "));
    }

    @Test
    void aFragmentThatIsSpreadOftenCostsAsOften() {
        assertRefused(
                "{" + repeated(45, "a#: followUps(first: 100) { ...F }") + "} fragment F on FollowUpConnection"
                        + " { edges { node { id summary transcript openedAt } } }",
                "QUERY_TOO_COSTLY");
    }

    @Test
    void fragmentsThatSpreadEachOtherAreNotWrittenOut() {
        var chain = IntStream.range(0, 30)
                .mapToObj(it ->
                        "fragment F%d on Viewer { a%d: company { id } ...F%d ...G%d }".formatted(it, it, it + 1, it + 1)
                                + "fragment G%d on Viewer { b%d: company { id } ...F%d ...G%d }"
                                        .formatted(it, it, it + 1, it + 1))
                .collect(joining(" "));

        assertRefused(
                "{ viewer { ...F0 ...G0 } } " + chain
                        + " fragment F30 on Viewer { id } fragment G30 on Viewer { name }",
                "QUERY_TOO_COSTLY");
    }

    @Test
    void aChainOfListsIsReckonedWith() {
        assertRefused(
                "{ followUps(first: 100) { edges { node { customer { thread { texts(first: 100) { edges { node {"
                        + " customer { thread { texts(first: 100) { edges { node { body } } } } } } } } } } } } } }",
                "QUERY_TOO_COSTLY");
    }

    @Test
    void oneFieldStandsInAPlaceOnlySoOften() {
        assertRefused("{" + repeated(101, "a#: __typename") + "}", "QUERY_TOO_COSTLY");
        assertRefused("{" + repeated(500, "__typename") + "}", "QUERY_TOO_COSTLY");
        assertRefused("{ viewer {" + repeated(101, "a#: id") + "} }", "QUERY_TOO_COSTLY");
        assertRefused(
                "{ viewer {" + repeated(51, "...F#") + "} }" + repeated(51, "fragment F# on Viewer { a#: id }"),
                "QUERY_TOO_COSTLY");
        assertThat(dan.query("{" + repeated(40, "a#: viewer { id }") + "}").has("errors"))
                .isFalse();
    }

    @Test
    void endlessNamesAndNumbersAreNotRead() {
        var digits = "9".repeat(90_000);

        assertRefused("{ followUps(first: " + digits + ") { edges { cursor } } }", "BAD_USER_INPUT");
        assertRefused("{ followUps(first: 1" + ".0e" + digits + ") { edges { cursor } } }", "BAD_USER_INPUT");
        assertRefused("{ followUp(id: " + digits + ") { id } }", "BAD_USER_INPUT");
        assertRefused("{ viewer { " + "x".repeat(5_000) + ": id } }", "BAD_USER_INPUT");
        assertRefused("{ viewer { id } } #" + " ".repeat(400_000), "BAD_USER_INPUT");
        var variable =
                "{\"query\":\"query($n: Int!) { followUps(first: $n) { edges { cursor } } }\",\"variables\":{\"n\":"
                        + digits + "}}";
        assertThat(dan.postBody(variable).body()).contains("BAD_USER_INPUT");
    }

    @Test
    void anAnswerHasABoundOfBytes() {
        var partner = Client.of(server, "demo-partner");
        var words = "The water heater is fine. ".repeat(1_900);
        for (var i = 0; i < 90; i++) {
            partner.change(
                    "OpenFollowUp",
                    Map.of(
                            "callerNumber",
                            "+1512555%04d".formatted(7000 + i),
                            "summary",
                            "Longwinded",
                            "transcript",
                            words));
        }

        var whole = dan.post(
                "{ followUps(first: 100, filter: { text: \"Longwinded\" }) { edges { node { id transcript } } } }",
                Map.of());

        assertThat(whole.body().length()).isLessThan(10_000);
        assertThat(errors(whole))
                .singleElement()
                .satisfies(it -> assertThat(it.path("message").asString()).contains("more than 4 MiB"))
                .satisfies(
                        it -> assertThat(it.at("/extensions/code").asString()).isEqualTo("QUERY_TOO_COSTLY"));
        assertThat(dan.query("{ followUps(first: 20) { edges { node { id transcript } } } }")
                        .has("errors"))
                .isFalse();
    }

    /**
     * Work is what the whole process allocates for it, the embedded database included, at the quietest of several times: that is as good as a
     * processor's time, and the same on a busy machine.
     */
    @Test
    void whatAnOperationCostsHasToDoWithItsWork() {
        var owner = Client.of(server, "demo-owner");
        var opened = dan.change("OpenFollowUp", Map.of("callerNumber", "+15125556100", "summary", "Wants a visit"));
        var followUp = opened.at("/followUp/id").asString();
        var customer = opened.at("/followUp/customer/id").asString();
        var visit = dan.change(
                        "ScheduleVisit",
                        Map.of(
                                "customerId",
                                customer,
                                "technicianId",
                                "dana",
                                "type",
                                "DIAGNOSTIC",
                                "startsAt",
                                Instant.now().plusSeconds(7200).toString(),
                                "endsAt",
                                Instant.now().plusSeconds(14400).toString(),
                                "address",
                                "12 Elm Street, Austin"))
                .at("/visit/id")
                .asString();
        var requests = new LargestRequests(
                server.bean(GraphQlSource.class).schema(),
                Map.of(
                        "followUpId",
                        followUp,
                        "visitId",
                        visit,
                        "customerId",
                        customer,
                        "memberId",
                        "dana",
                        "technicianId",
                        "dana"));
        var measured = Stream.of(
                        requests.queries().stream().map(it -> measured(owner, requests, "query", it)),
                        requests.mutations().stream().map(it -> measured(owner, requests, "mutation", it)),
                        Stream.of(hostilePreview(owner)))
                .flatMap(it -> it)
                .sorted(Comparator.comparingDouble(Measured::ratio))
                .toList();

        var median = measured.get(measured.size() / 2).ratio();
        assertThat(measured).hasSizeGreaterThan(80);
        assertThat(measured.getLast().ratio() / median)
                .as(measured.getLast() + ", median " + median)
                .isLessThan(20);
    }

    private static final int TIMES = 5;

    /** @param work in bytes */
    private record Measured(String operation, long work, long cost) {

        double ratio() {
            return (double) work / cost;
        }
    }

    private static Measured measured(
            Client owner, LargestRequests requests, String kind, GraphQLFieldDefinition field) {
        var depth = 5;
        var answer = "";
        do {
            depth--;
            var request = requests.request(kind, field, depth);
            answer = owner.post(request.document(), request.variables()).body();
        } while (answer.contains("QUERY_TOO_COSTLY") && depth > 0);
        assertThat(answer).as(field.getName()).contains("\"cost\"");
        var deepest = depth;
        return measured(owner, field.getName(), () -> requests.request(kind, field, deepest));
    }

    /** As many rules of as many phrases as find their first words everywhere in a long text. */
    private static Measured hostilePreview(Client owner) {
        var rules = IntStream.range(0, 50)
                .mapToObj(rule -> Map.of(
                        "id", "rule-" + rule,
                        "title", "Hostile",
                        "trade", "GENERAL",
                        "meaning", "HIGH",
                        "phrases", Collections.nCopies(40, "a [b] ... a/b/a-b ... a/b c")))
                .toList();
        var request = new LargestRequests.Request(
                "query Preview($text: String!, $rules: [UrgencyRuleInput!]) {"
                        + " previewUrgency(text: $text, rules: $rules) { urgency } }",
                Map.of("text", "a b ".repeat(12_000), "rules", rules));
        return measured(owner, "previewUrgency of a hostile owner", () -> request);
    }

    private static Measured measured(Client owner, String name, Supplier<LargestRequests.Request> requests) {
        var answer = "";
        var work = Long.MAX_VALUE;
        for (var i = 0; i < TIMES; i++) {
            var request = requests.get();
            var before = allocatedBytes();
            answer = owner.post(request.document(), request.variables()).body();
            work = Math.min(work, allocatedBytes() - before);
        }
        assertThat(answer).as(name).doesNotContain("THROTTLED", "QUERY_TOO_COSTLY");
        var cost = Client.JSON
                .readTree(answer)
                .at("/extensions/cost/requestedQueryCost")
                .asLong();
        return new Measured(name, work, cost);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    @Test
    void whoAsksAllTheTimeWaitsAndOthersDoNot() {
        var luis = Client.of(server, "demo-technician-luis");
        var opened = dan.change("OpenFollowUp", Map.of("callerNumber", "+15125556001", "summary", "Wants a call"));

        var last = luis.post("{ viewer { id } }", Map.of());
        for (var i = 0; i < 400 && !last.body().contains("THROTTLED"); i++) {
            last = luis.post("{" + repeated(40, "a#: urgencyRules { rules { id title phrases } }") + "}", Map.of());
        }

        assertThat(errors(last)).singleElement().satisfies(it -> {
            assertThat(it.at("/extensions/code").asString()).isEqualTo("THROTTLED");
            assertThat(it.at("/extensions/retryAfterSeconds").asInt()).isPositive();
        });
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(luis.change(
                                "ClaimFollowUp",
                                Map.of("followUpId", opened.at("/followUp/id").asString()))
                        .path("userErrors"))
                .as("a claim waits behind nothing")
                .isEmpty();
        assertThat(dan.query("{ viewer { id } }").has("errors")).isFalse();
        assertThat(Duration.ofSeconds(
                        errors(last).get(0).at("/extensions/retryAfterSeconds").asInt()))
                .isLessThan(Duration.ofHours(24));
    }
}
