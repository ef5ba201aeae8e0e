package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** What a client was not given a scope for it cannot reach, whichever way it asks. */
class ScopesTest {

    private static final String NARROW = "+15125554001";

    /** What the narrower ones must never read. */
    private static final String SAID = "The neighbour's spare key is under the blue pot";

    private static final AtomicInteger ETA = new AtomicInteger(3_600);

    private final Server server = Server.sharedDemo();

    @Test
    void withoutCustomersReadAFollowUpDoesNotLeadToItsCustomer() {
        var all = Client.of(server, "demo-partner");
        var narrow = Client.of(server, "demo-partner", "followups:read followups:write");

        var opened = narrow.change("OpenFollowUp", Map.of("callerNumber", NARROW, "summary", "Wants a call back"));

        assertThat(opened.at("/followUp/customer").isNull()).isTrue();
        var id = opened.at("/followUp/id").asString();
        assertThat(narrow.run("FollowUpDetails", Map.of("id", id))
                        .path("customer")
                        .isNull())
                .isTrue();
        assertThat(narrow.query("{customers(first:1){edges{cursor}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(all.run("FollowUpDetails", Map.of("id", id)).path("customer").isObject())
                .isTrue();
    }

    @Test
    void withoutFollowUpsReadTheHistoryDoesNotLeadToFollowUps() {
        var all = Client.of(server, "demo-partner");
        var narrow = Client.of(server, "demo-partner", "customers:read contact:read");
        var opened = all.change("OpenFollowUp", Map.of("callerNumber", NARROW, "summary", "Wants a call back"));
        var customer = opened.at("/followUp/customer/id").asString();

        await().untilAsserted(() -> assertThat(
                        narrow.post(Client.document("ContactHistory"), Map.of("customerId", customer, "first", 100))
                                .body())
                .contains("FORBIDDEN", "needs the scope followups:read")
                .doesNotContain(opened.at("/followUp/id").asString()));
        assertThat(narrow.query("{followUps(first:1){edges{cursor}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    /** What a mutation has done is told as far as the scopes go: to everybody by id, version and status, and beyond that with one refusal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "followups:write",
                "contact:write",
                "followups:write customers:read contact:write",
                "followups:read followups:write customers:read contact:read contact:write"
            })
    void noMutationAnswersBeyondTheScopes(String scopes) {
        var playground = Server.sharedPlayground();
        var partner = Client.of(playground, "demo-partner", scopes);
        var world = world(playground);
        var requests = new LargestRequests(playground.bean(GraphQlSource.class).schema(), world);
        var carriedOut = new TreeSet<String>();
        for (var mutation : requests.mutations()) {
            var done = ask(partner, request(requests, world, mutation, ""));
            var refused = done.at("/data/" + mutation.getName() + "/userErrors");
            if (refused.isEmpty() && done.path("errors").isEmpty()) {
                carriedOut.add(mutation.getName());
                requests.objects(mutation)
                        .forEach(object -> assertShown(partner, scopes, requests, world, mutation, object));
            } else {
                assertThat(done.toString()).as(mutation.getName()).doesNotContain(SAID);
            }
        }

        assertThat(carriedOut)
                .isNotEmpty()
                .doesNotContain("claimFollowUp", "completeFollowUp", "changeCompanySettings");
        if (scopes.contains("followups:write")) {
            assertThat(carriedOut).contains("openFollowUp", "recordPayment");
        }
        if (scopes.contains("contact:write")) {
            assertThat(carriedOut).contains("reportDelay", "addCustomerNote", "recordConsent");
        }
    }

    /** What a partner's machine may do, done anew each time; the longest of anything else. */
    private static LargestRequests.Request request(
            LargestRequests requests, Map<String, String> world, GraphQLFieldDefinition mutation, String asked) {
        var any = requests.mutation(mutation, asked);
        Map<String, Object> input = switch (mutation.getName()) {
            case "openFollowUp" -> Map.of("callerNumber", Office.newCaller(), "summary", SAID);
            case "recordPayment" ->
                Map.of(
                        "followUpId",
                        world.get("followUpId"),
                        "reference",
                        UUID.randomUUID().toString());
            case "reportDelay" ->
                Map.of(
                        "visitId", world.get("visitId"),
                        "source", "TRAFFIC",
                        "newEta", Instant.now().plusSeconds(ETA.addAndGet(60)).toString());
            case "recordConsent" ->
                Map.of(
                        "phoneNumber",
                        Office.newCaller(),
                        "decision",
                        "GRANT",
                        "method",
                        "WEB_FORM",
                        "words",
                        SAID,
                        "evidence",
                        UUID.randomUUID().toString());
            default -> Map.of();
        };
        return input.isEmpty() ? any : new LargestRequests.Request(any.document(), Map.of("input", input));
    }

    private static JsonNode ask(Client who, LargestRequests.Request request) {
        return Client.JSON.readTree(
                who.post(request.document(), request.variables()).body());
    }

    private static Map<String, String> world(Server server) {
        var dan = Client.of(server, "demo-dispatcher");
        var followUp = dan.change(
                "OpenFollowUp",
                Map.of("callerNumber", Office.newCaller(), "callerName", SAID, "summary", SAID, "transcript", SAID));
        var customer = followUp.at("/followUp/customer/id").asString();
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
                        Instant.now().plusSeconds(3600).toString(),
                        "endsAt",
                        Instant.now().plusSeconds(10_800).toString(),
                        "address",
                        SAID));
        var id = visit.at("/visit/id").asString();
        Client.of(server, "demo-technician-dana").change("StartEnRoute", Map.of("visitId", id, "etaMinutes", 10));
        return Map.of(
                "followUpId", followUp.at("/followUp/id").asString(),
                "customerId", customer,
                "visitId", id);
    }

    private static void assertShown(
            Client partner,
            String scopes,
            LargestRequests requests,
            Map<String, String> world,
            GraphQLFieldDefinition mutation,
            GraphQLFieldDefinition object) {
        var type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(object.getType());
        var lacking = lacking(type, scopes);
        var bare = ask(partner, request(requests, world, mutation, object.getName() + " { __typename }"));
        if (bare.at("/data/" + mutation.getName() + "/" + object.getName()).isNull()) {
            // There was none, such as a text about a small delay.
            assertThat(bare.path("errors")).isEmpty();
            return;
        }
        for (var field : type.getFieldDefinitions()) {
            var answer = ask(
                    partner,
                    request(requests, world, mutation, object.getName() + " { " + requests.field(field) + " }"));
            var payload = answer.at("/data/" + mutation.getName());
            var where =
                    scopes + ": " + mutation.getName() + "." + object.getName() + "." + field.getName() + " " + answer;
            assertThat(payload.path("userErrors").isArray()).as(where).isTrue();
            assertThat(payload.path("userErrors")).as(where).isEmpty();
            if (lacking.isEmpty()) {
                // What is below it may want another scope.
                assertThat(answer.path("errors").size()).as(where).isLessThanOrEqualTo(1);
            } else if (List.of("id", "version", "status").contains(field.getName())) {
                assertThat(payload.path(object.getName()).isObject()).as(where).isTrue();
                assertThat(answer.path("errors")).as(where).isEmpty();
            } else {
                assertThat(payload.path(object.getName()).isNull()).as(where).isTrue();
                assertThat(answer.path("errors")).as(where).singleElement().satisfies(error -> {
                    assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
                    assertThat(error.path("message").asString()).contains(lacking);
                });
                assertThat(answer.toString()).doesNotContain(SAID);
            }
        }
    }

    /** The scope that a type takes and these are not; empty when it may be read. */
    private static String lacking(GraphQLObjectType type, String scopes) {
        var directive = type.getAppliedDirective("requiresScopes");
        if (directive == null) {
            return "";
        }
        List<List<String>> alternatives = directive.getArgument("scopes").getValue();
        var scope = alternatives.getFirst().getFirst();
        return List.of(scopes.split(" ")).contains(scope) ? "" : scope;
    }

    @Test
    void aRepeatedRequestShowsANarrowerTokenNoMore() {
        var all = Client.of(server, "demo-partner");
        var narrow = Client.of(server, "demo-partner", "followups:write");
        Map<String, Object> input = Map.of(
                "callerNumber",
                Office.newCaller(),
                "summary",
                SAID,
                "idempotencyKey",
                UUID.randomUUID().toString());
        var document = "mutation Q($input: OpenFollowUpInput!) { openFollowUp(input: $input) { followUp { id %s }"
                + " userErrors { code } } }";
        var wide = all.post(document.formatted("summary customer { name }"), Map.of("input", input));

        var again = narrow.post(document.formatted("summary customer { name }"), Map.of("input", input));
        var least = narrow.post(document.formatted("version status"), Map.of("input", input));

        assertThat(wide.body()).contains(SAID);
        assertThat(again.body()).contains("FORBIDDEN", "followups:read").doesNotContain(SAID);
        assertThat(Client.JSON.readTree(least.body()).at("/data/openFollowUp/followUp/id"))
                .isEqualTo(Client.JSON.readTree(wide.body()).at("/data/openFollowUp/followUp/id"));
    }
}
