package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a company knows of its customers, and what becomes of leads, over the API. */
class CustomersTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

    private final Server server = Server.sharedDemo();
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client sam = Client.of(server, "demo-dispatcher-southside");
    private final Client partner = Client.of(server, "demo-partner");
    private final String number = newNumber();

    private static String newNumber() {
        return "+1512555" + NUMBERS.getAndIncrement();
    }

    private JsonNode create(String name, String... numbers) {
        var made = dan.change("CreateCustomer", Map.of("name", name, "phoneNumbers", List.of(numbers)));
        assertThat(error(made)).isEmpty();
        return made.path("customer");
    }

    private JsonNode call(Client by, String from) {
        return by.change("OpenFollowUp", Map.of("callerNumber", from, "summary", "Wants a call back"))
                .path("followUp");
    }

    private String leadOf(String from) {
        return call(dan, from).at("/customer/id").asString();
    }

    private static String identity(JsonNode followUp) {
        return followUp.at("/caller/identity").asString();
    }

    private JsonNode details(String id) {
        return dan.run("CustomerDetails", Map.of("id", id));
    }

    private static String id(JsonNode customer) {
        return customer.path("id").asString();
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static String field(JsonNode payload) {
        return payload.at("/userErrors/0/field").asString("");
    }

    private List<String> found(Client by, String search, String... standings) {
        var variables = new HashMap<String, Object>(Map.of("first", 100, "search", search));
        if (standings.length > 0) {
            variables.put("standing", List.of(standings));
        }
        return by.run("Customers", variables).path("edges").values().stream()
                .map(it -> id(it.path("node")))
                .toList();
    }

    private List<JsonNode> history(String id) {
        return dan
                .run("ContactHistory", Map.of("customerId", id, "first", 100))
                .at("/contactHistory/edges")
                .values()
                .stream()
                .map(it -> it.path("node"))
                .toList();
    }

    @Test
    void aCustomerIsWrittenDownAndFoundByEverySpelling() {
        var made = dan.change(
                        "CreateCustomer",
                        Map.of(
                                "name", "Wilhelmina Ødegård",
                                "phoneNumbers",
                                        List.of(
                                                "(512) 555-0" + number.substring(9),
                                                "+44 20 7946 0" + number.substring(9)),
                                "addresses", List.of(Map.of("text", "77 Quincy Lane", "postalCode", "78701")),
                                "emails", List.of("Willa@Oedegaard.example"),
                                "tags", List.of("boiler club"),
                                "note", "Key under the mat",
                                "lastJobAt", "2026-05-01T15:00:00Z"))
                .path("customer");

        assertThat(made.path("standing").asString()).isEqualTo("CUSTOMER");
        assertThat(made.path("version").asInt()).isEqualTo(1);
        assertThat(made.at("/phoneNumbers/0").asString()).isEqualTo("+15125550" + number.substring(9));
        assertThat(made.at("/emails/0").asString()).isEqualTo("willa@oedegaard.example");
        for (var search : List.of(
                "wilhelmina",
                "ØDEGÅRD",
                "quincy lane",
                "oedegaard.example",
                "Boiler Club",
                "512-555-0" + number.substring(9),
                "+1 (512) 555 0" + number.substring(9),
                "1512555" + "0" + number.substring(9),
                "020 7946 0" + number.substring(9),
                "011 44 20 7946 0" + number.substring(9))) {
            assertThat(found(dan, search)).as(search).contains(id(made));
            assertThat(found(sam, search)).as(search).doesNotContain(id(made));
        }
        assertThat(details(id(made)).at("/notes/edges/0/node/text").asString()).isEqualTo("Key under the mat");
        await().untilAsserted(() -> assertThat(history(id(made)))
                .extracting(it -> it.path("text").asString(""))
                .contains("Key under the mat"));
    }

    @Test
    void anEditNeverOverwritesWhatItsAuthorDidNotSee() {
        var id = id(create("Nell Before", number));

        var edited = dan.change(
                "EditCustomer",
                Map.of("customerId", id, "expectedVersion", 1, "name", "Nell After", "tags", List.of("a")));
        var late = dan.change("EditCustomer", Map.of("customerId", id, "expectedVersion", 1, "name", "Nell Late"));

        assertThat(edited.at("/customer/name").asString()).isEqualTo("Nell After");
        assertThat(edited.at("/customer/version").asInt()).isEqualTo(2);
        assertThat(edited.at("/customer/phoneNumbers/0").asString()).isEqualTo(number);
        assertThat(error(late)).isEqualTo("VERSION_CONFLICT");
        assertThat(late.at("/customer/name").asString()).isEqualTo("Nell After");
        assertThat(details(id).path("name").asString()).isEqualTo("Nell After");
    }

    @Test
    void whatIsWrongIsNamedByItsPath() {
        var id = id(create("Nell", number));
        Map<String, Object> edit = Map.of("customerId", id, "expectedVersion", 1);

        assertThat(field(edit(edit, "phoneNumbers", List.of(number, "12")))).isEqualTo("phoneNumbers[1]");
        assertThat(error(edit(edit, "phoneNumbers", List.of("12")))).isEqualTo("INVALID_PHONE_NUMBER");
        assertThat(field(edit(edit, "phoneNumbers", List.of()))).isEqualTo("phoneNumbers");
        assertThat(field(edit(edit, "phoneNumbers", List.of("+15125550100")))).isEqualTo("phoneNumbers[0]");
        assertThat(field(edit(edit, "emails", List.of("a@b.example", "nope")))).isEqualTo("emails[1]");
        assertThat(field(edit(edit, "addresses", List.of(Map.of("text", " "))))).isEqualTo("addresses[0].text");
        assertThat(details(id).path("version").asInt()).isEqualTo(1);
    }

    private JsonNode edit(Map<String, Object> edit, String what, Object value) {
        var input = new HashMap<>(edit);
        input.put(what, value);
        return dan.change("EditCustomer", input);
    }

    @Test
    void aSharedNumberIsAmbiguousAndSaysWhoComesIntoQuestion() {
        var rosa = id(create("Rosa", number));
        Map<String, Object> henry = Map.of("name", "Henry", "phoneNumbers", List.of(number));

        assertThat(error(dan.change("CreateCustomer", henry))).isEqualTo("INVALID_INPUT");
        var shared = new HashMap<>(henry);
        shared.put("allowSharedNumber", true);
        var henrys = id(dan.change("CreateCustomer", shared).path("customer"));

        var match = dan.run("MatchCaller", Map.of("phoneNumber", number));
        assertThat(match.path("identity").asString()).isEqualTo("AMBIGUOUS");
        assertThat(match.path("outcome").asString()).isEqualTo("POSSIBLE");
        assertThat(match.path("candidates").values().stream()
                        .map(it -> it.at("/customer/id").asString()))
                .containsExactlyInAnyOrder(rosa, henrys);
        var followUp = call(dan, number);
        assertThat(identity(followUp)).isEqualTo("AMBIGUOUS");
        assertThat(followUp.path("status").asString()).isEqualTo("STAFF_REVIEW");
    }

    @Test
    void lookingForACallerMakesNobody() {
        var match = partner.run("MatchCaller", Map.of("phoneNumber", number, "name", "Nobody"));

        assertThat(match.path("identity").asString()).isEqualTo("NEW_LEAD");
        assertThat(match.path("outcome").asString()).isEqualTo("NONE");
        assertThat(found(dan, number)).isEmpty();
        assertThat(identity(call(dan, number))).isEqualTo("NEW_LEAD");
    }

    @Test
    void aRejectedVendorIsRecognisedAsOneFromThenOn() {
        var lead = leadOf(number);

        var rejected = dan.change("RejectLead", Map.of("customerId", lead, "reason", "VENDOR", "note", "Sells pipes"));

        assertThat(rejected.at("/customer/standing").asString()).isEqualTo("REJECTED");
        assertThat(rejected.at("/customer/rejection/by/name").asString()).isEqualTo("Dan Whitaker");
        assertThat(dan.run("MatchCaller", Map.of("phoneNumber", number))
                        .path("identity")
                        .asString())
                .isEqualTo("VENDOR");
        assertThat(found(dan, number)).isEmpty();
        assertThat(found(dan, number, "REJECTED")).containsExactly(lead);
        assertThat(error(dan.change("ApproveLead", Map.of("customerId", lead)))).isEmpty();
        var refused = dan.change("RejectLead", Map.of("customerId", lead, "reason", "SPAM"));
        assertThat(error(refused)).isEqualTo("INVALID_TRANSITION");
        assertThat(refused.at("/customer/standing").asString()).isEqualTo("CUSTOMER");
    }

    @Test
    void mergingKeepsBothHistoriesUnderBothIds() {
        var second = newNumber();
        var kept = leadOf(number);
        var merged = leadOf(second);
        dan.change("AddCustomerNote", Map.of("customerId", merged, "text", "Has two boilers"));
        await().untilAsserted(() -> {
            assertThat(history(kept)).hasSize(1);
            assertThat(history(merged)).hasSize(2);
        });

        var payload = dan.change("MergeCustomers", Map.of("customerId", kept, "mergedId", merged));
        var again = dan.change("MergeCustomers", Map.of("customerId", kept, "mergedId", merged));

        assertThat(error(payload)).isEmpty();
        assertThat(again.path("customer")).isEqualTo(payload.path("customer"));
        assertThat(payload.at("/customer/phoneNumbers").values().stream().map(JsonNode::asString))
                .containsExactly(number, second);
        assertThat(details(merged)).isEqualTo(details(kept));
        assertThat(history(merged)).isEqualTo(history(kept)).hasSize(3);
        assertThat(found(dan, second)).containsExactly(kept);
        var laterCall = call(dan, second);
        assertThat(laterCall.at("/customer/id").asString()).isEqualTo(kept);
        assertThat(dan.run("FollowUpDetails", Map.of("id", id(laterCall)))
                        .at("/customer/id")
                        .asString())
                .isEqualTo(kept);
        // The open follow-up still names the old id: what happens to it belongs to who stays.
        await().untilAsserted(() -> assertThat(history(kept)).hasSizeGreaterThanOrEqualTo(3));
        assertThat(error(dan.change("MergeCustomers", Map.of("customerId", merged, "mergedId", kept))))
                .isEqualTo("INVALID_TRANSITION");
        assertThat(error(dan.change("SendText", Map.of("customerId", merged, "body", "Hello"))))
                .isEmpty();
        await().untilAsserted(() -> assertThat(history(kept))
                .extracting(it -> it.path("__typename").asString())
                .contains("TextEntry"));
    }

    @Test
    void aBookedVisitIsAJobAlsoWhenTheBookingWasCutShort() {
        var id = id(create("Nell", number));
        var startsAt = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        var visit = dan.change(
                "ScheduleVisit",
                Map.of(
                        "customerId",
                        id,
                        "technicianId",
                        "dana",
                        "type",
                        "DIAGNOSTIC",
                        "startsAt",
                        startsAt.toString(),
                        "endsAt",
                        startsAt.plusSeconds(3_600).toString(),
                        "address",
                        "12 Pine St"));
        assertThat(details(id).path("lastJobAt").asString()).isEqualTo(startsAt.toString());

        // As a crash leaves it behind: the visit is stored, and nobody was told.
        var visits = server.database.open().getCollection("visits");
        var stored = new Document(
                visits.find(Filters.eq("_id", visit.at("/visit/id").asString())).first());
        var copy = UUID.randomUUID().toString();
        var later = startsAt.plus(Duration.ofDays(30));
        visits.insertOne(stored.append("_id", copy)
                .append("startsAt", Date.from(later))
                .append("pendingSince", new Date(0))
                .append(
                        "pendingEvents",
                        List.of(new Document("type", "VisitChanged")
                                .append("eventId", copy)
                                .append(
                                        "data",
                                        new Document("eventId", copy)
                                                .append("at", "2026-11-21T15:00:00Z")
                                                .append("visit", new Document("value", copy))
                                                .append("status", "SCHEDULED")
                                                .append("customer", new Document("value", id))))));

        await().untilAsserted(() ->
                assertThat(details(id).path("lastJobAt").asString()).isEqualTo(later.toString()));
    }

    @Test
    void nothingCrossesToAnotherCompany() {
        var id = id(create("Nell", number));
        var theirs = call(sam, number);

        assertThat(identity(theirs)).isEqualTo("NEW_LEAD");
        assertThat(sam.run("CustomerDetails", Map.of("id", id)).isNull()).isTrue();
        assertThat(sam.run("MatchCaller", Map.of("name", "Nell"))
                        .path("candidates")
                        .isEmpty())
                .isTrue();
        var own = theirs.at("/customer/id").asString();
        assertThat(error(sam.change("EditCustomer", Map.of("customerId", id, "expectedVersion", 1, "name", "X"))))
                .isEqualTo("NOT_FOUND");
        assertThat(error(sam.change("RejectLead", Map.of("customerId", id, "reason", "SPAM"))))
                .isEqualTo("NOT_FOUND");
        assertThat(error(sam.change("AddCustomerNote", Map.of("customerId", id, "text", "X"))))
                .isEqualTo("NOT_FOUND");
        assertThat(error(sam.change("MergeCustomers", Map.of("customerId", own, "mergedId", id))))
                .isEqualTo("NOT_FOUND");
        assertThat(error(sam.change("MergeCustomers", Map.of("customerId", id, "mergedId", own))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whoMayNotEditIsTold() {
        var id = id(create("Nell", number));
        Map<String, Object> edit = Map.of("customerId", id, "expectedVersion", 1, "name", "X");

        assertThat(error(dana.change("EditCustomer", edit))).isEqualTo("FORBIDDEN");
        assertThat(error(partner.change("EditCustomer", edit))).isEqualTo("FORBIDDEN");
        assertThat(error(dana.change("CreateCustomer", Map.of("name", "X", "phoneNumbers", List.of(newNumber())))))
                .isEqualTo("FORBIDDEN");
        assertThat(error(dana.change("MergeCustomers", Map.of("customerId", id, "mergedId", "x"))))
                .isEqualTo("FORBIDDEN");
        assertThat(error(dana.change("AddCustomerNote", Map.of("customerId", id, "text", "Beware of the dog"))))
                .isEmpty();
        var narrow = Client.of(server, "demo-partner", "contact:write");
        var noted = narrow.query("mutation{addCustomerNote(input:{customerId:\"" + id
                + "\",text:\"Called us\"}){note{author member{id}} customer{id} userErrors{code}}}");
        assertThat(noted.at("/data/addCustomerNote/note").isNull()).isTrue();
        assertThat(noted.at("/errors/0/message").asString()).contains("contact:read");
        assertThat(noted.at("/data/addCustomerNote/customer/id").asString()).isEqualTo(id);
        var blind = Client.of(server, "demo-partner", "customers:read");
        assertThat(blind.query("{customer(id:\"" + id + "\"){name notes(first:1){edges{cursor}}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aRepeatedRequestIsCarriedOutOnce() {
        var key = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of(
                "name",
                "Nell",
                "phoneNumbers",
                List.of(number),
                "note",
                "Once",
                "tags",
                List.of("x"),
                "idempotencyKey",
                key);

        var first = dan.change("CreateCustomer", input);
        var second = dan.change("CreateCustomer", input);
        Map<String, Object> note =
                Map.of("customerId", id(first.path("customer")), "text", "Twice", "idempotencyKey", key + "n");
        dan.change("AddCustomerNote", note);
        dan.change("AddCustomerNote", note);

        assertThat(second).isEqualTo(first);
        assertThat(found(dan, number)).hasSize(1);
        assertThat(details(id(first.path("customer"))).at("/notes/edges").values())
                .hasSize(2);
    }

    @Test
    void pagesSkipAndDoubleNobodyWhileCustomersComeAndAreRenamed() {
        var tag = "paging-" + number.substring(8);
        var staying = IntStream.range(0, 12)
                .mapToObj(i -> tagged("Page Same " + i % 4, tag))
                .toList();
        var moving =
                IntStream.range(0, 6).mapToObj(i -> tagged("Page Same 1", tag)).toList();
        var seen = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("first", 3, "search", tag));
        JsonNode page;
        int turn = 0;
        do {
            page = dan.run("Customers", variables);
            page.path("edges").values().forEach(it -> seen.add(id(it.path("node"))));
            tagged("Page Same " + turn, tag);
            if (turn < moving.size()) {
                var renamed = dan.change(
                        "EditCustomer",
                        Map.of(
                                "customerId",
                                moving.get(turn),
                                "expectedVersion",
                                1,
                                "name",
                                turn % 2 == 0 ? "Page Aaron" : "Page Zoe"));
                assertThat(error(renamed)).isEmpty();
            }
            turn++;
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean() && turn < 50);

        assertThat(seen).containsAll(staying);
        assertThat(seen.stream().filter(staying::contains)).doesNotHaveDuplicates();
    }

    private String tagged(String name, String tag) {
        return id(dan.change(
                        "CreateCustomer",
                        Map.of("name", name, "phoneNumbers", List.of(newNumber()), "tags", List.of(tag)))
                .path("customer"));
    }
}
