package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.SettableClock;
import dev.ringback.kernel.Cursor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An emergency that nobody takes, at Northside in Dana's week on call, while two backends look at the same database. */
class EscalationTest {

    /** 10:00 in Chicago. */
    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T16:00:00Z");

    private static final String FROM_THE_START = new Cursor("journal", "0").encode();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String DANAS_PHONE = "+15125550121";
    private static final String LUIS_PHONE = "+15125550122";
    private static final String OLIVIAS_PHONE = "+15125550120";

    private final SettableClock clock = new SettableClock(MONDAY_AT_TEN);
    private final SignedIn signedIn = new SignedIn(clock);
    private final Database database = new Database();
    private Server here = Server.demo(database, clock);
    private Server there = Server.demo(database, clock);
    private int callers = 6000;

    @BeforeEach
    void everybodyHasTheAppAndANumber() {
        at(here, Person.OLIVIA)
                .change(
                        "ChangeOnCallRota",
                        Map.of(
                                "expectedVersion",
                                1,
                                "alertNumbers",
                                List.of(
                                        Map.of("memberId", "olivia", "phoneNumber", OLIVIAS_PHONE),
                                        Map.of("memberId", "dana", "phoneNumber", DANAS_PHONE),
                                        Map.of("memberId", "luis", "phoneNumber", LUIS_PHONE))));
        at(here, Person.DANA).change("RegisterDevice", Map.of("pushToken", "danas-app"));
        at(here, Person.LUIS).change("RegisterDevice", Map.of("pushToken", "luis-app"));
        at(here, Person.OLIVIA).change("RegisterDevice", Map.of("pushToken", "olivias-app"));
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void anEmergencyThatNobodyTakesClimbsTheWholeLadderEachStepOnceAndInTime() {
        var id = emergency();
        awaitSteps(id, 1);
        assertThat(words(id)).isEqualTo("Dana was told 10:00; Dana next at 10:03");
        try (var watcher =
                Watcher.overSocket(at(there, Person.DAN), "EscalationChanged", Map.of("after", FROM_THE_START))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watcher.events())
                            .anySatisfy(it -> assertThat(
                                            it.at("/followUp/escalation/words").asString(""))
                                    .startsWith("Dana was told 10:00")));
        }

        passesUntilStep(id, 3, 2);
        passesUntilStep(id, 3, 3);
        assertThat(words(id))
                .startsWith("Dana was told 10:00; Dana was texted 10:03; Luis was told 10:06; Luis next at 10:08");
        passesUntilStep(id, 2, 4);
        passesUntilStep(id, 2, 5);
        await().atMost(PATIENCE).until(() -> step(id, 4).path("callSeconds").asInt(0) > 0);
        passesUntilStep(id, 2, 6);
        passesUntilStep(id, 3, 7);

        var steps = escalation(id).path("steps").values();
        assertThat(steps.stream().map(EscalationTest::inShort))
                .containsExactly(
                        "dana PUSH 10:00",
                        "dana TEXT 10:03",
                        "luis PUSH 10:06",
                        "luis TEXT 10:08",
                        "dana CALL 10:10",
                        "olivia PUSH 10:12",
                        "olivia TEXT 10:15");
        assertThat(escalation(id).path("state").asString()).isEqualTo("EXHAUSTED");
        assertThat(escalation(id).path("next").isNull()).isTrue();
        assertThat(words(id))
                .isEqualTo("Dana was told 10:00; Dana was texted 10:03; Luis was told 10:06; Luis was texted 10:08; "
                        + "Dana was called 10:10, answered 10:10; Olivia was told 10:12; Olivia was texted 10:15; "
                        + "nobody is left to tell");
        awaitAnotherLook();
        assertThat(pushes("danas-app", id)).containsExactly("URGENT_FOLLOW_UP");
        assertThat(pushes("luis-app", id)).containsExactly("URGENT_FOLLOW_UP", "ESCALATION");
        assertThat(pushes("olivias-app", id)).containsExactly("ESCALATION");
        assertThat(textsTo(DANAS_PHONE))
                .containsExactly(
                        "Ringback: EMERGENCY at Northside Plumbing & Heating, waiting since 10:00. Open the app to claim it.");
        assertThat(textsTo(LUIS_PHONE)).hasSize(1);
        assertThat(textsTo(OLIVIAS_PHONE)).hasSize(1);
        assertThat(callsTo(DANAS_PHONE)).containsExactly("completed");
    }

    @Test
    void aClaimBetweenTwoStepsStopsItAtOnceAndAReleaseBeginsItAnew() {
        var id = emergency();
        awaitSteps(id, 1);
        clock.passes(Duration.ofMinutes(2));
        at(there, Person.LUIS).change("ClaimFollowUp", Map.of("followUpId", id));
        awaitState(id, "STOPPED");
        var stopped = escalation(id);
        assertThat(stopped.path("stopReason").asString()).isEqualTo("CLAIMED");
        assertThat(stopped.at("/stoppedBy/id").asString()).isEqualTo("luis");
        assertThat(words(id)).isEqualTo("Dana was told 10:00; Luis took it 10:02");

        clock.passes(Duration.ofMinutes(2));
        awaitAnotherLook();
        assertThat(escalation(id).path("steps")).hasSize(1);
        assertThat(textsTo(DANAS_PHONE)).isEmpty();

        at(here, Person.LUIS).change("ReleaseFollowUp", Map.of("followUpId", id));
        awaitRun(id, 2);
        awaitSteps(id, 1);
        assertThat(words(id)).isEqualTo("Dana was told 10:04; Dana next at 10:07");
        assertThat(escalation(id).path("earlierSteps")).hasSize(1);
        assertThat(pushes("danas-app", id)).containsExactly("URGENT_FOLLOW_UP", "URGENT_FOLLOW_UP");
    }

    @Test
    void whatIsClosedTellsNobodyAnyMore() {
        var id = emergency();
        awaitSteps(id, 1);
        at(here, Person.DAN).change("CompleteFollowUp", Map.of("followUpId", id, "disposition", "NOT_A_FIT"));
        awaitState(id, "STOPPED");

        assertThat(words(id)).isEqualTo("Dana was told 10:00; Dan closed it 10:00");
    }

    @Test
    void aSwapTakesEffectInTheMiddle() {
        var id = emergency();
        awaitSteps(id, 1);
        var swapped = at(here, Person.DANA)
                .change(
                        "SwapOnCall",
                        Map.of(
                                "memberId", "luis",
                                "from", clock.instant().toString(),
                                "until",
                                        clock.instant()
                                                .plus(Duration.ofHours(1))
                                                .toString()));
        assertThat(swapped.path("userErrors")).isEmpty();
        assertThat(words(id)).isEqualTo("Dana was told 10:00; Luis next at 10:03");

        passesUntilStep(id, 3, 2);

        assertThat(inShort(step(id, 1))).isEqualTo("luis TEXT 10:03");
        assertThat(textsTo(LUIS_PHONE)).hasSize(1);
        assertThat(textsTo(DANAS_PHONE)).isEmpty();
    }

    @Test
    void aRestartBetweenStepsLosesNothingAndDoublesNothing() {
        var id = emergency();
        awaitSteps(id, 1);
        passesUntilStep(id, 3, 2);

        there.close();
        here.close();
        clock.passes(Duration.ofMinutes(3));
        here = Server.demo(database, clock);
        awaitSteps(id, 3);
        there = Server.demo(database, clock);
        awaitAnotherLook();

        assertThat(escalation(id).path("steps").values().stream().map(EscalationTest::inShort))
                .containsExactly("dana PUSH 10:00", "dana TEXT 10:03", "luis PUSH 10:06");
        assertThat(textsTo(DANAS_PHONE)).hasSize(1);
        assertThat(pushes("luis-app", id)).containsExactly("URGENT_FOLLOW_UP", "ESCALATION");
    }

    @Test
    void aStepThatADyingBackendHadBegunIsCarriedOutAgainUnderTheSameKeyAndTellsNobodyTwice() {
        var id = emergency();
        awaitSteps(id, 1);
        passesUntilStep(id, 3, 2);
        var steps = database.open().getCollection("escalations");

        // As a backend leaves it that has texted Dana and dies before it writes so down.
        steps.updateOne(
                eq("_id", id),
                combine(
                        set("steps.1.doneAt", null),
                        set("run.nextAt", Date.from(clock.instant())),
                        set("due", Date.from(clock.instant())),
                        inc("version", 1L)));
        await().atMost(PATIENCE)
                .until(() -> Objects.requireNonNull(steps.find(eq("_id", id)).first())
                                .getList("steps", Document.class)
                                .get(1)
                                .getDate("doneAt")
                        != null);
        awaitAnotherLook();

        assertThat(words(id)).isEqualTo("Dana was told 10:00; Dana was texted 10:03; Luis next at 10:06");
        assertThat(textsTo(DANAS_PHONE)).hasSize(1);
    }

    @Test
    void aReportThatTwilioDidNotSignChangesNothingAndAnOldOneNothingEither() {
        var id = emergency();
        awaitSteps(id, 1);
        nextCall("busy");
        passesUntilStep(id, 3, 2);
        passesUntilStep(id, 3, 3);
        passesUntilStep(id, 2, 4);
        passesUntilStep(id, 2, 5);
        await().atMost(PATIENCE)
                .until(() -> step(id, 4).path("state").asString().equals("FAILED"));
        var call = Objects.requireNonNull(
                database.open().getCollection("alertCalls").find().first());
        var query = "?company=northside&call=" + call.getString("_id");
        var status = "/webhooks/twilio/voice/alert-status" + query;
        var answer = "/webhooks/twilio/voice/alert-answer" + query;
        var fields = Map.of("AccountSid", Telephone.ACCOUNT, "CallSid", call.getString("providerId"));
        var ringing = with(fields, "CallStatus", "ringing");
        var pressed = with(fields, "Digits", "1");
        var telephone = new Telephone(here);

        assertThat(telephone.webhook(answer, pressed, null)).isEqualTo(403);
        assertThat(telephone.webhook(answer, pressed, "forged")).isEqualTo(403);
        assertThat(telephone.webhook(status, ringing, "forged")).isEqualTo(403);
        assertThat(telephone.webhook(status, ringing, Telephone.TOKEN)).isEqualTo(204);
        assertThat(telephone.webhook(status.replace("&call=", "&call=x"), ringing, Telephone.TOKEN))
                .isEqualTo(204);

        assertThat(words(id)).endsWith("Dana was called 10:10, busy; Olivia next at 10:12");
        assertThat(telephone.twiml(answer, with(fields, "Digits", "7"))).contains("Nothing was changed.");
        assertThat(telephone.twiml(answer, pressed)).contains("It is yours.");
        assertThat(telephone.twiml(answer, pressed)).contains("It is yours.");
        awaitState(id, "STOPPED");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Test
    void whoPicksUpTakesTheWorkWithAKey() {
        var id = emergency();
        awaitSteps(id, 1);
        nextCall("press:1");
        passesUntilStep(id, 3, 2);
        passesUntilStep(id, 3, 3);
        passesUntilStep(id, 2, 4);
        clock.passes(Duration.ofMinutes(2));
        awaitState(id, "STOPPED");

        assertThat(escalation(id).at("/stoppedBy/id").asString()).isEqualTo("dana");
        assertThat(words(id)).endsWith("Dana was called 10:10, answered 10:10; Dana took it 10:10");
        assertThat(step(id, 4).path("state").asString()).isEqualTo("ACTED");
    }

    @Test
    void aPhoneThatNobodyPicksUpSaysSoAndTheNextIsTold() {
        var id = emergency();
        awaitSteps(id, 1);
        nextCall("no-answer");
        passesUntilStep(id, 3, 2);
        passesUntilStep(id, 3, 3);
        passesUntilStep(id, 2, 4);
        passesUntilStep(id, 2, 5);
        await().atMost(PATIENCE)
                .until(() -> step(id, 4).path("state").asString().equals("FAILED"));

        assertThat(words(id)).endsWith("Dana was called 10:10, no answer; Olivia next at 10:12");
    }

    @Test
    void whoeverCannotBeToldIsPassedOverAtOnceWithTheReason() {
        ladder(List.of(
                rung("EMERGENCY", "OPENED", 0, "MEMBER", "dan", "PUSH"),
                rung("EMERGENCY", "OPENED", 5, "MEMBER", "dan", "TEXT"),
                rung("EMERGENCY", "OPENED", 9, "OWNER", null, "TEXT"),
                rung("EMERGENCY", "OPENED", 12, "BACKUP", null, "PUSH")));
        var id = emergency();
        awaitSteps(id, 3);

        assertThat(escalation(id).path("steps").values().stream()
                        .map(it -> inShort(it) + " " + it.path("skipReason").asString("-")))
                .containsExactly("dan PUSH 10:00 NO_PHONE", "dan TEXT 10:00 NO_NUMBER", "olivia TEXT 10:00 -");
        assertThat(words(id))
                .isEqualTo("Dan has no phone with the app; Dan has no number to be texted at; Olivia was texted 10:00; "
                        + "Luis next at 10:12");
    }

    @Test
    void whatIsNoEmergencyIsToldOnceItIsOverdueAndInBusinessHoursAlone() {
        // 18:30: half an hour before the office closes.
        clock.passes(Duration.ofMinutes(8 * 60 + 30));
        var id = open("Wants a call back.", "HIGH");
        assertThat(escalationOrNull(id).isNull()).isTrue();

        // Due at 07:30 on Tuesday.
        clock.passes(Duration.ofMinutes(13 * 60 + 1));
        awaitSteps(id, 1);

        assertThat(inShort(step(id, 0))).isEqualTo("dana PUSH 07:30");
        assertThat(words(id)).isEqualTo("Dana was told Nov 24 07:31; Luis next at Nov 24 07:45");
        assertThat(pushes("danas-app", id)).containsExactly("URGENT_FOLLOW_UP", "ESCALATION");
    }

    @Test
    void workThatIsClaimedAndLeftLyingEscalatesOnceItIsOverdue() {
        var id = emergency();
        awaitSteps(id, 1);
        at(here, Person.LUIS).change("ClaimFollowUp", Map.of("followUpId", id));
        awaitState(id, "STOPPED");

        clock.passes(Duration.ofMinutes(10).plusSeconds(1));
        awaitRun(id, 2);
        awaitSteps(id, 1);
        assertThat(words(id)).isEqualTo("Dana was told 10:10; Dana next at 10:13");

        at(here, Person.LUIS).change("RecordCallAttempt", Map.of("followUpId", id, "outcome", "NO_ANSWER"));
        awaitState(id, "STOPPED");
        assertThat(escalation(id).path("stopReason").asString()).isEqualTo("IN_HAND");
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        var id = emergency();
        awaitSteps(id, 1);
        var sam = Client.of(here, "demo-dispatcher-southside");

        assertThat(sam.run("FollowUpEscalation", Map.of("id", id)).isNull()).isTrue();
        assertThat(sam.run("OnCallRota", Map.of()).path("members")).isEmpty();
        assertThat(sam.run("OnCall", Map.of()).at("/primary/id").asString()).isEqualTo("sam");
        var swap = swapOfDana();
        assertThat(error(sam.change("CancelSwap", Map.of("swapId", swap)))).isEqualTo("NOT_FOUND");
        assertThat(error(sam.change("SwapOnCall", swapTo("luis")))).isEqualTo("NOT_FOUND");
    }

    private String swapOfDana() {
        var rota = at(here, Person.DANA).change("SwapOnCall", swapTo("luis"));
        return rota.at("/onCallRota/swaps/0/id").asString();
    }

    private Map<String, Object> swapTo(String member) {
        return Map.of(
                "memberId", member,
                "from", clock.instant().toString(),
                "until", clock.instant().plus(Duration.ofHours(1)).toString());
    }

    private void ladder(List<Map<String, Object>> rungs) {
        var changed =
                at(here, Person.OLIVIA).change("ChangeEscalationLadder", Map.of("expectedVersion", 0, "rungs", rungs));
        assertThat(changed.path("userErrors")).isEmpty();
    }

    static Map<String, Object> rung(
            String urgency, String from, int after, String who, @Nullable String member, String by) {
        var rung = new HashMap<String, Object>(
                Map.of("urgencies", List.of(urgency), "from", from, "afterMinutes", after, "who", who, "by", by));
        if (member != null) {
            rung.put("memberId", member);
        }
        return rung;
    }

    private String emergency() {
        return open("We have no heat.", "EMERGENCY");
    }

    private String open(String summary, String urgency) {
        var opened = Client.of(here, "demo-partner")
                .change(
                        "OpenFollowUp",
                        Map.of(
                                "callerNumber",
                                "+1512555" + callers++,
                                "urgency",
                                urgency,
                                "urgencyEvidence",
                                List.of("no heat"),
                                "summary",
                                summary));
        assertThat(opened.at("/followUp/urgency").asString()).as("%s", opened).isEqualTo(urgency);
        return opened.at("/followUp/id").asString();
    }

    private void passesUntilStep(String id, int minutes, int steps) {
        clock.passes(Duration.ofMinutes(minutes));
        awaitSteps(id, steps);
    }

    /** Until so many rungs were taken, and whoever carries them has confirmed it. */
    private void awaitSteps(String id, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var steps = escalationOrNull(id).path("steps");
            assertThat(steps).as("%s", steps).hasSize(count);
            assertThat(steps.values())
                    .allSatisfy(it -> assertThat(it.path("state").asString()).isNotEqualTo("BEGUN"));
        });
    }

    private void awaitState(String id, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(escalationOrNull(id).path("state").asString(""))
                                .isEqualTo(state));
    }

    private void awaitRun(String id, int run) {
        await().atMost(PATIENCE).until(() -> escalationOrNull(id).path("run").asInt(0) == run);
    }

    /** Until the workers have been through all that is due: another emergency has had its first step. */
    private void awaitAnotherLook() {
        awaitSteps(open("We have no heat either.", "EMERGENCY"), 1);
    }

    private JsonNode escalationOrNull(String id) {
        return at(there.isRunning() ? there : here, Person.DAN)
                .run("FollowUpEscalation", Map.of("id", id))
                .path("escalation");
    }

    private JsonNode escalation(String id) {
        var escalation = escalationOrNull(id);
        assertThat(escalation.isObject()).as("%s", escalation).isTrue();
        return escalation;
    }

    private JsonNode step(String id, int number) {
        return escalation(id).path("steps").path(number);
    }

    private String words(String id) {
        return escalation(id).path("words").asString();
    }

    private static String inShort(JsonNode step) {
        var at = Instant.parse(step.path("dueAt").asString())
                .atZone(ZoneId.of("America/Chicago"))
                .toLocalTime();
        return step.at("/who/id").asString() + " " + step.path("by").asString() + " " + at;
    }

    private List<String> pushes(String token, String followUpId) {
        return new Telephone(here)
                .pushesTo(token).stream()
                        .filter(it -> it.at("/data/followUpId").asString().equals(followUpId))
                        .map(it -> it.at("/data/kind").asString())
                        // Takes a notification away again.
                        .filter(it -> !it.equals("WITHDRAWN"))
                        .toList();
    }

    private List<String> textsTo(String number) {
        return new Telephone(here)
                .textsTo(number).stream().map(it -> it.path("body").asString()).toList();
    }

    private List<String> callsTo(String number) {
        var body = Client.send(HttpRequest.newBuilder(URI.create(here.origin + "/simulator/twilio/calls")))
                .body();
        return Client.JSON.readTree(body).values().stream()
                .filter(it -> it.path("to").asString().equals(number))
                .map(it -> it.path("status").asString())
                .toList();
    }

    private void nextCall(String outcome) {
        for (var server : List.of(here, there)) {
            Client.send(
                    HttpRequest.newBuilder(URI.create(server.origin + "/simulator/twilio/next-call?outcome=" + outcome))
                            .POST(BodyPublishers.noBody()));
        }
    }

    /** Tokens age with the clock: everybody signs in anew. */
    private Client at(Server backend, Person person) {
        return signedIn.at(backend, person);
    }

    private static String error(JsonNode payload) {
        return Objects.toString(payload.at("/userErrors/0/code").asString(""), "");
    }
}
