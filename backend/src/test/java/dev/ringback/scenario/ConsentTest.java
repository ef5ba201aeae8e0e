package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.consent.ConsentService;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is on record of whom Northside may text, and who may add to it. */
class ConsentTest {

    private static final String MAIN = "+15125550100";
    private static final AtomicInteger CUSTOMERS = new AtomicInteger(5000);

    private final Server server = Server.sharedDemo();
    private final Telephone telephone = new Telephone(server);
    private final Client olivia = Client.of(server, "demo-owner");
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client sam = Client.of(server, "demo-dispatcher-southside");
    private final Client partner = Client.of(server, "demo-partner");
    private final String rosa = "+1512555" + CUSTOMERS.getAndIncrement();

    private static JsonNode ledger(Client client, String number) {
        return client.run("ConsentLedger", Map.of("phoneNumber", number, "first", 50));
    }

    private static List<JsonNode> lines(Client client, String number) {
        return ledger(client, number).path("edges").values().stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private static List<String> kinds(Client client, String number) {
        return lines(client, number).stream()
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private Map<String, Object> said(String decision, String method, String evidence) {
        return new HashMap<>(Map.of(
                "phoneNumber",
                rosa,
                "decision",
                decision,
                "method",
                method,
                "words",
                "“You can text me”",
                "evidence",
                evidence + rosa));
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static String field(JsonNode payload) {
        return payload.at("/userErrors/0/field").asString("");
    }

    /** Rosa writes words that may forbid texts; the answer is the id of the question. */
    private String question(String text) {
        server.bean(ConsentService.class)
                .questioned(new CompanyId("northside"), new PhoneNumber(rosa), text + rosa, text, Instant.now());
        return lines(dan, rosa).getFirst().path("id").asString();
    }

    private static List<String> questions(Client client) {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        while (true) {
            var variables = new HashMap<String, Object>(Map.of("first", 2));
            if (after != null) {
                variables.put("after", after);
            }
            var page = client.run("ConsentQuestions", variables);
            page.path("edges").forEach(it -> ids.add(it.at("/node/id").asString()));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return ids;
            }
            after = page.at("/pageInfo/endCursor").asString();
        }
    }

    @Test
    void whatWasSaidIsOnRecordWithWhoWroteItDown() {
        var recorded = dana.change("RecordConsent", said("GRANT", "IN_PERSON", "visit-7"));

        assertThat(recorded.path("userErrors")).isEmpty();
        var line = recorded.path("entry");
        assertThat(line.path("kind").asString()).isEqualTo("GRANTED");
        assertThat(line.path("purpose").isNull()).isTrue();
        assertThat(line.path("words").asString()).isEqualTo("“You can text me”");
        assertThat(line.at("/member/id").asString()).isEqualTo("dana");
        assertThat(lines(dan, "(512) 555-" + rosa.substring(8))).containsExactly(line);
        assertThat(lines(partner, rosa)).containsExactly(line);
    }

    @Test
    void anotherCompanyHasALedgerOfItsOwn() {
        dan.change("RecordConsent", said("GRANT", "CALL", "call-1"));

        assertThat(lines(sam, rosa)).isEmpty();
        sam.change("RecordConsent", said("REVOKE", "CALL", "call-1"));
        assertThat(kinds(sam, rosa)).containsExactly("REVOKED");
        assertThat(kinds(dan, rosa)).containsExactly("GRANTED");
    }

    @Test
    void theLedgerComesNewestFirstInPages() {
        var now = Instant.now();
        for (var day = 1; day <= 3; day++) {
            var input = said("GRANT", "PAPER", "form-" + day);
            input.put("at", now.minus(Duration.ofDays(day)).toString());
            dan.change("RecordConsent", input);
        }

        var first = dan.run("ConsentLedger", Map.of("phoneNumber", rosa, "first", 2));
        var rest = dan.run(
                "ConsentLedger",
                Map.of(
                        "phoneNumber",
                        rosa,
                        "first",
                        2,
                        "after",
                        first.at("/pageInfo/endCursor").asString()));

        assertThat(first.path("edges")).hasSize(2);
        assertThat(first.at("/edges/0/node/id").asString()).contains("form-1");
        assertThat(first.at("/edges/1/node/id").asString()).contains("form-2");
        assertThat(rest.path("edges")).hasSize(1);
        assertThat(rest.at("/edges/0/node/id").asString()).contains("form-3");
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void theSameEvidenceIsWrittenOnceWhoeverReportsIt() {
        var first = dana.change("RecordConsent", said("GRANT", "PAPER", "form"));
        var second = dan.change("RecordConsent", said("GRANT", "PAPER", "form"));

        assertThat(second.path("entry")).isEqualTo(first.path("entry"));
        assertThat(lines(dan, rosa)).hasSize(1);
    }

    @Test
    void evidenceForSomethingElseIsRefused() {
        dan.change("RecordConsent", said("GRANT", "PAPER", "form"));

        var other = dan.change("RecordConsent", said("REVOKE", "PAPER", "form"));

        assertThat(error(other)).isEqualTo("INVALID_INPUT");
        assertThat(field(other)).isEqualTo("evidence");
        assertThat(other.path("entry").isNull()).isTrue();
        assertThat(kinds(dan, rosa)).containsExactly("GRANTED");
    }

    @Test
    void afterTheirOwnStopOnlyTheirOwnStartAllowsTextsAgain() {
        telephone.incomingText(rosa, MAIN, "Stop!");

        var refused = dan.change("RecordConsent", said("GRANT", "CALL", "call-1"));
        assertThat(error(refused)).isEqualTo("INVALID_TRANSITION");
        assertThat(refused.at("/userErrors/0/message").asString()).contains("START");
        assertThat(error(partner.change("RecordConsent", said("GRANT", "WEB_FORM", "web-1"))))
                .isEqualTo("INVALID_TRANSITION");
        assertThat(dan.change("RecordConsent", said("REVOKE", "CALL", "call-2")).path("userErrors"))
                .isEmpty();

        telephone.incomingText(rosa, MAIN, "start");
        assertThat(dan.change("RecordConsent", said("GRANT", "CALL", "call-3")).path("userErrors"))
                .isEmpty();
        assertThat(kinds(dan, rosa)).contains("REVOKED", "RESTORED", "GRANTED");
    }

    @Test
    void whatTheyAllowedBeforeTheirStopMayStillBeWrittenDown() {
        telephone.incomingText(rosa, MAIN, "STOP");
        var input = said("GRANT", "PAPER", "form");
        input.put("at", "2026-01-05T16:00:00Z");
        input.put("purpose", "MARKETING");

        assertThat(dan.change("RecordConsent", input).at("/entry/purpose").asString())
                .isEqualTo("MARKETING");
        assertThat(kinds(dan, rosa)).containsExactly("REVOKED", "GRANTED");
    }

    @Test
    void aPartnerReportsWhatItsReceptionistHeard() {
        var recorded = partner.change("RecordConsent", said("GRANT", "RECEPTIONIST", "call-1"));

        assertThat(recorded.path("userErrors")).isEmpty();
        assertThat(recorded.at("/entry/member").isNull()).isTrue();
        assertThat(recorded.at("/entry/id").asString()).contains("demo-partner");
        // What a partner calls by this name is not what the staff calls so.
        assertThat(dan.change("RecordConsent", said("REVOKE", "CALL", "call-1")).path("userErrors"))
                .isEmpty();
        assertThat(lines(dan, rosa)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAPER", "IN_PERSON", "FREE_TEXT", "KEYWORD", "CARRIER", "BOOKING", "STAFF_DECISION"})
    void aPartnerReportsNothingItCannotHaveHeard(String method) {
        var refused = partner.change("RecordConsent", said("GRANT", method, "x"));

        assertThat(error(refused)).isEqualTo("INVALID_INPUT");
        assertThat(field(refused)).isEqualTo("method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEYWORD", "CARRIER", "BOOKING", "STAFF_DECISION", "INBOUND_TEXT"})
    void nobodyWritesDownWhatOnlyAMachineLearns(String method) {
        assertThat(field(olivia.change("RecordConsent", said("GRANT", method, "x"))))
                .isEqualTo("method");
    }

    @Test
    void withoutTheScopeAPartnerNeitherReadsNorWrites() {
        var narrow = Client.of(server, "demo-partner", "customers:read contact:read");
        var narrower = Client.of(server, "demo-partner", "customers:read contact:write");

        assertThat(error(narrow.change("RecordConsent", said("GRANT", "CALL", "x"))))
                .isEqualTo("FORBIDDEN");
        assertThat(narrower.post(Client.document("ConsentLedger"), Map.of("phoneNumber", rosa, "first", 1))
                        .body())
                .contains("FORBIDDEN", "contact:read");
        assertThat(narrower.post(Client.document("ConsentQuestions"), Map.of("first", 1))
                        .body())
                .contains("FORBIDDEN");
    }

    @Test
    void aPersonDecidesWhetherWordsForbidTexts() {
        var question = question("please no more of this");
        assertThat(questions(dan)).contains(question);
        assertThat(questions(sam)).doesNotContain(question);

        var accepted =
                dan.change("DecideOptOut", Map.of("entryId", question, "decision", "ACCEPT", "note", "Clear enough"));

        assertThat(accepted.at("/entry/kind").asString()).isEqualTo("REVOKED");
        assertThat(accepted.at("/entry/method").asString()).isEqualTo("STAFF_DECISION");
        assertThat(accepted.at("/entry/words").asString()).isEqualTo("Clear enough");
        assertThat(accepted.at("/entry/member/id").asString()).isEqualTo("dan");
        assertThat(questions(dan)).doesNotContain(question);
        assertThat(kinds(dan, rosa)).containsExactly("REVOKED", "QUESTIONED");
    }

    @Test
    void decidingTwiceGivesTheFirstDecision() {
        var question = question("don't text, call me");
        var first = dan.change("DecideOptOut", Map.of("entryId", question, "decision", "REJECT"));
        var second = olivia.change("DecideOptOut", Map.of("entryId", question, "decision", "ACCEPT"));

        assertThat(first.at("/entry/kind").asString()).isEqualTo("CLEARED");
        assertThat(first.at("/entry/words").asString()).isEqualTo("don't text, call me");
        assertThat(second).isEqualTo(first);
        assertThat(kinds(dan, rosa)).containsExactly("CLEARED", "QUESTIONED");
    }

    @Test
    void onlyWhoDecidesReviewsDecidesThis() {
        var question = question("no mas mensajes");
        Map<String, Object> input = Map.of("entryId", question, "decision", "REJECT");

        assertThat(error(dana.change("DecideOptOut", input))).isEqualTo("FORBIDDEN");
        assertThat(error(partner.change("DecideOptOut", input))).isEqualTo("FORBIDDEN");
        assertThat(error(sam.change("DecideOptOut", input))).isEqualTo("NOT_FOUND");
        assertThat(questions(dana)).contains(question);
    }

    @Test
    void whatIsNoQuestionCannotBeDecided() {
        var line = dan.change("RecordConsent", said("GRANT", "CALL", "call-1"))
                .at("/entry/id")
                .asString();

        for (var id : List.of(line, "nope", "", " ")) {
            assertThat(error(dan.change("DecideOptOut", Map.of("entryId", id, "decision", "ACCEPT"))))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "phoneNumber, 911, INVALID_PHONE_NUMBER",
        "phoneNumber, hello, INVALID_PHONE_NUMBER",
        "words, ' ', INVALID_INPUT",
        "evidence, ' ', INVALID_INPUT",
        "at, 2099-01-01T00:00:00Z, INVALID_INPUT",
        "at, 1970-01-01T00:00:00Z, INVALID_INPUT"
    })
    void whatCannotBeIsRefused(String name, String value, String code) {
        var input = said("GRANT", "CALL", "call-1");
        input.put(name, value);

        var refused = dan.change("RecordConsent", input);

        assertThat(error(refused)).isEqualTo(code);
        assertThat(field(refused)).isEqualTo(name);
        assertThat(lines(dan, rosa)).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefused() {
        var input = said("GRANT", "CALL", "call-1");
        input.put("words", "a".repeat(2_001));

        assertThat(field(dan.change("RecordConsent", input))).isEqualTo("words");
        assertThat(dan.post(Client.document("ConsentLedger"), Map.of("phoneNumber", "911", "first", 1))
                        .body())
                .contains("BAD_USER_INPUT");
    }

    @Test
    void aRetryWithItsKeyIsAnsweredAlike() {
        var input = said("GRANT", "CALL", "call-1");
        input.put("idempotencyKey", "grant-" + rosa);

        assertThat(dan.change("RecordConsent", input)).isEqualTo(dan.change("RecordConsent", input));
        assertThat(lines(dan, rosa)).hasSize(1);
    }
}
