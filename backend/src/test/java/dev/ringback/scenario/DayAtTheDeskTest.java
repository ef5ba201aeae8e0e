package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What Dan the dispatcher does with a day's calls, and what the others see of it, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayAtTheDeskTest {

    private static final String GOOGLE = "+15125550101";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Database database = new Database();
    private final Server server = Server.demo(database);
    private final Telephone telephone = new Telephone(server);
    private final Client olivia = Client.of(server, "demo-owner");
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client luis = Client.of(server, "demo-technician-luis");
    private final Client partner = Client.of(server, "demo-partner");
    private final Client sam = Client.of(server, "demo-dispatcher-southside");
    private final AtomicInteger callers = new AtomicInteger(7000);

    @BeforeAll
    void start() {
        dana.change("RegisterDevice", Map.of("pushToken", "danas-phone"));
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    private String newCaller() {
        return "+1512555" + callers.getAndIncrement();
    }

    private String opened(Object... more) {
        var input = new HashMap<String, Object>(Map.of("callerNumber", newCaller(), "summary", "Wants a call back"));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        var answer = dan.change("OpenFollowUp", input);
        assertThat(answer.path("userErrors").size()).as("%s", answer).isZero();
        return answer.at("/followUp/id").asString();
    }

    private static Map<String, Object> on(String id, Object... more) {
        var input = new HashMap<String, Object>(Map.of("followUpId", id));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return input;
    }

    private static JsonNode done(JsonNode payload) {
        assertThat(payload.path("userErrors").size()).as("%s", payload).isZero();
        return payload.path("followUp");
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static String message(JsonNode payload) {
        return payload.at("/userErrors/0/message").asString("");
    }

    private JsonNode details(String id) {
        return dan.run("FollowUpDetails", Map.of("id", id));
    }

    private List<JsonNode> changes(String id) {
        return dan.run("FollowUpTrail", Map.of("id", id, "first", 100)).at("/changes/edges").values().stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private List<String> inbox(Client viewer, Map<String, Object> filter, String order) {
        var ids = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("first", 7, "filter", filter, "order", order));
        while (true) {
            var page = viewer.run("Inbox", variables);
            page.path("edges").forEach(it -> ids.add(it.at("/node/id").asString()));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return ids;
            }
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        }
    }

    @Test
    void aCallGoesItsWayFromTheFirstTryToTheVisitAndEveryStepIsOnRecord() {
        var id = opened();

        done(dana.change("ClaimFollowUp", on(id)));
        done(dana.change("RecordCallAttempt", on(id, "outcome", "NO_ANSWER")));
        done(dana.change("SetNextAction", on(id, "action", "Try again", "dueAt", hence(Duration.ofHours(2)))));
        done(dana.change("RecordCallAttempt", on(id, "outcome", "CONVERSATION", "seconds", 95)));
        done(dana.change("MoveFollowUp", on(id, "status", "QUALIFIED", "stage", "BOOKING_OFFERED")));
        done(dana.change("AddFollowUpNote", on(id, "text", "Wants Thursday morning")));
        var customer = details(id).at("/customer/id").asString();
        dan.change("ApproveLead", Map.of("customerId", customer, "name", "Rosa Lind", "address", "12 Elm St"));
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
                        hence(Duration.ofDays(1)),
                        "endsAt",
                        hence(Duration.ofHours(26)),
                        "followUpId",
                        id));
        assertThat(visit.path("userErrors").size()).isZero();
        done(dana.change("CompleteFollowUp", on(id, "disposition", "COMPLETED", "note", "Booked")));

        assertThat(changes(id).stream().map(it -> it.path("kind").asString()))
                .containsExactly(
                        "OPENED",
                        "CLAIMED",
                        "CALL_ATTEMPTED",
                        "NEXT_ACTION_SET",
                        "CALL_ATTEMPTED",
                        "MOVED",
                        "NOTED",
                        "BOOKED",
                        "COMPLETED");
        assertThat(changes(id))
                .allSatisfy(it -> assertThat(it.at("/by/id").asString()).isIn("dan", "dana"))
                .last()
                .satisfies(it -> {
                    assertThat(it.at("/before/status").asString()).isEqualTo("BOOKED");
                    assertThat(it.at("/after/status").asString()).isEqualTo("CLOSED_COMPLETED");
                    assertThat(it.path("why").asString()).isEqualTo("Booked");
                });
    }

    private static String hence(Duration later) {
        return Instant.now().plus(later).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Test
    void whoeverTakesOverSaysWhyAndThePreviousHolderIsToldOnThePhone() {
        var id = opened();
        done(dana.change("ClaimFollowUp", on(id)));

        assertThat(error(luis.change("ClaimFollowUp", on(id)))).isEqualTo("ALREADY_CLAIMED");
        assertThat(error(luis.change("TakeOverFollowUp", on(id, "reason", " "))))
                .isEqualTo("INVALID_INPUT");
        var taken = done(luis.change("TakeOverFollowUp", on(id, "reason", "I am around the corner")));

        assertThat(taken.at("/claim/member/id").asString()).isEqualTo("luis");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telephone.pushesTo("danas-phone"))
                        .anySatisfy(it -> {
                            assertThat(it.at("/data/kind").asString()).isEqualTo("FOLLOW_UP_LOST");
                            assertThat(it.at("/data/followUpId").asString()).isEqualTo(id);
                        }));
        var holders = dan.run("FollowUpTrail", Map.of("id", id, "first", 1)).path("holders");
        assertThat(holders.at("/0/member/id").asString()).isEqualTo("dana");
        assertThat(holders.at("/0/ended").asString()).isEqualTo("TAKEN_OVER");
        assertThat(holders.at("/1/member/id").asString()).isEqualTo("luis");
    }

    @Test
    void manyAreNotClaimedAtOnce() {
        var first = opened();
        var second = opened();

        var answer = luis.query("""
                mutation {
                  a: claimFollowUp(input: {followUpId: "%s"}) { followUp { id } userErrors { code } }
                  b: claimFollowUp(input: {followUpId: "%s"}) { followUp { id } userErrors { code message } }
                }""".formatted(first, second));

        assertThat(answer.at("/data/a/userErrors").size()).isZero();
        assertThat(answer.at("/data/b/userErrors/0/code").asString()).isEqualTo("INVALID_INPUT");
        assertThat(details(second).path("claim").isNull()).isTrue();
    }

    @Test
    void aRefusalSaysWhatIsPossible() {
        var id = opened();

        var gaveUp = dana.change("CompleteFollowUp", on(id, "disposition", "NO_RESPONSE"));
        var booked = dana.change("MoveFollowUp", on(id, "status", "BOOKED"));
        var staged = dana.change("MoveFollowUp", on(id, "status", "NEW_MISSED_CALL", "stage", "BOOKING_OFFERED"));

        assertThat(Stream.of(gaveUp, booked, staged).map(DayAtTheDeskTest::error))
                .containsOnly("INVALID_TRANSITION");
        assertThat(message(gaveUp)).contains("record a call attempt first", "CLOSED_NOT_A_FIT (completeFollowUp)");
        assertThat(message(booked)).contains("BOOKED needs a visit", "BOOKED (scheduleVisit)");
        assertThat(message(staged)).contains("NEW_MISSED_CALL has the stages [CALLBACK_PENDING]");
        assertThat(details(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void somebodyElsesChangeInBetweenIsNotOverwritten() {
        var id = opened();
        var seen = details(id).path("version").asInt();
        done(dana.change("AddFollowUpNote", on(id, "text", "He called me on my own phone")));

        var refused = dan.change("EditFollowUp", on(id, "expectedVersion", seen, "summary", "A leak"));

        assertThat(error(refused)).isEqualTo("VERSION_CONFLICT");
        var now = refused.at("/followUp/version").asInt();
        var edited = done(dan.change("EditFollowUp", on(id, "expectedVersion", now, "category", "ESTIMATE_QUESTION")));
        assertThat(edited.path("category").asString()).isEqualTo("ESTIMATE_QUESTION");
        assertThat(edited.path("summary").asString()).isEqualTo("Wants a call back");
    }

    @Test
    void aPersonalMessageNamesItsMember() {
        var nobodys = dan.change(
                "OpenFollowUp",
                Map.of("callerNumber", newCaller(), "summary", "For Luis", "category", "PERSONAL_MESSAGE"));
        var id = opened("category", "PERSONAL_MESSAGE", "addressedToId", "luis");

        assertThat(nobodys.at("/userErrors/0/field").asString()).isEqualTo("addressedToId");
        assertThat(dan.run("Staff", Map.of()).values().stream()
                        .map(it -> it.path("id").asString()))
                .containsExactly("dan", "dana", "luis", "olivia");
        assertThat(inbox(luis, Map.of("addressedToMe", true), "INBOX")).containsExactly(id);
        assertThat(error(dan.change("EditFollowUp", on(id, "addressedToId", "sam"))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void onlyAPersonLowersTheUrgencyAndTheCallerRaisesItAgain() {
        var caller = newCaller();
        telephone.missedCall(caller, GOOGLE, "Water is leaking through the ceiling, please hurry.");
        var id = onlyFollowUpOf(caller);

        assertThat(error(dan.change("ChangeUrgency", on(id, "urgency", "NORMAL", "reason", ""))))
                .isEqualTo("INVALID_INPUT");
        var lowered = done(dan.change("ChangeUrgency", on(id, "urgency", "NORMAL", "reason", "He shut the valve")));
        telephone.missedCall(caller, GOOGLE, null);
        var calm = details(id);
        telephone.missedCall(caller, GOOGLE, "Now the ceiling is coming down and water is pouring in!");

        assertThat(lowered.path("urgencyEvidence").values().stream().map(JsonNode::asString))
                .containsExactly("Set to NORMAL by Dan Whitaker: He shut the valve");
        assertThat(calm.path("urgency").asString()).isEqualTo("NORMAL");
        assertThat(calm.path("contactCount").asInt()).isEqualTo(2);
        assertThat(details(id).path("urgency").asString()).isEqualTo("EMERGENCY");
    }

    private String onlyFollowUpOf(String caller) {
        var ids = inbox(dan, Map.of("text", caller), "INBOX");
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    @Test
    void aCallerWhoComesBackWithinAWeekOpensTheSameOneAgain() {
        var caller = newCaller();
        telephone.missedCall(caller, GOOGLE, "Please call me about my bathroom.");
        var id = onlyFollowUpOf(caller);
        done(dan.change("CompleteFollowUp", on(id, "disposition", "COMPLETED")));

        telephone.missedCall(caller, GOOGLE, null);

        assertThat(onlyFollowUpOf(caller)).isEqualTo(id);
        assertThat(changes(id).getLast().path("kind").asString()).isEqualTo("REOPENED");
        assertThat(details(id).path("disposition").isNull()).isTrue();
    }

    @Test
    void whatWasClosedByMistakeIsOpenedAgainUnlessTheCallerHasAnother() {
        var caller = newCaller();
        var id = opened("callerNumber", caller);
        done(dan.change("CompleteFollowUp", on(id, "disposition", "NOT_A_FIT")));

        var reopened = done(dan.change("ReopenFollowUp", on(id, "reason", "Wrong row")));

        assertThat(reopened.path("status").asString()).isEqualTo("NEW_MISSED_CALL");
        assertThat(error(dan.change("ReopenFollowUp", on(id, "reason", "Again"))))
                .isEqualTo("INVALID_TRANSITION");
        assertThat(error(dan.change("ReopenFollowUp", on(id, "reason", " ")))).isEqualTo("INVALID_INPUT");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, QUALIFIED", "REJECT, CLOSED_NOT_A_FIT", "REQUEST_MORE_INFO, AWAITING_REPLY"})
    void theOwnerDecidesAReviewWithEverythingOnOneScreen(String decision, String status) {
        var caller = newCaller();
        telephone.missedCall(caller, GOOGLE, "I am very unhappy with your work and I want a refund.");
        var id = onlyFollowUpOf(caller);

        var packet = olivia.run("ReviewPacket", Map.of("id", id));
        assertThat(packet.path("status").asString()).isEqualTo("STAFF_REVIEW");
        assertThat(packet.at("/review/causes/0/reason").asString()).isEqualTo("COMPLAINT");
        assertThat(packet.path("transcript").asString())
                .contains(packet.at("/review/causes/0/words").asString());
        assertThat(packet.path("callerType").asString()).isEqualTo("COMPLAINT");
        assertThat(inbox(olivia, Map.of("statuses", List.of("STAFF_REVIEW")), "INBOX"))
                .contains(id);

        assertThat(error(dana.change("DecideReview", on(id, "decision", "ACCEPT"))))
                .isEqualTo("FORBIDDEN");
        assertThat(error(dana.change("CompleteFollowUp", on(id, "disposition", "COMPLETED"))))
                .isEqualTo("INVALID_TRANSITION");
        if (!decision.equals("ACCEPT")) {
            assertThat(error(olivia.change("DecideReview", on(id, "decision", decision))))
                    .isEqualTo("INVALID_INPUT");
        }
        var decided = done(olivia.change("DecideReview", on(id, "decision", decision, "note", "I called him")));

        assertThat(decided.path("status").asString()).isEqualTo(status);
        assertThat(decided.at("/review/decisions/0/by/name").asString()).isEqualTo("Olivia Ortega");
    }

    @Test
    void aWithheldNumberWaitsForAPersonWhoSaysWhoseItIs() {
        telephone.missedCall("anonymous", GOOGLE, "Hi, this is Rosa from Elm Street, call me about the boiler visit.");
        var id = inbox(dan, Map.of("reviewReasons", List.of("BLOCKED_CALLER_ID")), "NEWEST_FIRST")
                .getFirst();
        var customer = details(opened()).at("/customer/id").asString();
        var other = details(opened()).at("/customer/id").asString();

        var taken = dan.change("AttachCustomer", on(id, "customerId", customer));

        assertThat(error(taken)).isEqualTo("INVALID_TRANSITION");
        assertThat(message(taken)).contains("another open follow-up");
        done(dan.change("CompleteFollowUp", on(onlyOpenOf(other), "disposition", "NOT_A_FIT")));
        assertThat(done(dan.change("AttachCustomer", on(id, "customerId", other)))
                        .at("/customer/id")
                        .asString())
                .isEqualTo(other);
        assertThat(error(dan.change("AttachCustomer", on(id, "customerId", "nobody"))))
                .isEqualTo("NOT_FOUND");
    }

    private String onlyOpenOf(String customer) {
        var ids = inbox(dan, Map.of("customerId", customer), "INBOX");
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    @Test
    void aCustomerWithTwoPhonesHasOneFollowUpAndAMergeKeepsItTheirs() {
        var mobile = newCaller();
        var home = newCaller();
        var rosa = dan.change("CreateCustomer", Map.of("name", "Rosa Lind", "phoneNumbers", List.of(mobile, home)))
                .at("/customer/id")
                .asString();
        telephone.missedCall(mobile, GOOGLE, null);
        telephone.missedCall(home, GOOGLE, "It is Rosa again, on the other phone.");
        var id = onlyOpenOf(rosa);
        assertThat(details(id).path("contactCount").asInt()).isEqualTo(2);
        done(dan.change("AddFollowUpNote", on(id, "text", "Ring the home number after six")));

        var office = newCaller();
        telephone.missedCall(office, GOOGLE, null);
        var lead = details(onlyFollowUpOf(office)).at("/customer/id").asString();
        dan.change("MergeCustomers", Map.of("customerId", lead, "mergedId", rosa));

        assertThat(inbox(dan, Map.of("customerId", lead), "INBOX"))
                .containsExactlyInAnyOrder(id, onlyFollowUpOf(office))
                .containsExactlyInAnyOrderElementsOf(inbox(dan, Map.of("customerId", rosa), "INBOX"));
        assertThat(details(id).at("/customer/id").asString()).isEqualTo(lead);
        telephone.missedCall(home, GOOGLE, null);
        assertThat(inbox(dan, Map.of("customerId", lead), "INBOX")).hasSize(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(dan.run("ContactHistory", Map.of("customerId", lead, "first", 100))
                                .toString())
                        .contains("Ring the home number after six", "NoteEntry"));
    }

    @Test
    void aNumberThatTwoCustomersShareIsForAPersonToSort() {
        var shared = newCaller();
        dan.change("CreateCustomer", Map.of("name", "Ann Berg", "phoneNumbers", List.of(shared)));
        dan.change(
                "CreateCustomer",
                Map.of("name", "Bo Berg", "phoneNumbers", List.of(shared), "allowSharedNumber", true));

        telephone.missedCall(shared, GOOGLE, "It is about the boiler, please call me back.");
        var packet = olivia.run("ReviewPacket", Map.of("id", onlyFollowUpOf(shared)));

        assertThat(packet.at("/caller/identity").asString()).isEqualTo("AMBIGUOUS");
        assertThat(packet.path("status").asString()).isEqualTo("STAFF_REVIEW");
        assertThat(packet.at("/review/reasons/0").asString()).isEqualTo("EXISTING_CUSTOMER_CONFLICT");
        assertThat(packet.at("/callerMatch/outcome").asString()).isEqualTo("POSSIBLE");
        assertThat(packet.at("/callerMatch/candidates").values().stream()
                        .map(it -> it.at("/customer/name").asString()))
                .containsExactlyInAnyOrder("Ann Berg", "Bo Berg");
        assertThat(packet.path("customer").isNull()).isTrue();
    }

    @Test
    void whoHasHadNoJobForLongIsDormant() {
        var longAgo = newCaller();
        dan.change(
                "CreateCustomer",
                Map.of(
                        "name", "Otto Vogt",
                        "phoneNumbers", List.of(longAgo),
                        "lastJobAt", Instant.now().minus(Duration.ofDays(800)).toString()));

        telephone.missedCall(longAgo, GOOGLE, null);

        assertThat(details(onlyFollowUpOf(longAgo)).at("/caller/identity").asString())
                .isEqualTo("DORMANT_CUSTOMER");
        assertThat(inbox(dan, Map.of("identities", List.of("DORMANT_CUSTOMER")), "INBOX"))
                .contains(onlyFollowUpOf(longAgo));
    }

    @Test
    void duplicatesAndWrongOwnersAreMarkedForTheReports() {
        var first = opened();
        var second = opened();
        done(luis.change("ClaimFollowUp", on(second)));

        done(dan.change("MarkFollowUp", on(second, "mark", "DUPLICATE", "duplicateOfId", first)));
        var marked = done(dan.change("MarkFollowUp", on(second, "mark", "WRONG_OWNER", "note", "Is a roof")));

        assertThat(marked.at("/marks/0/duplicateOf").asString()).isEqualTo(first);
        assertThat(marked.at("/marks/1/owner/name").asString()).isEqualTo("Luis Moreno");
        assertThat(inbox(dan, Map.of("marks", List.of("DUPLICATE")), "INBOX")).contains(second);
        assertThat(error(dan.change("MarkFollowUp", on(second, "mark", "DUPLICATE", "duplicateOfId", second))))
                .isEqualTo("INVALID_INPUT");
        assertThat(done(dan.change("UnmarkFollowUp", on(second, "mark", "DUPLICATE")))
                        .path("marks")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void anAttemptThatCannotHaveBeenIsRefused() {
        var id = opened();

        for (var at : List.of(hence(Duration.ofMinutes(30)), hence(Duration.ofHours(-5)))) {
            assertThat(error(dana.change("RecordCallAttempt", on(id, "outcome", "BUSY", "attemptedAt", at))))
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(error(dana.change("RecordCallAttempt", on(id, "outcome", "BUSY", "seconds", -1))))
                .isEqualTo("INVALID_INPUT");
        assertThat(details(id).path("status").asString()).isEqualTo("NEW_MISSED_CALL");
    }

    @Test
    void countsAreWhatTheFiltersList() {
        for (int i = 0; i < 5; i++) {
            opened("category", "INVOICE_QUESTION", "source", "WEBSITE");
        }
        done(luis.change("ClaimFollowUp", on(opened("category", "INVOICE_QUESTION"))));
        for (var filter : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("categories", List.of("INVOICE_QUESTION")),
                Map.of("open", false),
                Map.of("unclaimed", true, "source", "WEBSITE"),
                Map.of("urgencies", List.of("EMERGENCY", "HIGH")),
                Map.of("claimedByMe", true))) {

            var counts = luis.run("InboxCounts", Map.of("filter", filter));

            assertThat(counts.path("total").asInt())
                    .as("%s", filter)
                    .isEqualTo(inbox(luis, filter, "INBOX").size());
            assertThat(counts.path("unclaimed").asInt())
                    .isEqualTo(inbox(luis, with(filter, "unclaimed", true), "INBOX")
                            .size());
            for (var count : counts.path("byStatus")) {
                assertThat(count.path("count").asInt())
                        .isEqualTo(inbox(
                                        luis,
                                        with(
                                                filter,
                                                "statuses",
                                                List.of(count.path("value").asString())),
                                        "INBOX")
                                .size());
            }
            for (var name : List.of("byStatus", "byUrgency", "byCategory", "bySource")) {
                assertThat(counts.path(name).values().stream()
                                .mapToInt(it -> it.path("count").asInt())
                                .sum())
                        .isEqualTo(counts.path("total").asInt());
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> filter, String name, Object value) {
        var more = new HashMap<>(filter);
        more.put(name, value);
        if (name.equals("unclaimed") && Boolean.FALSE.equals(filter.get("open"))) {
            more.put("open", false);
        }
        return more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"INBOX", "NEWEST_FIRST", "OLDEST_FIRST"})
    void everyOrderListsTheSame(String order) {
        for (int i = 0; i < 9; i++) {
            opened("category", "SCHEDULE_CHANGE");
        }
        Map<String, Object> filter = Map.of("categories", List.of("SCHEDULE_CHANGE"));

        var listed = inbox(dan, filter, order);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(inbox(dan, filter, "INBOX"));
        var newest = inbox(dan, filter, "NEWEST_FIRST");
        assertThat(inbox(dan, filter, "OLDEST_FIRST")).containsExactlyElementsOf(newest.reversed());
    }

    @Test
    void settingsCountFromTheNextCallOn() {
        var settings = olivia.run("CompanySettings", Map.of());
        var seen = settings.path("version").asInt();
        Map<String, Object> slower = Map.of(
                "expectedVersion",
                seen,
                "callbackWindows",
                Map.of("emergencyMinutes", 15),
                "internalNumbers",
                List.of("(512) 555-0177"));

        assertThat(error(dan.change("ChangeCompanySettings", slower))).isEqualTo("FORBIDDEN");
        var changed = olivia.change("ChangeCompanySettings", slower);
        assertThat(error(olivia.change("ChangeCompanySettings", slower))).isEqualTo("VERSION_CONFLICT");

        assertThat(changed.at("/settings/changes").values().stream()
                        .map(it -> "%s %s -> %s"
                                .formatted(
                                        it.path("setting").asString(),
                                        it.path("before").asString(),
                                        it.path("after").asString())))
                .contains("callbackWindows.emergencyMinutes 10 -> 15", "internalNumbers  -> +15125550177");
        var opened = details(opened("urgency", "EMERGENCY"));
        assertThat(Duration.between(time(opened, "openedAt"), time(opened, "dueAt")))
                .isEqualTo(Duration.ofMinutes(15));
        telephone.missedCall("+15125550177", GOOGLE, null);
        assertThat(details(onlyFollowUpOf("+15125550177"))
                        .at("/caller/identity")
                        .asString())
                .isEqualTo("INTERNAL_TEST");
    }

    private static Instant time(JsonNode it, String field) {
        return Instant.parse(it.path(field).asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{timeZone: \"Mars/Olympus\"}|timeZone",
                "{businessHours: []}|businessHours",
                "{businessHours: [{day: MONDAY, opens: \"18:00\", closes: \"07:00\"}]}|businessHours[0]",
                "{businessHours: [{day: MONDAY, opens: \"8 am\", closes: \"17:00\"}]}|businessHours[0].opens",
                "{holidays: [{date: \"2026-02-30\", name: \"Never\"}]}|holidays[0].date",
                "{callbackWindows: {emergencyMinutes: 0}}|callbackWindows.emergencyMinutes",
                "{callbackWindows: {emergencyMinutes: 600, highBusinessMinutes: 60}}|callbackWindows.emergencyMinutes",
                "{dormantAfterMonths: 0}|dormantAfterMonths",
                "{reopenWithinDays: 91}|reopenWithinDays",
                "{claimIdleMinutes: 5}|claimIdleMinutes",
                "{internalNumbers: [\"12\"]}|internalNumbers[0]",
            })
    void aSettingThatCannotBeUsedIsNamed(String setting, String field) {
        var version = olivia.run("CompanySettings", Map.of()).path("version").asInt();

        var answer = olivia.query(
                "mutation{changeCompanySettings(input:{expectedVersion:%d,%s){settings{version} userErrors{code field}}}"
                        .formatted(version, setting.substring(1)));

        assertThat(answer.at("/data/changeCompanySettings/userErrors/0/field").asString())
                .as("%s", answer)
                .isEqualTo(field);
        assertThat(olivia.run("CompanySettings", Map.of()).path("version").asInt())
                .isEqualTo(version);
    }

    @Test
    void eachMutationIsCarriedOutOncePerKey() {
        var id = opened();
        done(dana.change("ClaimFollowUp", on(id)));
        var steps = new ArrayList<Map.Entry<String, Map<String, Object>>>();
        steps.add(Map.entry("RecordCallAttempt", on(id, "outcome", "NO_ANSWER")));
        steps.add(Map.entry("SetNextAction", on(id, "action", "Call", "dueAt", hence(Duration.ofHours(1)))));
        steps.add(Map.entry("AddFollowUpNote", on(id, "text", "A note")));
        steps.add(Map.entry("ChangeUrgency", on(id, "urgency", "HIGH", "reason", "Elderly")));
        steps.add(Map.entry("EditFollowUp", on(id, "summary", "Another summary")));
        steps.add(Map.entry("MoveFollowUp", on(id, "status", "QUALIFIED")));
        steps.add(Map.entry("MarkFollowUp", on(id, "mark", "WRONG_OWNER")));
        steps.add(Map.entry("UnmarkFollowUp", on(id, "mark", "WRONG_OWNER")));
        steps.add(Map.entry("RequestReview", on(id, "reason", "SAFETY", "note", "Gas?")));
        steps.add(Map.entry("DecideReview", on(id, "decision", "ACCEPT")));
        steps.add(Map.entry("TakeOverFollowUp", on(id, "reason", "Mine")));
        steps.add(Map.entry("ReleaseFollowUp", on(id)));
        steps.add(Map.entry("AssignFollowUp", on(id, "memberId", "luis")));
        steps.add(Map.entry("CompleteFollowUp", on(id, "disposition", "COMPLETED")));
        steps.add(Map.entry("ReopenFollowUp", on(id, "reason", "By mistake")));
        for (var step : steps) {
            var input = new HashMap<>(step.getValue());
            input.put("idempotencyKey", "day-" + step.getKey());
            var before = details(id).path("version").asInt();

            var first = dan.change(step.getKey(), input);
            var again = dan.change(step.getKey(), input);

            done(first);
            assertThat(again).as(step.getKey()).isEqualTo(first);
            assertThat(details(id).path("version").asInt()).as(step.getKey()).isEqualTo(before + 1);
        }
    }

    @Test
    void anotherCompanySeesAndChangesNothing() {
        var id = opened();

        for (var step : List.of(
                Map.entry("TakeOverFollowUp", on(id, "reason", "Mine")),
                Map.entry("MoveFollowUp", on(id, "status", "QUALIFIED")),
                Map.entry("RecordCallAttempt", on(id, "outcome", "BUSY")),
                Map.entry("AddFollowUpNote", on(id, "text", "Hello")),
                Map.entry("ChangeUrgency", on(id, "urgency", "LOW", "reason", "No")),
                Map.entry("EditFollowUp", on(id, "summary", "Mine")),
                Map.entry("MarkFollowUp", on(id, "mark", "WRONG_OWNER")),
                Map.entry("RequestReview", on(id, "reason", "SAFETY", "note", "No")),
                Map.entry("DecideReview", on(id, "decision", "ACCEPT")),
                Map.entry("ReopenFollowUp", on(id, "reason", "No")))) {
            var answer = sam.change(step.getKey(), step.getValue());

            assertThat(error(answer)).as(step.getKey()).isEqualTo("NOT_FOUND");
            assertThat(answer.path("followUp").isNull()).isTrue();
        }
        assertThat(details(id).path("version").asInt()).isEqualTo(1);
        assertThat(inbox(sam, Map.of(), "INBOX")).isEmpty();
        assertThat(sam.run("InboxCounts", Map.of()).path("total").asInt()).isZero();
        var own = opened();
        assertThat(error(dan.change("MarkFollowUp", on(own, "mark", "DUPLICATE", "duplicateOfId", "elsewhere"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aPartnerReportsAndReadsButDoesNoneOfThis() {
        var id = opened();

        for (var step : List.of(
                Map.entry("MoveFollowUp", on(id, "status", "QUALIFIED")),
                Map.entry("RecordCallAttempt", on(id, "outcome", "BUSY")),
                Map.entry("ChangeUrgency", on(id, "urgency", "LOW", "reason", "No")),
                Map.entry("DecideReview", on(id, "decision", "ACCEPT")))) {
            assertThat(error(partner.change(step.getKey(), step.getValue())))
                    .as(step.getKey())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(partner.query("{companySettings{version}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        var reported = partner.change(
                "OpenFollowUp",
                Map.of(
                        "callerNumber", newCaller(),
                        "summary", "Was promised a visit by noon.",
                        "reviewReasons", List.of("PROMISE")));
        assertThat(reported.at("/followUp/status").asString()).isEqualTo("STAFF_REVIEW");
    }
}
