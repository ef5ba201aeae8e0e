package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Somebody else is always faster. Whoever asks is told so; what happens by itself happens later; nothing is lost and nothing hangs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OvertakenTest {

    private final RefusingDatabase refusing = new RefusingDatabase();
    private final Database database = new Database();
    private Server server;
    private Client dan;
    private Client dana;
    private Telephone telephone;

    @BeforeAll
    void start() {
        server = Server.demo(database, refusing);
        dan = Client.of(server, "demo-dispatcher");
        dana = Client.of(server, "demo-technician-dana");
        telephone = new Telephone(server);
    }

    @AfterEach
    void relent() {
        refusing.relent();
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void peopleAreToldToTryAgainWhicheverStoreRefusesAndThenItIsDone() throws Exception {
        var followUp = opened(Office.newCaller(), "No heat");
        var rosa = customer("Rosa");
        var rosie = customer("Rosie");
        var ada = customer("Ada");
        var adasVersion = version(ada);
        var visit = visit(rosa);
        var draft = drafted();
        var push = pushed();
        // A book that was never written is inserted, and nobody is faster at that.
        dan.change("MergeCustomers", Map.of("customerId", customer("Ivy"), "mergedId", customer("Yves")));
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var deeds = List.of(
                new Deed("followUps", () -> dan.change("ClaimFollowUp", Map.of("followUpId", followUp))),
                new Deed(
                        "customers",
                        () -> dan.change(
                                "EditCustomer",
                                Map.of("customerId", ada, "expectedVersion", adasVersion, "name", "Ada L"))),
                new Deed(
                        "mergeBooks",
                        () -> dan.change("MergeCustomers", Map.of("customerId", rosa, "mergedId", rosie))),
                new Deed("visits", () -> dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 20))),
                new Deed(
                        "onCallRotas",
                        () -> dan.change(
                                "SwapOnCall",
                                Map.of(
                                        "memberId",
                                        "luis",
                                        "from",
                                        tomorrow.toString(),
                                        "until",
                                        tomorrow.plusSeconds(3_600).toString()))),
                new Deed("texts", () -> dan.change("RefuseText", Map.of("textId", draft, "reason", "Not now"))),
                new Deed("pushes", () -> dana.change("ReportPushes", Map.of("reports", List.of(push)))));

        // Each needs its own store first; all are tried at once to save the time of many refusals.
        deeds.forEach(it -> refusing.refuse(it.store));
        var refused = Together.run(deeds.size(), i -> deeds.get(i).what.get());
        for (var i = 0; i < deeds.size(); i++) {
            var store = deeds.get(i).store;
            var answer = refused.get(i);
            assertThat(answer.at("/userErrors/0/code").asString(""))
                    .as("%s: %s", store, answer)
                    .isEqualTo("VERSION_CONFLICT");
            assertThat(answer.at("/userErrors/0/message").asString()).contains("Try again");
            assertThat(refusing.refused(store)).as(store).isPositive();
        }
        refusing.relent();

        for (var deed : deeds) {
            var done = deed.what.get();
            assertThat(done.path("userErrors")).as("%s: %s", deed.store, done).isEmpty();
        }
    }

    private record Deed(String store, Supplier<JsonNode> what) {}

    /** What Dana's phone says of a push that it got. */
    private Map<String, Object> pushed() {
        var pushes = database.open().getCollection("pushes");
        dana.change("RegisterDevice", Map.of("pushToken", "danas-app"));
        opened(Office.newCaller(), "Gas leak, we smell gas in the kitchen");
        await().atMost(PATIENCE).until(() -> pushes.countDocuments(eq("state", "ACCEPTED")) > 0);
        var id = Objects.requireNonNull(pushes.find(eq("state", "ACCEPTED")).first())
                .getString("_id");
        return Map.of("messageId", id, "state", "OPENED", "at", Instant.now().toString());
    }

    @Test
    void theCarrierIsAskedToTellAgain() {
        var caller = Office.newCaller();
        var sid = "CAovertaken" + caller.substring(1);
        var ringing = Map.of("CallSid", sid, "AccountSid", Telephone.ACCOUNT, "From", caller, "To", MAIN);
        var dialed = Map.of(
                "CallSid",
                sid,
                "AccountSid",
                Telephone.ACCOUNT,
                "From",
                caller,
                "To",
                MAIN,
                "DialCallStatus",
                "no-answer");
        assertThat(telephone.webhook("/webhooks/twilio/voice", ringing, Telephone.TOKEN))
                .isEqualTo(200);

        refusing.refuse("calls");
        assertThat(telephone.webhook("/webhooks/twilio/voice/dialed", dialed, Telephone.TOKEN))
                .isEqualTo(503);
        refusing.relent();
        assertThat(telephone.webhook("/webhooks/twilio/voice/dialed", dialed, Telephone.TOKEN))
                .isEqualTo(200);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(inbox(caller)).hasSize(1));
    }

    @Test
    void listenersAreToldAgainUntilTheyCanWrite() {
        var writer = Office.newCaller();
        telephone.incomingText(writer, MAIN, "Are you open today?");
        await().atMost(PATIENCE).until(() -> unread(writer) == 1);
        var waiting = opened(Office.newCaller(), "Carbon monoxide alarm is going off");
        await().atMost(PATIENCE).until(() -> isEscalated(waiting));

        caughtUp();
        refusing.refuse("textThreads");
        refusing.refuse("escalations");
        telephone.incomingText(writer, MAIN, "Hello?");
        dan.change("ClaimFollowUp", Map.of("followUpId", waiting));
        // More than one time of telling makes.
        await().atMost(PATIENCE)
                .until(() -> refusing.refused("textThreads") > 35 && refusing.refused("escalations") > 35);
        assertThat(position("text-threads")).isLessThan(head());
        assertThat(position("escalation")).isLessThan(head());
        assertThat(unread(writer)).isEqualTo(1);
        refusing.relent();

        caughtUp();
        assertThat(unread(writer)).isEqualTo(2);
        assertThat(dan.run("FollowUpEscalation", Map.of("id", waiting))
                        .at("/escalation/stopReason")
                        .asString())
                .isEqualTo("CLAIMED");
    }

    private void caughtUp() {
        await().atMost(PATIENCE).until(() -> position("text-threads") == head() && position("escalation") == head());
    }

    private long position(String listener) {
        return number("journalPositions", listener + "/northside");
    }

    private long head() {
        return number("journalHeads", "northside");
    }

    private long number(String collection, String id) {
        var document =
                database.open().getCollection(collection).find(eq("_id", id)).first();
        return document == null ? 0 : document.getLong("seq");
    }

    private boolean isEscalated(String followUp) {
        return database.open().getCollection("escalations").countDocuments(eq("_id", followUp)) == 1;
    }

    private int unread(String writer) {
        var thread = database.open()
                .getCollection("textThreads")
                .find(eq("number", writer))
                .first();
        return thread == null ? 0 : thread.getList("unread", String.class).size();
    }

    private JsonNode inbox(String caller) {
        return dan.run("Inbox", Map.of("first", 10, "filter", Map.of("text", caller)))
                .path("edges");
    }

    private String opened(String caller, String summary) {
        return dan.change("OpenFollowUp", Map.of("callerNumber", caller, "summary", summary))
                .at("/followUp/id")
                .asString();
    }

    private String customer(String name) {
        return dan.change("CreateCustomer", Map.of("name", name, "phoneNumbers", List.of(Office.newCaller())))
                .at("/customer/id")
                .asString();
    }

    private int version(String customer) {
        return dan.run("CustomerDetails", Map.of("id", customer))
                .path("version")
                .asInt();
    }

    private String visit(String customer) {
        return dan.change(
                        "ScheduleVisit",
                        Map.of(
                                "customerId",
                                customer,
                                "technicianId",
                                "dana",
                                "type",
                                "DIAGNOSTIC",
                                "startsAt",
                                Instant.now().minusSeconds(60).toString(),
                                "endsAt",
                                Instant.now().plusSeconds(3_600).toString(),
                                "address",
                                "12 Pine St"))
                .at("/visit/id")
                .asString();
    }

    /** A text that waits for a person's word. */
    private String drafted() {
        var caller = Office.newCaller();
        telephone.missedCall(caller, MAIN, null);
        var followUp = inbox(caller).get(0).at("/node/id").asString();
        return dan.change("SendText", Map.of("followUpId", followUp, "body", "We will be there for $99 today."))
                .at("/text/id")
                .asString();
    }
}
