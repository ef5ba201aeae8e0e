package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import dev.ringback.RunningClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Northside's people watch what happens, on a Monday morning. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsTest {

    private static final String SOCKET_OPERATION = "FollowUpChanges";

    private final Office office = new Office(new RunningClock(Instant.parse("2026-11-23T16:00:00Z")));
    private final List<Watcher> watchers = new ArrayList<>();

    @AfterEach
    void leave() {
        watchers.forEach(Watcher::close);
        watchers.clear();
    }

    @AfterAll
    void stop() {
        office.close();
    }

    private Watcher watching(Watcher watcher) {
        watchers.add(watcher);
        return watcher;
    }

    private static void awaitEvent(Watcher watcher, Predicate<JsonNode> event) {
        await().atMost(PATIENCE).until(() -> watcher.events().stream().anyMatch(event));
    }

    private static void awaitError(Watcher watcher, String code) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(watcher.error()).as("%s", watcher.events()).isEqualTo(code));
    }

    @Test
    void aCustomersHistoryIsToldOfOnceAsItGrowsAndAgainAfterACursor() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        var customer = office.customerOf(id);
        var someoneElse = office.missedCall(newCaller());
        var live = watching(Watcher.overSocket(office.dana, "ContactHistoryAppended", Map.of("customerId", customer)));
        // Subscribed once something has arrived.
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            office.telephone.incomingText(maria, MAIN, "Are you there?");
            return !live.events().isEmpty();
        });

        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));
        office.dana.change("ClaimFollowUp", Map.of("followUpId", someoneElse));
        var text = Office.idOf(office.send(office.dana, id, "On it."));
        office.awaitProof(text, "DELIVERED");

        awaitEvent(live, it -> it.at("/entries/0/kind").asString("").equals("CLAIMED"));
        awaitEvent(live, it -> it.at("/entries/0/body").asString("").equals("On it."));
        var replayed = watching(Watcher.overEvents(
                office.dan,
                "ContactHistoryAppended",
                Map.of(
                        "customerId",
                        customer,
                        "after",
                        live.events().getFirst().path("cursor").asString())));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entryIds(replayed))
                        .isEqualTo(entryIds(live).subList(1, entryIds(live).size())));
        assertThat(entryIds(live)).doesNotHaveDuplicates();
        assertThat(live.events().stream().filter(it -> it.toString().contains("CLAIMED")))
                .hasSize(1);
    }

    private static List<String> entryIds(Watcher watcher) {
        return watcher.events().stream()
                .flatMap(it -> it.path("entries").valueStream())
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void aThreadIsToldOfAsTextsComeGetFurtherAndAreRead() {
        var maria = newCaller();
        office.telephone.incomingText(maria, MAIN, "Hello?");
        var id = office.followUpOf(maria);
        await().atMost(PATIENCE).until(() -> !threadOf(id).isMissingNode());
        var thread = threadOf(id).path("id").asString();
        var live = watching(Watcher.overSocket(office.dan, "ThreadChanged", Map.of("threadId", thread)));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            office.telephone.incomingText(maria, MAIN, "Anybody?");
            return !live.events().isEmpty();
        });
        office.telephone.incomingText(newCaller(), MAIN, "Somebody else");

        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));
        var text = Office.idOf(office.send(office.dana, id, "On it."));
        awaitEvent(live, it -> it.at("/text/proof").asString("").equals("DELIVERED"));
        var last = threadOf(id).at("/texts/edges/0/node/id").asString();
        office.dana.change("MarkThreadRead", Map.of("threadId", thread, "upToTextId", last));
        awaitEvent(
                live, it -> it.path("text").isNull() && it.at("/thread/unread").asInt() == 0);

        assertThat(live.events())
                .allSatisfy(it -> assertThat(it.at("/thread/id").asString()).isEqualTo(thread));
        assertThat(live.events().stream()
                        .filter(it -> it.at("/text/id").asString("").equals(text))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    private JsonNode threadOf(String followUp) {
        return office.dan
                .run("ThreadOfCustomer", Map.of("customerId", office.customerOf(followUp), "first", 20))
                .path("thread");
    }

    @Test
    void nobodyFollowsWhatAnotherCompanyWritesOrHears() {
        var customer = office.customerOf(office.missedCall(newCaller()));

        var stranger =
                watching(Watcher.overSocket(office.sam, "ContactHistoryAppended", Map.of("customerId", customer)));
        var partner = watching(Watcher.overEvents(office.partner, "ThreadChanged", Map.of()));
        var scopeless = watching(Watcher.overEvents(
                Client.of(office.server, "demo-partner", "customers:read"), "FollowUpChanges", Map.of()));

        awaitError(stranger, "BAD_USER_INPUT");
        awaitError(scopeless, "FORBIDDEN");
        assertThat(partner.error()).isEmpty();
    }

    @Test
    void aSubscriptionEndsWithItsToken() throws Exception {
        var socket = watching(Watcher.overSocket(office.dana, SOCKET_OPERATION, Map.of()));
        var events = watching(Watcher.overEvents(office.dana, SOCKET_OPERATION, Map.of()));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            office.missedCall(newCaller());
            return !socket.events().isEmpty() && !events.events().isEmpty();
        });

        office.passes(Duration.ofMinutes(61));

        awaitError(socket, "UNAUTHENTICATED");
        awaitError(events, "UNAUTHENTICATED");
        assertThat(socket.ended().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(4403);
        assertThat(events.ended().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aSubscriptionEndsWithTheRightToIt() {
        var socket = watching(Watcher.overSocket(office.sam, SOCKET_OPERATION, Map.of()));
        var members = office.database.open().getCollection("members");
        var sam = eq("member", "sam");
        assertThat(socket.error()).isEmpty();

        members.updateOne(sam, Updates.set("role", "TECHNICIAN"));

        awaitError(socket, "FORBIDDEN");
        var again = watching(Watcher.overSocket(office.sam, SOCKET_OPERATION, Map.of()));
        members.updateOne(sam, Updates.set("role", "DISPATCHER"));
        members.deleteOne(sam);
        awaitError(again, "UNAUTHENTICATED");
    }

    @Test
    void oneConnectionHasNoMoreSubscriptionsThanIsFair() {
        var greedy = watching(Watcher.overSocket(office.luis, SOCKET_OPERATION, Map.of(), 21));

        awaitError(greedy, "THROTTLED");
        office.missedCall(newCaller());
        await().atMost(PATIENCE)
                .until(() ->
                        greedy.events().stream().filter(it -> it.has("cursor")).count() >= 20);
    }

    @Test
    void oneMemberHasNoMoreSubscriptionsThanIsFair() {
        for (var connection = 0; connection < 3; connection++) {
            watching(Watcher.overSocket(office.olivia, SOCKET_OPERATION, Map.of(), 20));
        }

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(watchers.stream().map(Watcher::error)).contains("THROTTLED"));
        leave();
        // What is closed counts no more.
        await().atMost(PATIENCE).until(() -> {
            var again = watching(Watcher.overSocket(office.olivia, SOCKET_OPERATION, Map.of(), 20));
            office.missedCall(newCaller());
            awaitEvent(again, it -> it.has("cursor") || it.has("payload"));
            return again.error().isEmpty();
        });
    }
}
