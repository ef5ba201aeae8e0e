package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A whole morning at Northside, told over real HTTP: every outside party is played by protocol traffic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissedCallMorningTest {

    private static final String GOOGLE = "+15125550101";
    private static final String MAIN = "+15125550100";
    private static final String SOUTHSIDE = "+15125550200";
    private static final String NO_HEAT =
            "Hi, this is Maria. We have had no heat since last night, and there is a baby in the house.";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final AtomicInteger CALLERS = new AtomicInteger(2000);

    private final Database database = new Database();
    private Server server = Server.demo(database);
    private Telephone telephone = new Telephone(server);
    private Client dan = Client.of(server, "demo-dispatcher");
    private Client dana = Client.of(server, "demo-technician-dana");
    private Client luis = Client.of(server, "demo-technician-luis");
    private Client sam = Client.of(server, "demo-dispatcher-southside");
    private Client partner = Client.of(server, "demo-partner");

    @BeforeAll
    void start() {
        dana.change("RegisterDevice", Map.of("pushToken", "danas-phone"));
        luis.change("RegisterDevice", Map.of("pushToken", "luis-phone"));
        sam.change("RegisterDevice", Map.of("pushToken", "sams-phone"));
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void aMissedCallBecomesOneFollowUpWithItsEvidence() {
        var maria = newCaller();

        telephone.missedCall(maria, GOOGLE, NO_HEAT);

        var followUp = details(onlyFollowUpOf(maria));
        assertThat(followUp.path("trigger").asString()).isEqualTo("VOICEMAIL");
        assertThat(followUp.path("source").asString()).isEqualTo("GOOGLE_BUSINESS_PROFILE");
        assertThat(followUp.path("urgency").asString()).isEqualTo("EMERGENCY");
        assertThat(followUp.path("urgencyEvidence").values().stream().map(JsonNode::asString))
                .contains("no heat");
        assertThat(followUp.path("transcript").asString()).isEqualTo(NO_HEAT);
        assertThat(followUp.path("caller").path("identity").asString()).isEqualTo("NEW_LEAD");
        assertThat(followUp.path("status").asString()).isEqualTo("NEW_MISSED_CALL");
    }

    @Test
    void theVoiceWebhookRingsTheOfficeAndThenAsksForAVoicemail() {
        var call = new HashMap<>(
                Map.of("CallSid", "CAtwiml", "AccountSid", Telephone.ACCOUNT, "From", newCaller(), "To", GOOGLE));

        assertThat(telephone.twiml("/webhooks/twilio/voice", call))
                .contains("<Dial", "+15125550110", "/webhooks/twilio/voice/dialed");
        call.put("DialCallStatus", "no-answer");
        assertThat(telephone.twiml("/webhooks/twilio/voice/dialed?company=northside", call))
                .contains("<Record", "transcribe=\"true\"");
    }

    @Test
    void webhooksInAnyOrderAndTwiceGiveTheSameFollowUp() {
        for (var order : permutations(List.of("voice", "dialed", "recording", "transcription"))) {
            var caller = newCaller();
            var sid = "CA" + caller.substring(1);

            for (var step : order) {
                assertThat(send(step, sid, caller)).isEqualTo(200);
                assertThat(send(step, sid, caller)).isEqualTo(200);
            }

            var followUp = details(onlyFollowUpOf(caller));
            assertThat(followUp.path("trigger").asString()).as("%s", order).isEqualTo("VOICEMAIL");
            assertThat(followUp.path("urgency").asString()).isEqualTo("EMERGENCY");
            assertThat(followUp.path("transcript").asString()).isEqualTo(NO_HEAT);
            assertThat(followUp.path("contactCount").asInt()).isEqualTo(1);
            assertThat(followUp.at("/caller/identity").asString()).isEqualTo("NEW_LEAD");
        }
    }

    private int send(String step, String sid, String caller) {
        var fields = new HashMap<>(Map.of("CallSid", sid, "AccountSid", Telephone.ACCOUNT));
        var path = "/webhooks/twilio/voice/" + step + "?company=northside";
        switch (step) {
            case "voice" -> path = "/webhooks/twilio/voice";
            case "dialed" -> fields.put("DialCallStatus", "no-answer");
            case "recording" ->
                fields.putAll(Map.of(
                        "RecordingStatus", "completed",
                        "RecordingDuration", "9",
                        "RecordingUrl", "https://api.twilio.com/recordings/" + sid));
            default -> fields.putAll(Map.of("TranscriptionStatus", "completed", "TranscriptionText", NO_HEAT));
        }
        // The recording callback is the one that does not name the parties.
        if (!step.equals("recording")) {
            fields.putAll(Map.of("From", caller, "To", GOOGLE));
        }
        return telephone.webhook(path, fields, Telephone.TOKEN);
    }

    @Test
    void aForgedWebhookIsRefusedAndLeavesNoTrace() {
        var forger = newCaller();
        var call = Map.of("CallSid", "CAforged", "AccountSid", Telephone.ACCOUNT, "From", forger, "To", GOOGLE);
        var dialed = new HashMap<>(call);
        dialed.put("DialCallStatus", "no-answer");
        var text = Map.of(
                "MessageSid", "SMforged", "AccountSid", Telephone.ACCOUNT, "From", forger, "To", MAIN, "Body", "Hi");

        for (var path : List.of("/webhooks/twilio/voice", "/webhooks/twilio/voice/dialed?company=northside")) {
            assertThat(telephone.webhook(path, dialed, null)).isEqualTo(403);
            assertThat(telephone.webhook(path, dialed, "guessed-token")).isEqualTo(403);
        }
        assertThat(telephone.webhook("/webhooks/twilio/sms", text, "guessed-token"))
                .isEqualTo(403);
        assertThat(telephone.webhook("/webhooks/twilio/message-status", text, "guessed-token"))
                .isEqualTo(403);
        var altered = new HashMap<>(call);
        altered.put("From", "+15125559999");
        var signature = Telephone.sign(server.origin + "/webhooks/twilio/voice", call, Telephone.TOKEN);
        assertThat(telephone.answer("/webhooks/twilio/voice", altered, signature))
                .isEqualTo(403);

        assertThat(database.dump()).noneMatch(it -> it.contains(forger) || it.contains("forged"));
    }

    @Test
    void theSameCallerAgainIsOneMoreCallOnTheSameFollowUp() {
        var maria = newCaller();

        IntStream.range(0, 5).forEach(call -> telephone.missedCall(maria, GOOGLE, null));

        var followUp = details(onlyFollowUpOf(maria));
        assertThat(followUp.path("contactCount").asInt()).isEqualTo(5);
        // The history is kept by a listener, a moment later.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(historyOf(followUp))
                        .filteredOn(it -> it.equals("CallEntry"))
                        .hasSize(5));
    }

    @Test
    void aWithheldNumberIsWorkForSomebodyToo() {
        telephone.missedCall("anonymous", GOOGLE, "My name is Walter, I will be at the shop at nine.");

        var followUp = details(inbox(dan, "Walter").getFirst().path("id").asString());
        assertThat(followUp.at("/caller/identity").asString()).isEqualTo("BLOCKED");
        assertThat(followUp.at("/caller/phoneNumber").isNull()).isTrue();
        assertThat(followUp.path("customer").isNull()).isTrue();
        assertThat(errorOf(dana.change(
                        "SendText", Map.of("followUpId", followUp.path("id").asString(), "body", "Hello"))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aCallerOfAnotherCompanyIsInvisible() {
        var stranger = newCaller();

        telephone.missedCall(stranger, SOUTHSIDE, "The breaker box is sparking.");

        assertThat(inbox(dan, stranger)).isEmpty();
        var theirs = inbox(sam, stranger).getFirst().path("id").asString();
        assertThat(dan.run("FollowUpDetails", Map.of("id", theirs)).isNull()).isTrue();
        assertThat(errorOf(dana.change("ClaimFollowUp", Map.of("followUpId", theirs))))
                .isEqualTo("NOT_FOUND");
        var customer = sam.run("FollowUpDetails", Map.of("id", theirs))
                .path("customer")
                .path("id")
                .asString();
        assertThat(dan.run("ContactHistory", Map.of("customerId", customer, "first", 10))
                        .isNull())
                .isTrue();
    }

    @Test
    void openSubscriptionsAndPhonesLearnOfIt() {
        var maria = newCaller();
        try (var events = Watcher.overEvents(dana, "UrgentFollowUps", Map.of());
                var socket = Watcher.overSocket(luis, "UrgentFollowUps", Map.of());
                var southside = Watcher.overSocket(sam, "UrgentFollowUps", Map.of())) {
            awaitSubscribed(events, socket);

            telephone.missedCall(maria, GOOGLE, NO_HEAT);
            telephone.missedCall(newCaller(), GOOGLE, "I have a question about my invoice.");

            var id = onlyFollowUpOf(maria);
            await().atMost(PATIENCE)
                    .until(() ->
                            about(id, events).size() == 1 && about(id, socket).size() == 1);
            await().atMost(PATIENCE).untilAsserted(() -> {
                for (var phone : List.of("danas-phone", "luis-phone")) {
                    var pushes = pushesAbout(id, phone);
                    assertThat(pushes).hasSize(1);
                    assertThat(pushes.getFirst()
                                    .path("android")
                                    .path("priority")
                                    .asString())
                            .isEqualToIgnoringCase("high");
                    assertThat(pushes.getFirst().toString()).doesNotContain(maria, "Maria", "heat");
                }
            });
            assertThat(southside.events()).isEmpty();
            assertThat(pushesAbout(id, "sams-phone")).isEmpty();
        }
    }

    @Test
    void aWatcherWhoComesBackWithACursorMissesNothing() {
        var first = newCaller();
        String cursor;
        try (var watcher = Watcher.overSocket(dana, "FollowUpChanges", Map.of())) {
            awaitSubscribed(watcher);
            telephone.missedCall(first, GOOGLE, NO_HEAT);
            var id = onlyFollowUpOf(first);
            await().atMost(PATIENCE).until(() -> about(id, watcher).size() >= 2);
            cursor = about(id, watcher).getFirst().path("cursor").asString();
        }
        var second = newCaller();
        telephone.missedCall(second, GOOGLE, NO_HEAT);

        try (var back = Watcher.overEvents(dana, "FollowUpChanges", cursor)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(kinds(onlyFollowUpOf(first), back))
                        .contains("URGENCY_RAISED")
                        .doesNotContain("OPENED");
                assertThat(kinds(onlyFollowUpOf(second), back)).contains("OPENED", "URGENCY_RAISED");
            });
        }
    }

    @Test
    void ofTwoClaimsAtOnceOneWinsAndTheOtherLearnsWhoHasIt() throws Exception {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var id = onlyFollowUpOf(maria);

        var answers = MissedCallMorningTest.<JsonNode>atOnce(List.of(
                () -> dana.change("ClaimFollowUp", Map.of("followUpId", id)),
                () -> luis.change("ClaimFollowUp", Map.of("followUpId", id))));

        var winner =
                answers.stream().filter(it -> it.path("userErrors").isEmpty()).toList();
        var loser =
                answers.stream().filter(it -> !it.path("userErrors").isEmpty()).toList();
        assertThat(winner).hasSize(1);
        assertThat(errorOf(loser.getFirst())).isEqualTo("ALREADY_CLAIMED");
        assertThat(loser.getFirst().path("followUp").path("claim").path("member"))
                .isEqualTo(winner.getFirst().path("followUp").path("claim").path("member"));
    }

    @Test
    void twoHundredFollowUpsHaveTwoHundredHolders() throws Exception {
        var ids = IntStream.range(0, 200)
                .mapToObj(it -> partner.change(
                                "OpenFollowUp", Map.of("callerNumber", newCaller(), "summary", "Wants a call back"))
                        .path("followUp")
                        .path("id")
                        .asString())
                .toList();
        var winners = new ConcurrentHashMap<String, Set<String>>();
        var clients = List.of(dana, luis);

        try (var pool = Executors.newFixedThreadPool(16)) {
            var claims = new ArrayList<Future<?>>();
            for (var id : ids) {
                for (var client : IntStream.range(0, 16)
                        .mapToObj(it -> clients.get(it % 2))
                        .toList()) {
                    claims.add(pool.submit(() -> {
                        var answer = client.change("ClaimFollowUp", Map.of("followUpId", id));
                        if (answer.path("userErrors").isEmpty()) {
                            winners.computeIfAbsent(id, it -> ConcurrentHashMap.newKeySet())
                                    .add(answer.at("/followUp/claim/member/id").asString());
                        }
                    }));
                }
            }
            for (var claim : claims) {
                claim.get();
            }
        }

        assertThat(winners)
                .hasSize(200)
                .allSatisfy((id, members) -> assertThat(members)
                        .containsExactly(dan.run("FollowUpDetails", Map.of("id", id))
                                .at("/claim/member/id")
                                .asString()));
    }

    @Test
    void enRouteTextsTheCustomerOnceThroughTapsKeysAndARestart() {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var visit = bookedVisit(onlyFollowUpOf(maria), "Maria Lopez");
        telephone.next("accept", "doubled-reversed");
        Map<String, Object> tap = Map.of("visitId", visit, "etaMinutes", 25, "idempotencyKey", "tap-" + visit);

        var first = dana.change("StartEnRoute", tap);
        dana.change("StartEnRoute", tap);
        dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 40));
        restart();
        var afterRestart = dana.change("StartEnRoute", tap);

        var text = first.path("onMyWay").path("id").asString();
        assertThat(afterRestart.path("onMyWay").path("id").asString()).isEqualTo(text);
        await().atMost(PATIENCE).until(() -> proofOf(text).equals("DELIVERED"));
        assertThat(telephone.textsTo(maria))
                .singleElement()
                .satisfies(sent -> assertThat(sent.path("body").asString())
                        .contains("Northside Plumbing & Heating", "Dana", "25 min"));
        var sid = telephone.textsTo(maria).getFirst().path("sid").asString();
        for (var late : List.of("sent", "queued", "undelivered", "failed", "sent")) {
            assertThat(telephone.webhook(
                            "/webhooks/twilio/message-status?company=northside&text=" + text,
                            Map.of(
                                    "MessageSid",
                                    sid,
                                    "MessageStatus",
                                    late,
                                    "AccountSid",
                                    Telephone.ACCOUNT,
                                    "To",
                                    maria,
                                    "From",
                                    MAIN),
                            Telephone.TOKEN))
                    .isEqualTo(204);
            assertThat(proofOf(text)).isEqualTo("DELIVERED");
        }
    }

    @Test
    void aLostAnswerIsLookedUpAndNeverSentAgain() {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var visit = bookedVisit(onlyFollowUpOf(maria), "Maria Lopez");
        telephone.next("timeout-after-accept", "none");

        var text = dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 25))
                .path("onMyWay")
                .path("id")
                .asString();

        await().atMost(PATIENCE).until(() -> proofOf(text).equals("UNCONFIRMED"));
        // Twilio's own list knows how far it got, though it never called back.
        await().atMost(PATIENCE)
                .until(() -> Set.of("ACCEPTED", "SENT", "DELIVERED").contains(proofOf(text)));
        assertThat(telephone.textsTo(maria)).hasSize(1);
    }

    @Test
    void aCarrierThatFailsIsAskedAgainOnlyOnceItIsSureNotToHaveTheText() {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var id = onlyFollowUpOf(maria);
        telephone.next("status:503", "normal");

        var text = dana.change("SendText", Map.of("followUpId", id, "body", "We are on it."))
                .path("text")
                .path("id")
                .asString();

        await().atMost(PATIENCE).until(() -> proofOf(text).equals("UNCONFIRMED"));
        assertThat(telephone.textsTo(maria)).isEmpty();
        await().atMost(PATIENCE).until(() -> proofOf(text).equals("DELIVERED"));
        assertThat(telephone.textsTo(maria)).hasSize(1);
    }

    @Test
    void whoeverSaidStopIsNotTexted() {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var visit = bookedVisit(onlyFollowUpOf(maria), "Maria Lopez");
        telephone.incomingText(maria, MAIN, " stop! ");

        var text = dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 25))
                .path("onMyWay")
                .path("id")
                .asString();

        await().atMost(PATIENCE).until(() -> proofOf(text).equals("NO_CONTACT"));
        assertThat(dana.run("TextProof", Map.of("id", text))
                        .path("noContactReason")
                        .asString())
                .isEqualTo("OPTED_OUT");
        assertThat(telephone.textsTo(maria)).isEmpty();
    }

    @Test
    void theHistoryTellsTheMorningInOrder() {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var id = onlyFollowUpOf(maria);
        dana.change("ClaimFollowUp", Map.of("followUpId", id));
        var visit = bookedVisit(id, "Maria Lopez");
        dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 25));
        await().atMost(PATIENCE).until(() -> telephone.textsTo(maria).size() == 1);
        dana.change(
                "CompleteFollowUp", Map.of("followUpId", id, "disposition", "COMPLETED", "note", "Igniter replaced"));

        var expected = List.of(
                "CallEntry",
                "FollowUpEntry OPENED",
                "VoicemailEntry",
                "FollowUpEntry URGENCY_RAISED",
                "FollowUpEntry CLAIMED",
                "VisitEntry SCHEDULED",
                "FollowUpEntry BOOKED",
                "VisitEntry EN_ROUTE",
                "TextEntry",
                "FollowUpEntry COMPLETED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pagedHistory(id, () -> {})).isEqualTo(expected));
        // New entries between two pages come at the end, and move nothing.
        assertThat(pagedHistory(id, () -> telephone.incomingText(maria, MAIN, "Thank you")))
                .startsWith(expected.toArray(String[]::new));
    }

    private List<String> pagedHistory(String followUpId, Runnable betweenPages) {
        var customer = details(followUpId).at("/customer/id").asString();
        var told = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("customerId", customer, "first", 3));
        while (true) {
            var page = dan.run("ContactHistory", variables).path("contactHistory");
            for (var edge : page.path("edges")) {
                var node = edge.path("node");
                var detail =
                        node.path("kind").asString("") + node.path("status").asString("");
                told.add((node.path("__typename").asString() + " " + detail).strip());
            }
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return told;
            }
            betweenPages.run();
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        }
    }

    @Test
    void aCompletedFollowUpLeavesTheInbox() {
        var maria = newCaller();
        telephone.missedCall(maria, GOOGLE, NO_HEAT);
        var id = onlyFollowUpOf(maria);
        dana.change("ClaimFollowUp", Map.of("followUpId", id));

        var done = dana.change("CompleteFollowUp", Map.of("followUpId", id, "disposition", "COMPLETED"));

        assertThat(done.at("/followUp/status").asString()).isEqualTo("CLOSED_COMPLETED");
        assertThat(inbox(dan, maria)).isEmpty();
        assertThat(errorOf(luis.change("ClaimFollowUp", Map.of("followUpId", id))))
                .isEqualTo("ALREADY_CLOSED");
        telephone.missedCall(maria, GOOGLE, null);
        assertThat(onlyFollowUpOf(maria)).isEqualTo(id);
        assertThat(details(id).path("status").asString()).isEqualTo("NEW_MISSED_CALL");
    }

    @Test
    void aPartnerReportsCallsAndReadsThemBackAndNothingElse() {
        var maria = newCaller();

        var opened = partner.change(
                "OpenFollowUp",
                Map.of(
                        "callerNumber", "(512) 555-" + maria.substring(8),
                        "callerName", "Maria Lopez",
                        "category", "ESTIMATE_QUESTION",
                        "urgency", "HIGH",
                        "urgencyEvidence", List.of("needs it before the weekend"),
                        "summary", "Asked what a new furnace costs."));

        var id = opened.at("/followUp/id").asString();
        assertThat(opened.at("/followUp/caller/phoneNumber").asString()).isEqualTo(maria);
        assertThat(opened.at("/followUp/trigger").asString()).isEqualTo("RECEPTIONIST");
        assertThat(opened.at("/followUp/urgency").asString()).isEqualTo("HIGH");
        assertThat(partner.run("FollowUpDetails", Map.of("id", id))
                        .path("summary")
                        .asString())
                .isEqualTo("Asked what a new furnace costs.");
        assertThat(errorOf(partner.change("ClaimFollowUp", Map.of("followUpId", id))))
                .isEqualTo("FORBIDDEN");
        assertThat(errorOf(partner.change("SendText", Map.of("followUpId", id, "body", "Hello"))))
                .isEqualTo("FORBIDDEN");
        assertThat(telephone.textsTo(maria)).isEmpty();
        telephone.missedCall(newCaller(), SOUTHSIDE, null);
        assertThat(inbox(partner, ""))
                .allMatch(it -> dan.run(
                                "FollowUpDetails", Map.of("id", it.path("id").asString()))
                        .isObject());
    }

    @Test
    void withoutWordsNothingAPartnerReportsIsUrgent() {
        var opened = partner.change(
                "OpenFollowUp",
                Map.of("callerNumber", newCaller(), "urgency", "EMERGENCY", "summary", "Wants a call back."));

        assertThat(opened.at("/followUp/urgency").asString()).isEqualTo("NORMAL");
        assertThat(opened.at("/followUp/urgencyEvidence")).isEmpty();
    }

    private void restart() {
        server = server.restarted();
        telephone = new Telephone(server);
        dan = Client.of(server, "demo-dispatcher");
        dana = Client.of(server, "demo-technician-dana");
        luis = Client.of(server, "demo-technician-luis");
        sam = Client.of(server, "demo-dispatcher-southside");
        partner = Client.of(server, "demo-partner");
    }

    private String bookedVisit(String followUpId, String name) {
        var customer = details(followUpId).at("/customer/id").asString();
        var approved = dan.change(
                "ApproveLead", Map.of("customerId", customer, "name", name, "address", "12 Elm St, Austin, TX 78704"));
        assertThat(approved.at("/customer/standing").asString()).isEqualTo("CUSTOMER");
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
                        Instant.now().plusSeconds(3_600).toString(),
                        "endsAt",
                        Instant.now().plusSeconds(10_800).toString(),
                        "followUpId",
                        followUpId));
        assertThat(scheduled.path("userErrors")).isEmpty();
        return scheduled.at("/visit/id").asString();
    }

    private String proofOf(String textId) {
        return dan.run("TextProof", Map.of("id", textId)).path("proof").asString();
    }

    private JsonNode details(String id) {
        return dan.run("FollowUpDetails", Map.of("id", id));
    }

    private List<String> historyOf(JsonNode followUp) {
        var history = dan.run(
                "ContactHistory",
                Map.of("customerId", followUp.at("/customer/id").asString(), "first", 100));
        return history.at("/contactHistory/edges").values().stream()
                .map(it -> it.at("/node/__typename").asString())
                .toList();
    }

    private String onlyFollowUpOf(String caller) {
        var open = inbox(dan, caller);
        assertThat(open).hasSize(1);
        return open.getFirst().path("id").asString();
    }

    private static List<JsonNode> inbox(Client viewer, String text) {
        Map<String, Object> filter = text.isEmpty() ? Map.of() : Map.of("text", text);
        return viewer.run("Inbox", Map.of("first", 100, "filter", filter)).path("edges").values().stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private static String errorOf(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static List<JsonNode> about(String followUpId, Watcher watcher) {
        return watcher.events().stream()
                .filter(it -> it.at("/followUp/id").asString("").equals(followUpId))
                .toList();
    }

    private static List<String> kinds(String followUpId, Watcher watcher) {
        return about(followUpId, watcher).stream()
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private List<JsonNode> pushesAbout(String followUpId, String token) {
        return telephone.pushesTo(token).stream()
                .filter(it -> it.at("/data/followUpId").asString().equals(followUpId))
                .toList();
    }

    /** A subscription starts at the moment it is set up, which the client is not told: calls come in until it has. */
    private void awaitSubscribed(Watcher... watchers) {
        await().atMost(PATIENCE).until(() -> {
            telephone.missedCall(newCaller(), GOOGLE, NO_HEAT);
            return List.of(watchers).stream().noneMatch(it -> it.events().isEmpty());
        });
    }

    private static <T> List<T> atOnce(List<Callable<T>> actions) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(actions.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = actions.stream()
                    .map(action -> pool.submit(() -> {
                        barrier.await();
                        return action.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<T>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private static String newCaller() {
        return "+1512555" + CALLERS.getAndIncrement();
    }
}
