package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.RunningClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Phones that are woken, and what they say of it. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PushTest {

    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-16T16:00:00Z");

    private Office office;

    @BeforeAll
    void open() {
        office = new Office(new RunningClock(MONDAY_AT_TEN));
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void everybodyHasAPhone() {
        fcm("ok", "", 0);
        // What the phones were told by other tests is forgotten: together they tell more than one phone bears.
        office.database.open().getCollection("phoneLoads").deleteMany(new Document());
        for (var client : List.of(office.dan, office.dana, office.luis, office.sam)) {
            client.run("MyDevices", Map.of()).path("devices").forEach(it -> {
                var gone = client.change(
                        "UnregisterDevice", Map.of("deviceId", it.path("id").asString()));
                assertThat(gone.path("userErrors")).isEmpty();
            });
        }
        register(office.dana, "danas-phone", "danas-install");
        register(office.luis, "luis-phone", "luis-install");
    }

    private static JsonNode register(Client client, String token, String install) {
        var payload =
                client.change("RegisterDevice", Map.of("pushToken", token, "installId", install, "appVersion", "1.0"));
        assertThat(payload.path("userErrors")).isEmpty();
        return payload.path("device");
    }

    private void fcm(String outcome, String token, int times) {
        var path = "/simulator/fcm/next?outcome=" + outcome + "&times=" + times;
        var answer = Client.send(HttpRequest.newBuilder(
                        URI.create(office.server.origin + path + (token.isEmpty() ? "" : "&token=" + token)))
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void theDemoHasNoFirebaseProjectForPhones() {
        assertThat(office.dana.run("PushClient", Map.of()).isNull()).isTrue();
    }

    private String urgent() {
        return urgent(office.dan);
    }

    private static String urgent(Client by) {
        var opened = by.change(
                "OpenFollowUp",
                Map.of(
                        "callerNumber",
                        newCaller(),
                        "summary",
                        "No heat since last night",
                        "urgency",
                        "EMERGENCY",
                        "urgencyEvidence",
                        List.of("no heat")));
        assertThat(opened.path("userErrors")).isEmpty();
        return opened.at("/followUp/id").asString();
    }

    private List<JsonNode> receipts(String followUp) {
        return new ArrayList<>(office.dan
                .run("FollowUpPushes", Map.of("id", followUp))
                .path("pushes")
                .values());
    }

    private JsonNode receipt(String followUp, String member) {
        return receipts(followUp).stream()
                .filter(it -> it.at("/member/id").asString().equals(member))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void awaitState(String followUp, String member, String state) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(receipt(followUp, member).path("state").asString())
                                .isEqualTo(state));
    }

    private List<String> kinds(String followUp, String token) {
        return office.telephone.pushesTo(token).stream()
                .filter(it -> it.at("/data/followUpId").asString().equals(followUp))
                .map(it -> it.at("/data/kind").asString())
                .toList();
    }

    private JsonNode push(String followUp, String token) {
        return office.telephone.pushesTo(token).stream()
                .filter(it -> it.at("/data/followUpId").asString().equals(followUp))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report(Client by, String messageId, String... states) {
        var reports = new ArrayList<Map<String, Object>>();
        for (var state : states) {
            reports.add(Map.of(
                    "messageId",
                    messageId,
                    "state",
                    state,
                    "at",
                    office.clock.instant().toString()));
        }
        return by.change("ReportPushes", Map.of("reports", reports));
    }

    @Test
    void urgentWorkWakesBothAndLeavesTheOtherPhoneOnceOneHasIt() {
        var id = urgent();
        awaitState(id, "dana", "ACCEPTED");
        awaitState(id, "luis", "ACCEPTED");
        var toDana = push(id, "danas-phone");
        assertThat(toDana.at("/android/priority").asString()).isEqualTo("high");
        assertThat(toDana.path("android").has("collapse_key")).isFalse();
        assertThat(toDana.at("/android/ttl").asString()).matches("(599|600)(\\.[0-9]+)?s");
        assertThat(toDana.path("data").propertyNames())
                .containsExactlyInAnyOrder("kind", "followUpId", "messageId", "cursor");

        var messageId = toDana.at("/data/messageId").asString();
        report(office.dana, messageId, "RECEIVED");
        assertThat(receipt(id, "dana").path("state").asString()).isEqualTo("RECEIVED");
        report(office.dana, messageId, "OPENED", "ACTED");
        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(kinds(id, "luis-phone")).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN"));
        var silent = office.telephone.pushesTo("luis-phone").getLast();
        assertThat(silent.at("/android/priority").asString()).isEqualTo("normal");
        assertThat(silent.path("android").has("collapse_key")).isFalse();
        assertThat(silent.path("notification").isMissingNode()).isTrue();
        assertThat(kinds(id, "danas-phone")).containsExactly("URGENT_FOLLOW_UP");
        var danas = receipt(id, "dana");
        assertThat(danas.path("state").asString()).isEqualTo("ACTED");
        assertThat(List.of(
                        danas.path("acceptedAt").asString(""),
                        danas.path("receivedAt").asString(""),
                        danas.path("openedAt").asString(""),
                        danas.path("actedAt").asString("")))
                .doesNotContain("");
        assertThat(receipts(id)).extracting(it -> it.path("kind").asString()).containsOnly("URGENT_FOLLOW_UP");
    }

    @Test
    void urgentWorkThatIsGivenBackWakesTheOthersAgain() {
        var id = urgent();
        awaitState(id, "luis", "ACCEPTED");
        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(id, "luis-phone")).contains("WITHDRAWN"));

        office.dana.change("ReleaseFollowUp", Map.of("followUpId", id));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(id, "luis-phone"))
                        .containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN", "URGENT_FOLLOW_UP"));
        assertThat(kinds(id, "danas-phone")).containsExactly("URGENT_FOLLOW_UP");
    }

    @Test
    void whatIsClosedLeavesEveryPhoneThatStillShowsIt() {
        var id = urgent();
        awaitState(id, "dana", "ACCEPTED");
        awaitState(id, "luis", "ACCEPTED");
        report(office.luis, push(id, "luis-phone").at("/data/messageId").asString(), "OPENED");

        office.dan.change("CompleteFollowUp", Map.of("followUpId", id, "disposition", "COMPLETED"));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(kinds(id, "danas-phone")).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN"));
        assertThat(kinds(id, "luis-phone")).containsExactly("URGENT_FOLLOW_UP");
    }

    @Test
    void whatCouldNotBeSentYetIsNotSentOnceSomebodyHasIt() {
        fcm("retry-after:600", "luis-phone", 1);
        var id = urgent();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(receipt(id, "luis").path("failure").asString(""))
                                .isEqualTo("UNAVAILABLE"));

        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));

        awaitState(id, "luis", "EXPIRED");
        assertThat(receipt(id, "luis").path("failure").asString()).isEqualTo("Somebody saw to it first");
        office.passes(Duration.ofMinutes(11));
        assertThat(kinds(id, "luis-phone")).doesNotContain("URGENT_FOLLOW_UP");
    }

    @Test
    void aRefreshedTokenTakesThePlaceOfTheOldOne() {
        register(office.dana, "danas-new-token", "danas-install");

        var id = urgent();

        awaitState(id, "dana", "ACCEPTED");
        assertThat(kinds(id, "danas-new-token")).containsExactly("URGENT_FOLLOW_UP");
        assertThat(kinds(id, "danas-phone")).isEmpty();
    }

    @Test
    void aPhoneThatChangesHandsWakesItsNewOwnerAlone() {
        var device = register(office.luis, "danas-phone", "danas-install");
        assertThat(office.dana.run("MyDevices", Map.of()).path("devices")).isEmpty();
        assertThat(Office.errorOf(office.dana.change(
                        "UnregisterDevice", Map.of("deviceId", device.path("id").asString()))))
                .isEqualTo("NOT_FOUND");

        var id = urgent();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receipts(id))
                        .filteredOn(it -> it.path("state").asString().equals("ACCEPTED"))
                        .hasSize(2));
        assertThat(receipts(id))
                .extracting(it -> it.at("/member/id").asString())
                .containsOnly("luis");
    }

    @Test
    void aPhoneThatMovesToAnotherCompanyHearsNothingOfThisOne() {
        register(office.sam, "danas-phone", "danas-install");

        var id = urgent();

        awaitState(id, "luis", "ACCEPTED");
        assertThat(receipts(id))
                .extracting(it -> it.at("/member/id").asString())
                .containsExactly("luis");
        assertThat(kinds(id, "danas-phone")).isEmpty();
    }

    @Test
    void whoSignsOutIsWokenNoMore() {
        var payload = office.dana.change("UnregisterDevice", Map.of("installId", "danas-install"));
        assertThat(payload.path("userErrors")).isEmpty();

        var id = urgent();

        awaitState(id, "luis", "ACCEPTED");
        assertThat(receipts(id))
                .extracting(it -> it.at("/member/id").asString())
                .containsExactly("luis");
        assertThat(Office.errorOf(office.dana.change("UnregisterDevice", Map.of("installId", "danas-install"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aPhoneThatFirebaseKnowsNoMoreIsForgotten() {
        fcm("UNREGISTERED", "danas-phone", 1);

        var id = urgent();

        awaitState(id, "dana", "FAILED");
        assertThat(receipt(id, "dana").path("failure").asString()).isEqualTo("UNREGISTERED");
        assertThat(office.dana.run("MyDevices", Map.of()).path("devices")).isEmpty();
    }

    @Test
    void aPhoneThatWasNotRegisteredFor270DaysIsNotWoken() {
        office.passes(Duration.ofDays(270));
        register(office.luis, "luis-phone", "luis-install");

        var id = urgent();

        awaitState(id, "luis", "ACCEPTED");
        assertThat(receipts(id))
                .extracting(it -> it.at("/member/id").asString())
                .containsExactly("luis");
        assertThat(office.dana.run("MyDevices", Map.of()).path("devices")).isEmpty();
    }

    @Test
    void aMemberHasNoMoreThanTwentyPhones() {
        for (var i = 0; i < 25; i++) {
            register(office.dan, "dans-token-" + i, "dans-install-" + i);
        }

        assertThat(office.dan.run("MyDevices", Map.of()).path("devices")).hasSize(20);
    }

    @Test
    void onlyWhoWasSentAMessageReportsIt() {
        var id = urgent();
        awaitState(id, "dana", "ACCEPTED");
        var messageId = push(id, "danas-phone").at("/data/messageId").asString();

        assertThat(Office.errorOf(report(office.luis, messageId, "RECEIVED"))).isEqualTo("NOT_FOUND");
        assertThat(Office.errorOf(report(office.sam, messageId, "RECEIVED"))).isEqualTo("NOT_FOUND");
        assertThat(receipt(id, "dana").path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void oneReportThatCannotBeUsedHoldsUpNoOther() {
        var id = urgent();
        awaitState(id, "dana", "ACCEPTED");
        var messageId = push(id, "danas-phone").at("/data/messageId").asString();
        var at = office.clock.instant().plus(Duration.ofDays(1)).toString();

        var payload = office.dana.change(
                "ReportPushes",
                Map.of(
                        "reports",
                        List.of(
                                Map.of("messageId", "nope", "state", "OPENED", "at", at),
                                Map.of("messageId", messageId, "state", "OPENED", "at", at))));

        assertThat(payload.path("pushes")).hasSize(1);
        assertThat(payload.at("/userErrors/0/field").asString()).isEqualTo("reports[0].messageId");
        assertThat(Instant.parse(receipt(id, "dana").path("openedAt").asString()))
                .isBeforeOrEqualTo(office.clock.instant());
    }

    @Test
    void oneToAHundredReportsComeAtOnce() {
        var none = office.dana.change("ReportPushes", Map.of("reports", List.of()));

        assertThat(Office.errorOf(none)).isEqualTo("INVALID_INPUT");
        assertThat(none.path("pushes").isNull()).isTrue();
        var many = new String[101];
        Arrays.fill(many, "RECEIVED");
        assertThat(Office.errorOf(report(office.dana, "any", many))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void whatCannotBeRegisteredIsExplained() {
        var input = new HashMap<String, Object>(Map.of("pushToken", "t", "installId", "i".repeat(101)));

        assertThat(Office.errorOf(office.dana.change("RegisterDevice", input))).isEqualTo("INVALID_INPUT");
        assertThat(Office.errorOf(office.dana.change("UnregisterDevice", Map.of())))
                .isEqualTo("INVALID_INPUT");
        assertThat(Office.errorOf(office.partner.change("RegisterDevice", Map.of("pushToken", "t"))))
                .isEqualTo("FORBIDDEN");
        assertThat(Office.errorOf(report(office.partner, "any", "RECEIVED"))).isEqualTo("FORBIDDEN");
    }

    private JsonNode health(Client by) {
        return by.run("PushHealth", Map.of());
    }

    @Test
    void whoeverDirectsTheWorkSeesWhetherPushWorks() {
        var id = urgent();
        awaitState(id, "dana", "ACCEPTED");

        var health = health(office.dan);

        assertThat(health.path("state").asString()).isEqualTo("WORKING");
        assertThat(health.path("words").asString()).contains("Firebase last took a message at 20");
        assertThat(health.path("devices").asInt()).isEqualTo(2);
        assertThat(health.path("membersWithoutDevice"))
                .extracting(it -> it.path("id").asString())
                .contains("dan", "olivia")
                .doesNotContain("dana", "luis");
        assertThat(health.path("lastAcceptedAt").asString("")).isNotEmpty();

        fcm("SENDER_ID_MISMATCH", "luis-phone", 1);
        urgent();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(health(office.dan).path("devices").asInt()).isEqualTo(1));
        assertThat(health(office.dan).path("unreachable"))
                .filteredOn(it -> it.at("/member/id").asString().equals("luis"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("reason").asString()).contains("SENDER_ID_MISMATCH"));
        assertThat(office.dana
                        .query(Client.document("PushHealth"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void withoutAPhonePushHealthSaysSoAndAnotherCompanysPhonesDoNotCount() {
        assertThat(health(office.sam).path("state").asString()).isEqualTo("NO_DEVICES");

        register(office.sam, "sams-phone", "sams-install");

        var health = health(office.sam);
        assertThat(health.path("state").asString()).isEqualTo("UNPROVEN");
        assertThat(health.path("words").asString()).contains("ringback-demo");
        assertThat(health.path("lastAcceptedAt").isNull()).isTrue();
    }

    @Test
    void credentialsThatFirebaseRefusesAreSaidToBeBadAndPushGoesOnOnceTheyAreGood() {
        fcm("bad-credentials", "", 10_000);
        var id = urgent();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(health(office.dan).path("state").asString()).isEqualTo("BAD_CREDENTIALS"));
        var health = health(office.dan);
        assertThat(health.path("words").asString()).contains("Firebase console", "make a new key");
        assertThat(health.at("/lastFailure/reason").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(health.path("waiting").asInt()).isEqualTo(2);

        fcm("ok", "", 0);
        office.passes(Duration.ofSeconds(90));

        awaitState(id, "dana", "ACCEPTED");
        assertThat(health(office.dan).path("state").asString()).isEqualTo("WORKING");
    }
}
