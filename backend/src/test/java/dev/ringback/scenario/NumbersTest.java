package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.errorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Callers and senders in any form, from the carrier's webhook to what the API shows and takes back. */
class NumbersTest {

    private static final String MAIN = "+15125550100";
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private final Server server = Server.sharedDemo();
    private final Telephone telephone = new Telephone(server);
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Client partner = Client.of(server, "demo-partner");

    private String missedCall(String from) {
        var sid = "CAnumbers" + MESSAGES.incrementAndGet();
        assertThat(telephone.webhook(
                        "/webhooks/twilio/voice/dialed",
                        Map.of(
                                "AccountSid", Telephone.ACCOUNT,
                                "CallSid", sid,
                                "From", from,
                                "To", MAIN,
                                "DialCallStatus", "no-answer"),
                        Telephone.TOKEN))
                .isEqualTo(200);
        return sid;
    }

    private void text(String from, String to, String body) {
        assertThat(telephone.webhook(
                        "/webhooks/twilio/sms",
                        Map.of(
                                "AccountSid",
                                Telephone.ACCOUNT,
                                "MessageSid",
                                "SMnumbers" + MESSAGES.incrementAndGet(),
                                "SmsStatus",
                                "received",
                                "From",
                                from,
                                "To",
                                to,
                                "Body",
                                body),
                        Telephone.TOKEN))
                .isEqualTo(200);
    }

    private List<JsonNode> inbox(Map<String, Object> filter) {
        return dan.run("Inbox", Map.of("first", 100, "filter", filter)).path("edges").values().stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private JsonNode open(String number, String name) {
        return partner.change(
                "OpenFollowUp", Map.of("callerNumber", number, "callerName", name, "summary", "Wants a call back"));
    }

    @Test
    void callsFromBehindAStandInAreEachTheirOwn() {
        var before = inbox(Map.of("identities", List.of("BLOCKED"))).size();

        missedCall("+86282452253");
        missedCall("+86282452253");
        missedCall("+10000000000");

        var all = inbox(Map.of("identities", List.of("BLOCKED")));
        assertThat(all).hasSize(before + 3);
        assertThat(all)
                .allSatisfy(
                        it -> assertThat(it.at("/caller/phoneNumber").isNull()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+86282452253",
                "+266696687",
                "7378742833",
                "anonymous",
                "sip:anonymous@anonymous.invalid",
                "000-000-0000",
                "+1 911 555 0143",
                "512-911-0143",
                "555-555-5555",
                "123-456-7890",
                "5551"
            })
    void whatNobodyCanHaveIsRefused(String number) {
        assertThat(errorOf(open(number, "Ann"))).isEqualTo("INVALID_PHONE_NUMBER");
        assertThat(errorOf(dan.change("CreateCustomer", Map.of("name", "Ann", "phoneNumbers", List.of(number)))))
                .isEqualTo("INVALID_PHONE_NUMBER");
    }

    @Test
    void whoeverCallsThroughATrunkIsKnown() {
        open("+15125550431", "Tom Baker");

        missedCall("sip:+15125550431@trunk.example.com");
        missedCall("sip:5125550431@10.0.0.7;user=phone");

        var found = inbox(Map.of("text", "+15125550431"));
        assertThat(found)
                .singleElement()
                .satisfies(it -> assertThat(it.path("contactCount").asInt()).isEqualTo(3));
    }

    @Test
    void onePersonHasOneNumberAndEveryNumberShownCanBeGivenBack() {
        var created =
                dan.change("CreateCustomer", Map.of("name", "Lupe Ruiz", "phoneNumbers", List.of("+525555550143")));
        var lupe = created.path("customer");

        text("whatsapp:+5215555550143", MAIN, "Se fue el agua caliente");
        assertThat(open("+52 1 55 5555 0143", "Lupe")
                        .at("/followUp/customer/id")
                        .asString())
                .isEqualTo(lupe.path("id").asString());

        var shown = inbox(Map.of("text", "+52 1 55 5555 0143"))
                .getFirst()
                .at("/caller/phoneNumber")
                .asString();
        assertThat(shown).isEqualTo("+525555550143");
        var edit = new HashMap<String, Object>(Map.of(
                "customerId", lupe.path("id").asString(),
                "expectedVersion",
                        dan.run("CustomerDetails", Map.of("id", lupe.path("id").asString()))
                                .path("version")
                                .asInt(),
                "phoneNumbers", List.of(shown)));
        assertThat(errorOf(dan.change("EditCustomer", edit))).isEmpty();
        assertThat(dan.run("CanText", Map.of("phoneNumber", "+5215555550143", "purpose", "REPLY"))
                        .path("answer")
                        .asString())
                .isNotEqualTo("REFUSED");
        assertThat(dan.run("ConsentLedger", Map.of("phoneNumber", "+5215555550143", "first", 9))
                        .path("edges"))
                .isNotEmpty();
        assertThat(dan.run("Customers", Map.of("first", 9, "search", "+52 1 55 5555 0143"))
                        .path("edges"))
                .hasSize(1);
    }

    @Test
    void aLeadServiceWithoutANumberIsSeenAndNotTexted() {
        var sender = "ANGI " + MESSAGES.incrementAndGet();

        text(sender, MAIN, "New lead: Maria, 512-555-0199, no heat");

        var work = inbox(Map.of("text", sender.toLowerCase(Locale.ROOT))).getFirst();
        assertThat(work.at("/caller/name").asString()).isEqualTo(sender);
        assertThat(work.path("status").asString()).isEqualTo("STAFF_REVIEW");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(threadsOf(sender))
                        .singleElement()
                        .satisfies(it ->
                                assertThat(it.path("phoneNumber").isNull()).isTrue()));
        assertThat(errorOf(dan.change(
                        "SendText", Map.of("followUpId", work.path("id").asString(), "body", "Hello?"))))
                .isEqualTo("INVALID_INPUT");
        var verdict = dan.run("CanText", Map.of("phoneNumber", sender, "purpose", "REPLY"));
        assertThat(verdict.path("answer").asString()).isEqualTo("REFUSED");
        assertThat(verdict.path("reason").asString()).isEqualTo("INVALID_NUMBER");
    }

    private List<JsonNode> threadsOf(String sender) {
        return dan.run("Threads", Map.of("first", 100)).path("edges").values().stream()
                .map(it -> it.path("node"))
                .filter(it -> it.path("sender").asString("").equals(sender))
                .toList();
    }
}
