package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.ringback.kernel.Cursor;
import dev.ringback.kill.Carrier;
import dev.ringback.kill.Executioner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two backends, each a process of its own, on one database. One of them is killed. */
class TwoBackendsIT {

    private static final int CLAIMS = 30;
    private static final int CALLS = 60;
    private static final String FROM_THE_START = new Cursor("journal", "0").encode();

    @Test
    void whatOneBackendDoesTheOtherTellsAndWhatMustHappenOnceHappensOnce() throws Exception {
        try (var database = new Database();
                var carrier = new Carrier(new Executioner());
                var one = Server.process(database, settings(carrier));
                var other = Server.process(database, settings(carrier))) {
            one.awaitUp();
            other.awaitUp();
            letRingbackAnswerMissedCalls(database);

            claimsAtOneShowAtTheOther(one, other);
            eachPhoneIsWokenOnce(one, other);
            oneIsKilledAndNothingIsLost(database, carrier, one, other);
        }
    }

    /** What the one that is killed has leased is free soon. */
    private static Map<String, String> settings(Carrier carrier) {
        return Map.of(
                "ringback.twilio.api-url",
                carrier.url(),
                "ringback.texting.lease",
                "6s",
                "ringback.journal.lease",
                "6s");
    }

    private static void claimsAtOneShowAtTheOther(Server one, Server other) {
        var dan = Client.of(one, "demo-dispatcher");
        try (var watcher = Watcher.overSocket(Client.of(other, "demo-technician-dana"), "FollowUpChanges", Map.of())) {
            await().atMost(PATIENCE).until(() -> {
                opened(dan);
                return !watcher.events().isEmpty();
            });
            var millis = new long[CLAIMS];
            for (var i = 0; i < CLAIMS; i++) {
                var id = opened(dan);
                var claimedAt = System.nanoTime();
                dan.change("ClaimFollowUp", Map.of("followUpId", id));
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .atMost(PATIENCE)
                        .until(() -> watcher.events().stream().anyMatch(it -> isClaimOf(it, id)));
                millis[i] = (System.nanoTime() - claimedAt) / 1_000_000;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "A claim at one backend shows on the other's subscriptions after %d ms (median), %d ms (slowest of %d)%n",
                    millis[CLAIMS / 2], millis[CLAIMS - 1], CLAIMS);
            assertThat(millis[CLAIMS / 2]).isLessThan(5_000);
        }
    }

    private static boolean isClaimOf(JsonNode event, String followUp) {
        return event.path("kind").asString("").equals("CLAIMED")
                && event.at("/followUp/id").asString("").equals(followUp);
    }

    private static String opened(Client by) {
        return by.change("OpenFollowUp", Map.of("callerNumber", Office.newCaller(), "summary", "No heat"))
                .at("/followUp/id")
                .asString();
    }

    private static void eachPhoneIsWokenOnce(Server one, Server other) {
        var token = "two-backends-token";
        Client.of(one, "demo-technician-luis").change("RegisterDevice", Map.of("pushToken", token));
        var urgent = new ArrayList<String>();
        // No more than a phone is told of one by one.
        for (var server : List.of(one, other, one, other)) {
            var telephone = new Telephone(server);
            var caller = Office.newCaller();
            telephone.missedCall(caller, MAIN, "The pipe burst and water is flooding the basement!");
            urgent.add(Client.of(other, "demo-dispatcher")
                    .run("Inbox", Map.of("first", 1, "filter", Map.of("text", caller)))
                    .at("/edges/0/node/id")
                    .asString());
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(urgentPushes(token, other)).containsAll(urgent));
        assertThat(urgentPushes(token, other)).doesNotHaveDuplicates();
    }

    /** What reached the simulated FCM, which both backends share. */
    private static List<String> urgentPushes(String token, Server server) {
        return new Telephone(server)
                .pushesTo(token).stream()
                        .filter(it -> it.at("/data/kind").asString("").equals("URGENT_FOLLOW_UP"))
                        .map(it -> it.at("/data/followUpId").asString())
                        .toList();
    }

    private static void oneIsKilledAndNothingIsLost(Database database, Carrier carrier, Server one, Server other)
            throws InterruptedException {
        var callers =
                IntStream.range(0, CALLS).mapToObj(it -> Office.newCaller()).toList();
        var watcher = Watcher.overSocket(
                Client.of(one, "demo-dispatcher"), "FollowUpChanges", Map.of("after", FROM_THE_START));
        var here = new Telephone(one);
        var there = new Telephone(other);
        // Twilio hands its webhooks to either of them.
        for (var i = 0; i < CALLS; i++) {
            if (i == CALLS / 2) {
                one.kill();
            }
            (i < CALLS / 2 && i % 2 == 0 ? here : there).missedCall(callers.get(i), MAIN, null);
        }
        watcher.ended().join();
        var cursor = watcher.events().getLast().path("cursor").asString();

        var dan = Client.of(other, "demo-dispatcher");
        try (var back = Watcher.overSocket(dan, "FollowUpChanges", Map.of("after", cursor))) {
            var known = new ArrayList<>(watcher.events());
            await().atMost(PATIENCE).untilAsserted(() -> {
                var all = Stream.concat(known.stream(), back.events().stream())
                        .filter(it -> it.path("kind").asString("").equals("OPENED"))
                        .map(it -> it.at("/followUp/caller/phoneNumber").asString())
                        .filter(callers::contains)
                        .toList();
                assertThat(all).containsExactlyInAnyOrderElementsOf(callers);
            });
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(carrier.taken().keySet()).containsAll(callers));
        assertThat(carrier.taken())
                .allSatisfy((number, times) -> assertThat(times).as(number).isEqualTo(1));
        assertNumberedWithoutGaps(database);
        System.out.printf(
                "%d calls, one of two backends killed in the middle: %d follow-ups, %d texts, each once%n",
                CALLS,
                callers.size(),
                callers.stream().filter(carrier.taken()::containsKey).count());
    }

    private static void assertNumberedWithoutGaps(Database database) {
        var entries = database.open()
                .getCollection("journal")
                .find(eq("company", "northside"))
                .sort(Sorts.ascending("seq"))
                .into(new ArrayList<>());
        assertThat(entries)
                .extracting(it -> it.getLong("seq"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries).extracting(it -> it.getString("eventId")).doesNotHaveDuplicates();
    }

    private static void letRingbackAnswerMissedCalls(Database database) {
        var authority = new Document("mode", "SEND")
                .append("hours", null)
                .append("perNumberPerDay", 1)
                .append("perDay", 10_000)
                .append("coolDown", "PT24H");
        database.open()
                .getCollection("companies")
                .updateOne(
                        eq("_id", "northside"),
                        Updates.combine(Updates.set("texting.authority.REPLY", authority), Updates.inc("version", 1L)));
    }
}
