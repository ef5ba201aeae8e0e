package dev.ringback.scenario;

import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.errorOf;
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

/** What the customer of a visit is told on their phone, and how often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitTextsTest {

    private static final String REVIEWS = "https://example.com/northside/review";

    private final Office office = new Office(new RunningClock(Instant.parse("2026-11-23T16:00:00Z")));

    @AfterAll
    void stop() {
        office.close();
    }

    private JsonNode enRoute(String visit) {
        return office.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 30));
    }

    private JsonNode delay(Client by, String visit, Duration fromNow, String source) {
        return by.change(
                "ReportDelay",
                Map.of(
                        "visitId",
                        visit,
                        "newEta",
                        office.clock.instant().plus(fromNow).toString(),
                        "source",
                        source));
    }

    private void awaitBodies(String caller, int count) {
        await().atMost(PATIENCE).until(() -> office.bodiesTo(caller).size() >= count);
        assertThat(office.bodiesTo(caller)).hasSize(count);
    }

    @Test
    void whoTurnsRoundAndSetsOutAgainSaysSoAgain() {
        var maria = newCaller();
        var visit = office.bookedVisit(office.missedCall(maria));
        enRoute(visit);
        awaitBodies(maria, 1);

        office.dana.change("TurnBack", Map.of("visitId", visit));
        office.passes(Duration.ofMinutes(10));
        enRoute(visit);
        enRoute(visit);

        awaitBodies(maria, 2);
        assertThat(office.bodiesTo(maria)).doesNotHaveDuplicates().allMatch(it -> it.contains("Dana"));
    }

    @Test
    void anOnMyWayThatComesTooLateIsNotSent() {
        var maria = newCaller();
        var visit = office.bookedVisit(office.missedCall(maria));
        office.telephone.next("reject:20429", "normal");

        var text = enRoute(visit).at("/onMyWay/id").asString();
        await().atMost(PATIENCE)
                .until(() -> !office.text(text).path("nextAttemptAt").isNull());
        office.passes(Duration.ofHours(2));

        assertThat(office.awaitProof(text, "FAILED").path("errorCode").asString())
                .isEqualTo("20429");
        assertThat(office.bodiesTo(maria)).isEmpty();
    }

    @Test
    void aReplyReachesTheTechnicianOnTheWayAndOtherwiseTheDispatchers() {
        office.dana.change("RegisterDevice", Map.of("pushToken", "danas-phone"));
        office.luis.change("RegisterDevice", Map.of("pushToken", "luis-phone"));
        office.dan.change("RegisterDevice", Map.of("pushToken", "dans-phone"));
        var maria = newCaller();
        var id = office.missedCall(maria);
        var visit = office.bookedVisit(id);
        enRoute(visit);

        office.telephone.incomingText(maria, MAIN, "The gate code is 4411");

        await().atMost(PATIENCE).until(() -> wrote(id, "danas-phone") == 1);
        assertThat(wrote(id, "dans-phone") + wrote(id, "luis-phone")).isZero();
        office.dana.change("ArriveAtVisit", Map.of("visitId", visit));
        office.telephone.incomingText(maria, MAIN, "Thank you for coming");
        await().atMost(PATIENCE).until(() -> wrote(id, "dans-phone") == 1);
        assertThat(wrote(id, "danas-phone")).isEqualTo(1);
    }

    private long wrote(String followUpId, String token) {
        return office.telephone.pushesTo(token).stream()
                .filter(it -> it.at("/data/followUpId").asString().equals(followUpId))
                .filter(it -> it.at("/data/kind").asString().equals("CUSTOMER_WROTE"))
                .count();
    }

    @Test
    void aDelayThatAPersonReportsIsToldOnce() {
        var maria = newCaller();
        var visit = office.bookedVisit(office.missedCall(maria));
        enRoute(visit);
        awaitBodies(maria, 1);

        var reported = delay(office.dana, visit, Duration.ofMinutes(60), "TECHNICIAN");
        delay(office.dana, visit, Duration.ofMinutes(60), "TECHNICIAN");
        delay(office.dana, visit, Duration.ofMinutes(65), "TECHNICIAN");

        assertThat(reported.at("/delay/number").asInt()).isEqualTo(1);
        assertThat(reported.at("/text/body").asString())
                .contains("Northside")
                .containsPattern("about \\d{1,2}:\\d{2} [AP]M");
        awaitBodies(maria, 2);
        var next = delay(office.dan, visit, Duration.ofMinutes(90), "DISPATCHER");
        assertThat(next.at("/delay/number").asInt()).isEqualTo(2);
        awaitBodies(maria, 3);
    }

    @Test
    void whoWaitsForSomebodyOnTheWayIsToldAtNightToo() {
        try (var night = new Office(new RunningClock(Instant.parse("2026-11-24T05:00:00Z")))) {
            var maria = newCaller();
            var visit = night.bookedVisit(night.missedCall(maria));
            night.dana.change("StartEnRoute", Map.of("visitId", visit, "etaMinutes", 30));

            night.dana.change(
                    "ReportDelay",
                    Map.of(
                            "visitId",
                            visit,
                            "newEta",
                            night.clock.instant().plus(Duration.ofHours(1)).toString(),
                            "source",
                            "TECHNICIAN"));

            await().atMost(PATIENCE).until(() -> night.bodiesTo(maria).size() == 2);
        }
    }

    @Test
    void aMachinesEstimateWaitsForAPerson() {
        var maria = newCaller();
        var visit = office.bookedVisit(office.missedCall(maria));

        var estimate = delay(office.partner, visit, Duration.ofMinutes(120), "GPS");

        assertThat(estimate.at("/text/proof").asString()).isEqualTo("DRAFTED");
        assertThat(errorOf(delay(office.partner, visit, Duration.ofMinutes(180), "TECHNICIAN")))
                .isEqualTo("FORBIDDEN");
        office.dan.change(
                "ApproveText", Map.of("textId", estimate.at("/text/id").asString()));
        awaitBodies(maria, 1);
    }

    @Test
    void lessThanTheThresholdIsNoDelay() {
        var visit = office.bookedVisit(office.missedCall(newCaller()));

        var early = delay(office.dana, visit, Duration.ofMinutes(74), "TECHNICIAN");

        assertThat(early.path("delay").isNull()).isTrue();
        assertThat(early.path("text").isNull()).isTrue();
        assertThat(errorOf(delay(office.luis, visit, Duration.ofMinutes(200), "TECHNICIAN")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aReviewIsAskedForOnceOfWhoAgreedToIt() {
        office.texting(
                Map.of("reviewUrl", REVIEWS, "authority", List.of(Map.of("purpose", "MARKETING", "mode", "SEND"))));
        var maria = newCaller();
        var henry = newCaller();
        var marias = office.bookedVisit(office.missedCall(maria));
        var henrys = office.bookedVisit(office.missedCall(henry));
        office.dan.change(
                "RecordConsent",
                Map.of(
                        "phoneNumber", maria,
                        "decision", "GRANT",
                        "purpose", "MARKETING",
                        "method", "IN_PERSON",
                        "words", "She would love to review us.",
                        "evidence", "form-1"));

        office.dana.change("CompleteVisit", Map.of("visitId", marias));
        office.dana.change("CompleteVisit", Map.of("visitId", henrys));

        awaitBodies(maria, 1);
        assertThat(office.bodiesTo(maria).getFirst()).contains(REVIEWS);
        var again = office.bookedVisit(office.missedCall(maria));
        office.dana.change("CompleteVisit", Map.of("visitId", again));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(noContactReasons(maria)).containsExactly("CAP_REACHED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(noContactReasons(henry)).containsExactly("NO_CONSENT"));
        assertThat(office.bodiesTo(maria)).hasSize(1);
        assertThat(office.bodiesTo(henry)).isEmpty();
    }

    private List<String> noContactReasons(String caller) {
        return office
                .dan
                .run(
                        "ThreadOfCustomer",
                        Map.of("customerId", office.customerOf(office.followUpOf(caller)), "first", 20))
                .at("/thread/texts/edges")
                .values()
                .stream()
                .filter(it -> it.at("/node/proof").asString().equals("NO_CONTACT"))
                .map(it -> it.at("/node/noContactReason").asString())
                .toList();
    }

    @Test
    void aCancelledVisitIsNoBookingAnyMoreAndNoProofOfARecovery() {
        var id = office.missedCall(newCaller());
        var visit = office.bookedVisit(id);
        assertThat(office.details(id).at("/recovery/proof").asString()).isEqualTo("BOOKING");
        assertThat(office.details(id).at("/recovery/evidence/0/visit/id").asString())
                .isEqualTo(visit);

        office.dan.change("CancelVisit", Map.of("visitId", visit, "reason", "The customer called it off."));

        assertThat(office.details(id).path("status").asString()).isEqualTo("QUALIFIED");
        assertThat(office.details(id).path("recovery").isNull()).isTrue();
        assertThat(errorOf(enRoute(visit))).isEqualTo("INVALID_TRANSITION");
    }
}
