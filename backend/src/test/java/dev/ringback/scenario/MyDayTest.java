package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.RunningClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A technician looks at their day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyDayTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Office office = new Office(new RunningClock(Instant.parse("2026-11-23T16:00:00Z")));

    @AfterAll
    void stop() {
        office.close();
    }

    private List<JsonNode> day(Client technician) {
        var now = office.clock.instant();
        var variables = Map.<String, Object>of(
                "first", 100, "from", now.toString(), "before", now.plus(DAY).toString());
        return technician.run("MyDay", variables).path("edges").values().stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private JsonNode onDay(Client technician, String visit) {
        return day(technician).stream()
                .filter(it -> it.path("id").asString().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDayShowsWhereToGoToWhomAndWhatTheyAreTold() {
        var maria = newCaller();
        var visit = office.bookedVisit(office.missedCall(maria));

        var booked = onDay(office.dana, visit);
        office.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 30));

        assertThat(booked.path("status").asString()).isEqualTo("SCHEDULED");
        assertThat(booked.at("/customer/phoneNumbers/0").asString()).isEqualTo(maria);
        assertThat(booked.at("/followUp/summary").asString()).isNotBlank();
        assertThat(booked.path("onMyWay").isNull()).isTrue();
        assertThat(day(office.luis)).isEmpty();
        await().atMost(PATIENCE)
                .until(() -> onDay(office.dana, visit)
                        .at("/onMyWay/proof")
                        .asString()
                        .equals("DELIVERED"));
        assertThat(onDay(office.dana, visit).at("/onMyWay/body").asString()).contains("Dana", "30");
    }

    @Test
    void oneVisitTellsOfTheLatestLegOnly() {
        var visit = office.bookedVisit(office.missedCall(newCaller()));
        office.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 30));
        var first = details(office.dana, visit).at("/onMyWay/id").asString("");

        office.dana.change("TurnBack", Map.of("visitId", visit));
        var turnedBack = details(office.dana, visit).at("/onMyWay/id").asString("");
        office.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 45));

        assertThat(first).isNotEmpty().isEqualTo(turnedBack);
        assertThat(details(office.dana, visit).at("/onMyWay/id").asString(""))
                .isNotEmpty()
                .isNotEqualTo(first);
    }

    private static JsonNode details(Client client, String visit) {
        return client.run("VisitDetails", Map.of("id", visit));
    }

    @Test
    void whoMayReadCustomersOnlySeesNeitherTheFollowUpNorTheText() {
        var visit = office.bookedVisit(office.missedCall(newCaller()));
        office.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 30));
        var narrow = Client.of(office.server, "demo-partner", "customers:read");
        var without = Client.of(office.server, "demo-partner", "followups:read contact:read");

        var seen = details(narrow, visit);

        assertThat(seen.at("/customer/name").asString()).isEqualTo("Maria Lopez");
        assertThat(seen.path("followUp").isNull()).isTrue();
        assertThat(seen.path("onMyWay").isNull()).isTrue();
        assertThat(details(office.partner, visit).at("/onMyWay/id").asString(""))
                .isNotEmpty();
        assertThat(day(narrow)).isEmpty();
        assertThat(code(without, "{ visits(first: 1) { edges { cursor } } }")).isEqualTo("FORBIDDEN");
    }

    @Test
    void anotherCompanySeesNone() {
        var visit = office.bookedVisit(office.missedCall(newCaller()));

        var seen = office.sam.query("{ visits(first: 100) { edges { node { id } } } }");

        assertThat(seen.at("/data/visits/edges").values())
                .noneMatch(it -> it.at("/node/id").asString().equals(visit));
    }

    @Test
    void absurdPagesAreRefused() {
        assertThat(code(office.dana, "{ visits(first: 101) { edges { cursor } } }"))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(code(office.dana, "{ visits(first: 5, after: \"x\") { edges { cursor } } }"))
                .isEqualTo("BAD_USER_INPUT");
    }

    private static String code(Client client, String document) {
        return client.query(document).at("/errors/0/extensions/code").asString("");
    }
}
