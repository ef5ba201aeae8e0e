package dev.ringback.kill;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Two hundred callers are missed, each is to get one text, and the server is killed at every step of sending: none is lost, and none gets
 * two.
 */
class KillIT {

    private static final int TEXTS = 200;
    private static final int MOST_VISITS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random random = new Random(20261121);
    private final Executioner executioner = new Executioner();

    @Test
    void everyTextReachesTheCarrierOnceThoughTheServerIsKilledAtEveryStep() throws Exception {
        var database = new MongoServer(new MongoTap(executioner, Step::watched));
        database.bind("127.0.0.1", 0);
        var uri = "mongodb://127.0.0.1:" + database.getLocalAddress().getPort() + "/ringback";
        try (var carrier = new Carrier(executioner);
                var client = MongoClients.create(uri)) {
            var server = new KilledServer(uri, carrier.url());
            var process = server.launch();
            try {
                server.awaitUp(process);
                letRingbackAnswerMissedCalls(client.getDatabase("ringback").getCollection("companies"));
                var texts = client.getDatabase("ringback").getCollection("texts");
                var callers = callers();
                var kills = 0;
                for (var step : steps()) {
                    executioner.condemn(
                            process, step, step == Step.BEFORE_THE_LIST_ANSWERS ? 1 : 1 + random.nextInt(MOST_VISITS));
                    callUntilKilled(server, process, callers, step);
                    kills++;
                    // What the last death left half done is looked at as soon as it lives again: the next step counts
                    // from its start.
                    process = server.launch();
                }
                server.awaitUp(process);
                var last = process;
                callAll(server, callers);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(proofs(texts)).isEqualTo(Map.of("ACCEPTED", TEXTS)));
                last.destroy();
                report(carrier, texts, kills);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            database.shutdownNow();
        }
    }

    /** How many texts have got how far. */
    private static Map<String, Integer> proofs(MongoCollection<Document> texts) {
        var all = new TreeMap<String, Integer>();
        for (var text : texts.find()) {
            var reason = text.getString("noContactReason");
            all.merge(text.getString("proof") + (reason == null ? "" : " " + reason), 1, Integer::sum);
        }
        return all;
    }

    /** Every step, in a mixed order, so that what one death left half done meets the next. The list is asked for what was left so. */
    private List<Step> steps() {
        var all = new ArrayList<>(List.of(Step.values()));
        all.removeAll(List.of(Step.BEFORE_THE_CARRIER_ANSWERS, Step.BEFORE_THE_LIST_ANSWERS));
        Collections.shuffle(all, random);
        all.addAll(List.of(Step.BEFORE_THE_CARRIER_ANSWERS, Step.BEFORE_THE_LIST_ANSWERS));
        return all;
    }

    private static Queue<String> callers() {
        var all = new ArrayDeque<String>();
        IntStream.range(0, TEXTS).forEach(it -> all.add("+1512600%04d".formatted(it)));
        return all;
    }

    /** People call until the server is dead; it is started anew. A webhook that was not taken comes again. */
    private void callUntilKilled(KilledServer server, Process condemned, Queue<String> callers, Step step)
            throws Exception {
        server.awaitUp(condemned);
        var share = Math.max(1, TEXTS / Step.values().length);
        for (var i = 0; i < share && condemned.isAlive(); i++) {
            call(server, callers);
        }
        if (!executioner.awaitKill(PATIENCE.toSeconds())) {
            throw new AssertionError("The server never came to " + step);
        }
    }

    private static void callAll(KilledServer server, Queue<String> callers) throws InterruptedException {
        while (!callers.isEmpty()) {
            call(server, callers);
        }
    }

    private static void call(KilledServer server, Queue<String> callers) throws InterruptedException {
        var caller = callers.poll();
        if (caller != null && !server.missedCall(caller)) {
            callers.add(caller);
        }
    }

    private static void letRingbackAnswerMissedCalls(MongoCollection<Document> companies) {
        var authority = new Document("mode", "SEND")
                .append("hours", null)
                .append("perNumberPerDay", 1)
                .append("perDay", 10_000)
                .append("coolDown", "PT24H");
        companies.updateOne(
                eq("_id", KilledServer.COMPANY),
                Updates.combine(Updates.set("texting.authority.REPLY", authority), Updates.inc("version", 1L)));
    }

    private static void report(Carrier carrier, MongoCollection<Document> texts, int kills) {
        var taken = carrier.taken();
        var doubled = taken.values().stream().filter(it -> it > 1).count();
        System.out.printf(
                "%d kills: %d texts, the carrier was asked %d times and took %d; doubled %d, lost %d%n",
                kills,
                texts.countDocuments(),
                carrier.asked.get(),
                taken.values().stream().mapToInt(it -> it).sum(),
                doubled,
                TEXTS - taken.size());
        assertThat(taken)
                .hasSize(TEXTS)
                .allSatisfy((number, times) -> assertThat(times).as(number).isEqualTo(1));
    }
}
