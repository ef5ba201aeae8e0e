package dev.ringback.scenario;

import static dev.ringback.scenario.Office.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.SettableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A partner's machine, or a wave of robots, opens more than a phone can bear, while two backends look at the same database. */
@Timeout(240)
class FloodTest {

    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T16:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String DANAS_PHONE = "+15125550121";

    private final SettableClock clock = new SettableClock(MONDAY_AT_TEN);
    private final SignedIn signedIn = new SignedIn(clock);
    private final Database database = new Database();
    private final Server here = Server.demo(database, clock);
    private final Server there = Server.demo(database, clock);

    @BeforeEach
    void danaIsEverybodyWhoIsTold() {
        signedIn.at(here, Person.OLIVIA)
                .change(
                        "ChangeOnCallRota",
                        Map.of(
                                "expectedVersion",
                                1,
                                "alertNumbers",
                                List.of(
                                        Map.of("memberId", "olivia", "phoneNumber", DANAS_PHONE),
                                        Map.of("memberId", "dana", "phoneNumber", DANAS_PHONE),
                                        Map.of("memberId", "luis", "phoneNumber", DANAS_PHONE))));
        signedIn.at(here, Person.DANA).change("RegisterDevice", Map.of("pushToken", "danas-app"));
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void onePhoneIsToldOfSixtyEmergenciesInAFewMessagesAndOfSomebodyElsesAtOnce() {
        var opened = sixtyEmergenciesByOnePartner();
        await().atMost(PATIENCE).until(() -> stepsTaken() == opened.size());
        assertThat(pushed()).hasSizeLessThan(5);

        var stranger = Office.newCaller();
        new Telephone(there).missedCall(stranger, MAIN, "Please hurry, we smell gas in the kitchen!");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pushed())
                        .extracting(it -> it.at("/data/followUpId").asString())
                        .contains(inbox(Map.of("text", stranger))
                                .getFirst()
                                .at("/id")
                                .asString()));
        assertThat(inbox(Map.of("urgencies", List.of("EMERGENCY")))).hasSize(61);

        clock.passes(Duration.ofSeconds(45));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pushed())
                        .extracting(it -> it.at("/data/more").asString(""))
                        .contains("55"));
        var gathered = opened.stream().map(this::words).filter(it -> it.contains("55 more from the same partner"));
        assertThat(gathered).hasSize(56).allMatch(it -> it.startsWith("Dana was told 10:00 of this and 55 more"));

        var reviews = inbox(Map.of("reviewReasons", List.of("FLOOD")));
        assertThat(reviews).hasSize(1);
        assertThat(reviews.getFirst().path("summary").asString()).contains("demo-partner");
        assertThat(reviews.getFirst().path("status").asString()).isEqualTo("STAFF_REVIEW");
        assertThat(reviews.getFirst().path("urgency").asString()).isEqualTo("NORMAL");

        for (var minute = 1; minute < 10; minute++) {
            clock.passes(Duration.ofMinutes(1));
            letWorkersLook();
        }
        assertThat(pushed()).hasSizeLessThanOrEqualTo(10);
        assertThat(textsToDana()).hasSizeBetween(2, 4).anyMatch(it -> it.contains("more from the same partner"));
        clock.passes(Duration.ofMinutes(1));
        letWorkersLook();
        assertThat(callsToDana()).hasSizeBetween(1, 2);
        assertThat(inbox(Map.of("urgencies", List.of("EMERGENCY")))).hasSize(61);
    }

    private List<String> sixtyEmergenciesByOnePartner() {
        var one = Client.of(here, "demo-partner");
        var other = Client.of(there, "demo-partner");
        return IntStream.range(0, 60)
                .mapToObj(i -> (i % 2 == 0 ? one : other)
                        .change(
                                "OpenFollowUp",
                                Map.of(
                                        "callerNumber",
                                        Office.newCaller(),
                                        "urgency",
                                        "EMERGENCY",
                                        "urgencyEvidence",
                                        List.of("water is coming in"),
                                        "summary",
                                        "Water is coming in.")))
                .map(it -> it.at("/followUp/id").asString())
                .toList();
    }

    /** So many emergencies have had their first step, whatever came of it. */
    private long stepsTaken() {
        return database.open().getCollection("escalations").find().into(new ArrayList<>()).stream()
                .map(it -> it.getList("steps", org.bson.Document.class))
                .filter(it -> !it.isEmpty() && it.getFirst().getDate("doneAt") != null)
                .count();
    }

    /** Until nothing is due any more. */
    private void letWorkersLook() {
        await().atMost(PATIENCE)
                .until(() -> List.of("escalations", "phoneLoads", "pushes", "texts", "alertCalls").stream()
                        .allMatch(it -> database.open()
                                        .getCollection(it)
                                        .countDocuments(com.mongodb.client.model.Filters.lte(
                                                "due", java.util.Date.from(clock.instant())))
                                == 0));
    }

    private List<JsonNode> pushed() {
        return new Telephone(here)
                .pushesTo("danas-app").stream()
                        .filter(it -> !it.at("/data/kind").asString().equals("WITHDRAWN"))
                        .toList();
    }

    private List<String> textsToDana() {
        return new Telephone(here)
                .textsTo(DANAS_PHONE).stream()
                        .map(it -> it.path("body").asString())
                        .toList();
    }

    private List<JsonNode> callsToDana() {
        var body = Client.send(HttpRequest.newBuilder(URI.create(here.origin + "/simulator/twilio/calls")))
                .body();
        return Client.JSON.readTree(body).values().stream()
                .filter(it -> it.path("to").asString().equals(DANAS_PHONE))
                .toList();
    }

    private List<JsonNode> inbox(Map<String, Object> filter) {
        return signedIn
                .at(there, Person.DAN)
                .run("Inbox", Map.of("first", 100, "filter", filter))
                .path("edges")
                .values()
                .stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private String words(String id) {
        return signedIn.at(here, Person.DAN)
                .run("FollowUpEscalation", Map.of("id", id))
                .at("/escalation/words")
                .asString();
    }
}
