package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The rota and the ladder, as owners, dispatchers and technicians may see and change them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnCallTest {

    /** 10:00 in Chicago, in Dana's week. */
    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T16:00:00Z");

    private final SettableClock clock = new SettableClock(MONDAY_AT_TEN);
    private final Database database = new Database();
    private final Server server = Server.demo(database, clock);
    private final Client olivia = Client.of(server, "demo-owner");
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client luis = Client.of(server, "demo-technician-luis");

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @BeforeAll
    void everybodyHasANumber() {
        change(
                olivia,
                Map.of(
                        "alertNumbers",
                        List.of(
                                Map.of("memberId", "olivia", "phoneNumber", "+15125550120"),
                                Map.of("memberId", "dana", "phoneNumber", "+15125550121"),
                                Map.of("memberId", "luis", "phoneNumber", "+15125550122"))));
    }

    @BeforeEach
    void asItWas() {
        for (var swap : rota(olivia).path("swaps").values()) {
            olivia.change("CancelSwap", Map.of("swapId", swap.path("id").asString()));
        }
    }

    private static JsonNode rota(Client by) {
        return by.run("OnCallRota", Map.of());
    }

    private static JsonNode change(Client by, Map<String, Object> what) {
        var input = new HashMap<>(what);
        input.putIfAbsent("expectedVersion", rota(by).path("version").asInt());
        return by.change("ChangeOnCallRota", input);
    }

    private static JsonNode swap(Client by, String member, Instant from, Instant until) {
        return by.change("SwapOnCall", Map.of("memberId", member, "from", from.toString(), "until", until.toString()));
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("") + " "
                + payload.at("/userErrors/0/field").asString("");
    }

    private static List<String> turns(JsonNode rota) {
        var all = new ArrayList<String>();
        rota.path("turns")
                .values()
                .forEach(it -> all.add(it.at("/member/id").asString() + " "
                        + it.path("from").asString().substring(0, 10)));
        return all;
    }

    @Test
    void theDemosTechniciansTakeWeeklyTurns() {
        assertThat(turns(rota(dan))).startsWith("dana 2026-11-23", "luis 2026-11-30", "dana 2026-12-07");
        assertThat(dan.run("OnCall", Map.of()).at("/primary/id").asString()).isEqualTo("dana");
        assertThat(dan.run("OnCall", Map.of()).at("/backup/id").asString()).isEqualTo("luis");
        assertThat(dan.run("OnCall", Map.of("at", "2026-12-01T00:00:00Z"))
                        .at("/primary/id")
                        .asString())
                .isEqualTo("luis");
    }

    @Test
    void aTechnicianSeesTheRotaButNoNumberExceptTheirOwn() {
        assertThat(rota(dana).path("alertNumbers").values().stream()
                        .map(it -> it.path("phoneNumber").asString()))
                .containsExactly("+15125550121");
        assertThat(rota(dan).path("alertNumbers")).hasSize(3);
        assertThat(rota(dan).path("changes")).isEmpty();
    }

    @Test
    void theOwnerChangesTheRotaAndTheChangeIsOnRecord() {
        var version = rota(olivia).path("version").asInt();
        var changed = change(olivia, Map.of("turnDays", 14, "timeZone", "America/New_York"));

        assertThat(changed.path("userErrors")).isEmpty();
        assertThat(changed.at("/onCallRota/turnDays").asInt()).isEqualTo(14);
        assertThat(changed.at("/onCallRota/timeZone").asString()).isEqualTo("America/New_York");
        assertThat(changed.at("/onCallRota/changes").values().stream()
                        .filter(it -> it.path("version").asInt() == version + 1)
                        .map(it -> it.path("setting").asString()))
                .containsExactly("timeZone", "turnDays");

        var back = change(olivia, Map.of("turnDays", 7, "timeZone", ""));
        assertThat(back.at("/onCallRota/timeZone").asString()).isEqualTo("America/Chicago");
    }

    @Test
    void whoWasTooLateLearnsHowItStands() {
        var late = change(olivia, Map.of("expectedVersion", 0, "turnDays", 3));

        assertThat(error(late)).isEqualTo("VERSION_CONFLICT expectedVersion");
        assertThat(late.at("/onCallRota/turnDays").asInt()).isEqualTo(7);
    }

    @Test
    void nobodyButTheOwnerChangesTheRotaOrTheLadder() {
        for (var client : List.of(dan, dana)) {
            assertThat(error(change(client, Map.of("turnDays", 3)))).isEqualTo("FORBIDDEN ");
            assertThat(error(client.change("ChangeEscalationLadder", Map.of("expectedVersion", 0, "rungs", List.of()))))
                    .isEqualTo("FORBIDDEN ");
            assertThat(error(client.change("ResetEscalationLadder", Map.of("expectedVersion", 0))))
                    .isEqualTo("FORBIDDEN ");
        }
    }

    @Test
    void aPartnerSeesNeither() {
        var partner = Client.of(server, "demo-partner");

        for (var query : List.of("{onCall{until}}", "{onCallRota{version}}", "{escalationLadder{version}}")) {
            assertThat(partner.query(query).at("/errors/0/extensions/code").asString())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aDispatcherSwapsForAnybody() {
        var from = MONDAY_AT_TEN.plus(Duration.ofDays(1));
        var swapped = swap(dan, "luis", from, from.plus(Duration.ofHours(8)));

        assertThat(swapped.path("userErrors")).isEmpty();
        var covered = swapped.at("/onCallRota/turns/1");
        assertThat(covered.at("/member/id").asString()).isEqualTo("luis");
        assertThat(covered.at("/insteadOf/id").asString()).isEqualTo("dana");
        assertThat(covered.path("swapId")).isEqualTo(swapped.at("/onCallRota/swaps/0/id"));
        assertThat(swapped.at("/onCallRota/swaps/0/arrangedBy/id").asString()).isEqualTo("dan");
    }

    @Test
    void aTechnicianGivesAwayTheirOwnTurnAndNobodyElses() {
        var inDanasWeek = MONDAY_AT_TEN.plus(Duration.ofDays(2));
        var inLuisWeek = MONDAY_AT_TEN.plus(Duration.ofDays(9));

        assertThat(swap(dana, "luis", inDanasWeek, inDanasWeek.plus(Duration.ofDays(1)))
                        .path("userErrors"))
                .isEmpty();
        assertThat(error(swap(dana, "dana", inLuisWeek, inLuisWeek.plus(Duration.ofDays(1)))))
                .isEqualTo("FORBIDDEN from");
        assertThat(error(swap(luis, "luis", inDanasWeek.plus(Duration.ofDays(2)), inLuisWeek)))
                .isEqualTo("FORBIDDEN from");
    }

    @Test
    void whoArrangedASwapMayCancelItAndSoMayWhoeverDirectsTheWork() {
        var from = MONDAY_AT_TEN.plus(Duration.ofDays(3));
        var dansSwap = swap(dan, "luis", from, from.plus(Duration.ofHours(1)))
                .at("/onCallRota/swaps/0/id")
                .asString();

        assertThat(error(luis.change("CancelSwap", Map.of("swapId", dansSwap)))).isEqualTo("FORBIDDEN swapId");
        assertThat(olivia.change("CancelSwap", Map.of("swapId", dansSwap)).at("/onCallRota/swaps"))
                .isEmpty();
        assertThat(error(dan.change("CancelSwap", Map.of("swapId", dansSwap)))).isEqualTo("NOT_FOUND swapId");
    }

    @Test
    void theSameSwapTwiceIsOne() {
        var input = Map.<String, Object>of(
                "memberId",
                "luis",
                "from",
                MONDAY_AT_TEN.plusSeconds(60).toString(),
                "until",
                MONDAY_AT_TEN.plusSeconds(600).toString(),
                "idempotencyKey",
                "swap-once");

        dan.change("SwapOnCall", input);

        assertThat(dan.change("SwapOnCall", input).at("/onCallRota/swaps")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"turnDays\":0}|INVALID_INPUT turnDays",
                "{\"turnDays\":29}|INVALID_INPUT turnDays",
                "{\"timeZone\":\"Mars/Base\"}|INVALID_INPUT timeZone",
                "{\"firstTurn\":\"tomorrow\"}|INVALID_INPUT firstTurn",
                "{\"handover\":\"eight\"}|INVALID_INPUT handover",
                "{\"handover\":\"08:00:30\"}|INVALID_INPUT handover",
                "{\"memberIds\":[\"nobody\"]}|NOT_FOUND memberIds[0]",
                "{\"memberIds\":[\"dana\",\"dana\"]}|INVALID_INPUT memberIds[1]",
                "{\"memberIds\":[\"sam\"]}|NOT_FOUND memberIds[0]",
                "{\"alertNumbers\":[{\"memberId\":\"dana\",\"phoneNumber\":\"12\"}]}|INVALID_PHONE_NUMBER alertNumbers[0].phoneNumber",
                "{\"alertNumbers\":[{\"memberId\":\"dana\",\"phoneNumber\":\"+15125550100\"}]}|INVALID_INPUT alertNumbers[0].phoneNumber",
                "{\"alertNumbers\":[{\"memberId\":\"x\",\"phoneNumber\":\"+15125550123\"}]}|NOT_FOUND alertNumbers[0].memberId"
            })
    void aRotaThatCannotBe(String input, String error) {
        assertThat(error(change(olivia, read(input)))).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody|2026-11-24T00:00:00Z|2026-11-25T00:00:00Z|NOT_FOUND memberId",
                "luis|2026-11-25T00:00:00Z|2026-11-25T00:00:00Z|INVALID_INPUT until",
                "luis|2026-11-01T00:00:00Z|2026-11-02T00:00:00Z|INVALID_INPUT until",
                "luis|2026-11-24T00:00:00Z|2027-06-01T00:00:00Z|INVALID_INPUT until",
                "luis|2029-11-24T00:00:00Z|2029-11-25T00:00:00Z|INVALID_INPUT from"
            })
    void aSwapThatCannotBe(String member, String from, String until, String error) {
        assertThat(error(swap(dan, member, Instant.parse(from), Instant.parse(until))))
                .isEqualTo(error);
    }

    @Test
    void withoutARotaThereIsNothingToSwap() {
        var sam = Client.of(server, "demo-dispatcher-southside");

        assertThat(error(swap(sam, "sam", MONDAY_AT_TEN, MONDAY_AT_TEN.plusSeconds(60))))
                .isEqualTo("INVALID_TRANSITION ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|0|ON_CALL||INVALID_INPUT rungs[0].urgencies",
                "[\"LOW\"]|-1|ON_CALL||INVALID_INPUT rungs[0].afterMinutes",
                "[\"LOW\"]|10081|ON_CALL||INVALID_INPUT rungs[0].afterMinutes",
                "[\"LOW\"]|5|MEMBER||INVALID_INPUT rungs[0].memberId",
                "[\"LOW\"]|5|MEMBER|sam|NOT_FOUND rungs[0].memberId",
                "[\"LOW\"]|5|OWNER|dana|INVALID_INPUT rungs[0].memberId"
            })
    void aRungThatCannotBe(String urgencies, int after, String who, @Nullable String member, String error) {
        var rung = new HashMap<String, Object>(Map.of(
                "urgencies",
                Client.JSON.readTree(urgencies),
                "from",
                "OPENED",
                "afterMinutes",
                after,
                "who",
                who,
                "by",
                "PUSH"));
        if (member != null) {
            rung.put("memberId", member);
        }

        assertThat(error(olivia.change("ChangeEscalationLadder", Map.of("expectedVersion", 0, "rungs", List.of(rung)))))
                .isEqualTo(error);
    }

    @Test
    void aLadderHasTwentyRungsAtMostAndGoesBackToTheBuiltInOne() {
        var rung = Map.<String, Object>of(
                "urgencies", List.of("LOW"), "from", "DUE", "afterMinutes", 5, "who", "OWNER", "by", "PUSH");
        var tooMany = Collections.nCopies(21, rung);
        assertThat(error(olivia.change("ChangeEscalationLadder", Map.of("expectedVersion", 0, "rungs", tooMany))))
                .isEqualTo("INVALID_INPUT rungs");

        var before = dana.run("EscalationLadder", Map.of());
        assertThat(before.path("builtIn").asBoolean()).isTrue();
        assertThat(before.path("rungs")).hasSize(12);

        var changed = olivia.change("ChangeEscalationLadder", Map.of("expectedVersion", 0, "rungs", List.of(rung)));
        assertThat(changed.at("/escalationLadder/rungs")).hasSize(1);
        assertThat(error(olivia.change("ChangeEscalationLadder", Map.of("expectedVersion", 0, "rungs", List.of()))))
                .isEqualTo("VERSION_CONFLICT expectedVersion");

        var reset = olivia.change("ResetEscalationLadder", Map.of("expectedVersion", 1));
        assertThat(reset.at("/escalationLadder/builtIn").asBoolean()).isTrue();
        assertThat(reset.at("/escalationLadder/rungs")).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"0", "101"})
    void turnsAreBounded(int first) {
        assertThat(dan.query("{onCallRota{turns(first:%d){from}}}".formatted(first))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("BAD_USER_INPUT");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        return Client.JSON.readValue(json, Map.class);
    }
}
