package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.errorOf;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.RunningClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Dana makes visits where there is no signal: her taps are heard later, with the times at which she made them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateTapsTest {

    /** So long an announcement that was heard late waits for what was tapped after it. */
    private static final Duration THE_NEXT_TAP = Duration.ofSeconds(5);

    private final Office office = new Office(new RunningClock(Instant.parse("2026-11-23T16:00:00Z")));

    private String maria = "";
    private String visit = "";

    @BeforeEach
    void mariaHasAVisitBooked() {
        maria = newCaller();
        visit = office.bookedVisit(office.missedCall(maria));
        office.passes(Duration.ofMinutes(1));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    private JsonNode tap(String operation, Instant at) {
        return tap(operation, at, Map.of());
    }

    private JsonNode tap(String operation, Instant at, Map<String, Object> more) {
        var input = new HashMap<String, Object>(more);
        input.put("visitId", visit);
        input.put("tappedAt", at.toString());
        return office.dana.change(operation, input);
    }

    private Instant now() {
        return office.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private JsonNode enRoute(Instant at, int minutes) {
        return tap("StartEnRoute", at, Map.of("etaMinutes", minutes));
    }

    private void assertTooLate(JsonNode enRoute) {
        var text = enRoute.at("/onMyWay/id").asString();
        assertThat(office.awaitProof(text, "FAILED").path("errorCode").asString())
                .isEqualTo("TOO_LATE");
        assertThat(office.bodiesTo(maria)).isEmpty();
    }

    @Test
    void aWholeVisitHeardWhenItIsOverIsKeptAndNobodyIsToldThatDanaIsOnHerWay() {
        var out = now();
        office.passes(Duration.ofHours(3));

        var underway = enRoute(out, 30);
        var there = tap("ArriveAtVisit", out.plus(Duration.ofMinutes(28)));
        var done = tap("CompleteVisit", out.plus(Duration.ofHours(2)));

        assertThat(underway.at("/visit/etaAt").asString())
                .isEqualTo(out.plus(Duration.ofMinutes(30)).toString());
        assertThat(there.at("/visit/status").asString()).isEqualTo("ARRIVED");
        assertThat(done.at("/visit/status").asString()).isEqualTo("DONE");
        assertTooLate(underway);
        assertThat(timesInHistory())
                .containsExactlyInAnyOrder(
                        "EN_ROUTE " + out,
                        "ARRIVED " + out.plus(Duration.ofMinutes(28)),
                        "DONE " + out.plus(Duration.ofHours(2)));
    }

    private List<String> timesInHistory() {
        var customer = office.dana
                .run("VisitDetails", Map.of("id", visit))
                .at("/customer/id")
                .asString();
        var all = Map.<String, Object>of("customerId", customer, "first", 100);
        return await().atMost(PATIENCE)
                .until(
                        () -> office.dan.run("ContactHistory", all).at("/contactHistory/edges").values().stream()
                                .map(it -> it.path("node"))
                                .filter(it -> it.path("__typename").asString().equals("VisitEntry"))
                                .filter(it -> !it.path("status").asString().equals("SCHEDULED"))
                                .map(it -> it.path("status").asString() + " "
                                        + it.path("at").asString())
                                .toList(),
                        it -> it.size() == 3);
    }

    @Test
    void aVisitThatIsOverBeforeItsEtaIsNotAnnouncedEither() {
        var out = now();
        office.passes(Duration.ofMinutes(20));

        var underway = enRoute(out, 60);
        tap("ArriveAtVisit", out.plus(Duration.ofMinutes(10)));
        office.passes(THE_NEXT_TAP);

        assertTooLate(underway);
    }

    @Test
    void whoTurnedBackMeanwhileIsNotAnnounced() {
        var out = now();
        office.passes(Duration.ofMinutes(20));

        var underway = enRoute(out, 60);
        tap("TurnBack", out.plus(Duration.ofMinutes(10)));
        office.passes(THE_NEXT_TAP);

        assertTooLate(underway);
    }

    @Test
    void anEnRouteHeardWithinItsEtaTellsOnceTheMinutesThatAreLeft() {
        var out = now();
        office.passes(Duration.ofMinutes(12));

        var first = enRoute(out, 30);
        var again = enRoute(out, 30);
        var byHand = office.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 45));

        assertThat(first.at("/visit/etaAt").asString())
                .isEqualTo(out.plus(Duration.ofMinutes(30)).toString());
        var text = first.at("/onMyWay/id").asString();
        assertThat(again.at("/onMyWay/id").asString()).isEqualTo(text);
        assertThat(byHand.at("/onMyWay/id").asString()).isEqualTo(text);
        office.passes(THE_NEXT_TAP);
        office.awaitProof(text, "DELIVERED");
        assertThat(office.bodiesTo(maria))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("18 min"));
    }

    @Test
    void inTheLastSecondsItIsStillAMinute() {
        var out = now();
        office.passes(Duration.ofMinutes(30).minusSeconds(20));

        var text = enRoute(out, 30).at("/onMyWay/id").asString();
        office.passes(THE_NEXT_TAP);

        office.awaitProof(text, "DELIVERED");
        assertThat(office.bodiesTo(maria))
                .singleElement()
                .satisfies(body -> assertThat(body).containsPattern("\\b1 min"));
    }

    @Test
    void theSameTapHeardAgainAfterTurningBackTellsNothingAnew() {
        var out = now();
        var text = enRoute(out, 30).at("/onMyWay/id").asString();
        office.awaitProof(text, "DELIVERED");
        tap("TurnBack", office.clock.instant());

        var again = enRoute(out, 30);

        assertThat(again.at("/visit/status").asString()).isEqualTo("SCHEDULED");
        assertThat(again.at("/onMyWay/id").asString()).isEqualTo(text);
        assertThat(office.bodiesTo(maria)).hasSize(1);
    }

    @Test
    void whatWasTappedInTheFutureOrBeforeTheBookingIsRefused() {
        var now = office.clock.instant();

        var early = enRoute(now.minus(Duration.ofMinutes(7)), 30);

        assertThat(errorOf(enRoute(now.plus(Duration.ofMinutes(6)), 30))).isEqualTo("INVALID_INPUT");
        assertThat(errorOf(early)).isEqualTo("INVALID_INPUT");
        assertThat(early.at("/userErrors/0/field").asString()).isEqualTo("tappedAt");
        assertThat(errorOf(tap("TurnBack", now.plus(Duration.ofMinutes(6))))).isEqualTo("INVALID_INPUT");
        assertThat(errorOf(tap("ArriveAtVisit", now.plus(Duration.ofMinutes(6)))))
                .isEqualTo("INVALID_INPUT");
        assertThat(errorOf(tap("CompleteVisit", now.plus(Duration.ofMinutes(6)))))
                .isEqualTo("INVALID_INPUT");
        assertThat(errorOf(enRoute(now.plus(Duration.ofMinutes(4)), 30))).isEmpty();
    }
}
