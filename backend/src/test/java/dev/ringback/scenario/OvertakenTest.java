package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final String VERSION_CONFLICT = "VERSION_CONFLICT";

    private final RefusingDatabase refusing = new RefusingDatabase();
    private final Database database = new Database();
    private Server server;
    private Client dan;
    private Client dana;
    private Client olivia;
    private Telephone telephone;

    @BeforeAll
    void start() {
        server = Server.demo(database, refusing);
        dan = Client.of(server, "demo-dispatcher");
        dana = Client.of(server, "demo-technician-dana");
        olivia = Client.of(server, "demo-owner");
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
    void peopleAreToldToTryAgainWhicheverStoreRefusesAndThenItIsDone() {
        var followUp = opened(Office.newCaller(), "No heat");
        var rosa = customer("Rosa", Office.newCaller());
        var lead = customer("Rosie", Office.newCaller());
        var ada = customer("Ada", Office.newCaller());
        var visit = visit(rosa);

        overtaken("followUps", () -> dan.change("ClaimFollowUp", Map.of("followUpId", followUp)));
        overtaken(
                "customers",
                () -> dan.change(
                        "EditCustomer", Map.of("customerId", ada, "expectedVersion", version(ada), "name", "Ada L")));
        overtaken(
                "mergeBooks", () -> dan.change("MergeCustomers", Map.of("customerId", rosa, "mergedId", lead)), false);
        overtaken("visits", () -> dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 20)));
        overtaken(
                "onCallRotas",
                () -> dan.change(
                        "SwapOnCall",
                        Map.of(
                                "memberId",
                                "luis",
                                "from",
                                Instant.now().plusSeconds(3_600).toString(),
                                "until",
                                Instant.now().plusSeconds(7_200).toString())));
        var draft = drafted();
        overtaken("texts", () -> dan.change("RefuseText", Map.of("textId", draft, "reason", "Not now")));
        overtaken("pushes", this::pushReported);
    }

    /** A book that was never written is inserted, which nobody is faster at: the merge of before it is the first. */
    private void overtaken(String store, Deed deed, boolean first) {
        if (!first) {
            var one = customer("Ivy", Office.newCaller());
            var other = customer("Yves", Office.newCaller());
            dan.change("MergeCustomers", Map.of("customerId", one, "mergedId", other));
        }
        overtaken(store, deed);
    }

    private interface Deed {
        JsonNode done();
    }

    private void overtaken(String store, Deed deed) {
        refusing.refuse(store);
        var refused = deed.done();
        refusing.relent();
        assertThat(refused.at("/userErrors/0/code").asString(""))
                .as("%s: %s", store, refused)
                .isEqualTo(VERSION_CONFLICT);
        assertThat(refused.at("/userErrors/0/message").asString()).contains("Try again");
        assertThat(refusing.refused()).isPositive();

        var done = deed.done();
        assertThat(done.path("userErrors")).as("%s: %s", store, done).isEmpty();
    }

    private JsonNode pushReported() {
        var pushes = database.open().getCollection("pushes");
        if (pushes.find().first() == null) {
            var relented = refusing.refused();
            refusing.relent();
            dana.change("RegisterDevice", Map.of("pushToken", "danas-app"));
            opened(Office.newCaller(), "Gas leak, we smell gas in the kitchen");
            await().atMost(PATIENCE).until(() -> pushes.countDocuments(eq("state", "ACCEPTED")) > 0);
            assertThat(relented).isZero();
            refusing.refuse("pushes");
        }
        var id = Objects.requireNonNull(pushes.find().first()).getString("_id");
        return dana.change(
                "ReportPushes",
                Map.of(
                        "reports",
                        List.of(Map.of(
                                "messageId",
                                id,
                                "state",
                                "OPENED",
                                "at",
                                Instant.now().toString()))));
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

        retold("text-threads", "textThreads", () -> telephone.incomingText(writer, MAIN, "Hello?"));
        await().atMost(PATIENCE).until(() -> unread(writer) == 2);

        retold("escalation", "escalations", () -> dan.change("ClaimFollowUp", Map.of("followUpId", waiting)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(dan.run("FollowUpEscalation", Map.of("id", waiting))
                                .at("/escalation/stopReason")
                                .asString())
                        .isEqualTo("CLAIMED"));
    }

    private void retold(String listener, String store, Runnable deed) {
        caughtUp(listener);
        refusing.refuse(store);
        deed.run();
        var tries = new AtomicInteger();
        await().atMost(PATIENCE).until(() -> refusing.refused() > 40 && tries.incrementAndGet() > 1);
        var held = position(listener);
        assertThat(held).isLessThan(head());
        await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> position(listener) == held);
        refusing.relent();
        caughtUp(listener);
    }

    private void caughtUp(String listener) {
        await().atMost(PATIENCE).until(() -> position(listener) == head());
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

    private String customer(String name, String number) {
        return dan.change("CreateCustomer", Map.of("name", name, "phoneNumbers", List.of(number)))
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
