package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.RunningClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Northside's office at a time of the test's choosing: its people, its callers, and what passes between them. */
final class Office implements AutoCloseable {

    static final String MAIN = "+15125550100";
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final AtomicInteger CALLERS = new AtomicInteger(1000);

    final RunningClock clock;
    final Database database = new Database();
    final Server server;
    final Telephone telephone;
    Client dan;
    Client dana;
    Client luis;
    Client olivia;
    Client sam;
    Client partner;

    Office(RunningClock clock) {
        this.clock = clock;
        this.server = Server.demo(database, clock);
        this.telephone = new Telephone(server);
        signIn();
    }

    private void signIn() {
        dan = Client.of(server, "demo-dispatcher");
        dana = Client.of(server, "demo-technician-dana");
        luis = Client.of(server, "demo-technician-luis");
        olivia = Client.of(server, "demo-owner");
        sam = Client.of(server, "demo-dispatcher-southside");
        partner = Client.of(server, "demo-partner");
    }

    /** Time goes by; tokens that run out meanwhile are asked for anew. */
    void passes(Duration time) {
        clock.passes(time);
        signIn();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }

    /** A number in Austin that nobody has called from yet. */
    static String newCaller() {
        return "+1512557" + CALLERS.incrementAndGet();
    }

    /** Somebody calls and nobody answers; their follow-up. */
    String missedCall(String caller) {
        telephone.missedCall(caller, MAIN, null);
        return followUpOf(caller);
    }

    String followUpOf(String caller) {
        return dan.run("Inbox", Map.of("first", 10, "filter", Map.of("text", caller)))
                .at("/edges/0/node/id")
                .asString();
    }

    JsonNode details(String followUpId) {
        return dan.run("FollowUpDetails", Map.of("id", followUpId));
    }

    String customerOf(String followUpId) {
        return details(followUpId).at("/customer/id").asString();
    }

    /** A visit of Dana's that is booked for this follow-up, an hour from now. */
    String bookedVisit(String followUpId) {
        var customer = customerOf(followUpId);
        dan.change(
                "ApproveLead",
                Map.of("customerId", customer, "name", "Maria Lopez", "address", "12 Elm St, Austin, TX 78704"));
        var startsAt = clock.instant().plus(Duration.ofHours(1));
        var scheduled = dan.change(
                "ScheduleVisit",
                Map.of(
                        "customerId",
                        customer,
                        "technicianId",
                        "dana",
                        "type",
                        "EMERGENCY",
                        "startsAt",
                        startsAt.toString(),
                        "endsAt",
                        startsAt.plus(Duration.ofHours(2)).toString(),
                        "followUpId",
                        followUpId));
        assertThat(scheduled.path("userErrors")).isEmpty();
        return scheduled.at("/visit/id").asString();
    }

    /** Sends words to the caller of a follow-up; what came of it at once. */
    JsonNode send(Client by, String followUpId, String body) {
        return by.change("SendText", Map.of("followUpId", followUpId, "body", body));
    }

    JsonNode sendTemplate(Client by, String followUpId, String template) {
        return by.change("SendText", Map.of("followUpId", followUpId, "template", template));
    }

    static String idOf(JsonNode payload) {
        assertThat(payload.path("userErrors")).as("%s", payload).isEmpty();
        return payload.at("/text/id").asString();
    }

    static String errorOf(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    JsonNode text(String id) {
        return dan.run("TextProof", Map.of("id", id));
    }

    /** How far a text has got, and why it did not go. */
    String proof(String id) {
        var text = text(id);
        return (text.path("proof").asString() + " "
                        + text.path("noContactReason").asString(""))
                .strip();
    }

    /** Waits until a text has got so far. */
    JsonNode awaitProof(String id, String proof) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(id).path("proof").asString())
                        .as("%s", text(id))
                        .isEqualTo(proof));
        return text(id);
    }

    /** Waits until it is certain that a text was not sent, and says why. */
    String awaitNoContact(String id) {
        return awaitProof(id, "NO_CONTACT").path("noContactReason").asString();
    }

    /** What reached this number's phone, oldest first. */
    List<String> bodiesTo(String number) {
        return telephone.textsTo(number).stream()
                .map(it -> it.path("body").asString())
                .toList();
    }

    /** Changes how the company texts. */
    void texting(Map<String, Object> settings) {
        var input = new HashMap<String, Object>();
        input.put("expectedVersion", version());
        input.put("texting", settings);
        assertThat(olivia.change("ChangeCompanySettings", input).path("userErrors"))
                .isEmpty();
    }

    int version() {
        return olivia.run("CompanySettings", Map.of()).path("version").asInt();
    }
}
