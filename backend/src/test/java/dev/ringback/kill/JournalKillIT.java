package dev.ringback.kill;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Callers are missed, and the server is killed at every step of what then happens: each event is in the journal once, and told. */
class JournalKillIT {

    private static final int CALLERS = 100;
    private static final int MOST_VISITS = 5;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random random = new Random(20261121);
    private final Executioner executioner = new Executioner();
    private final Queue<String> callers = new ArrayDeque<>(IntStream.range(0, CALLERS)
            .mapToObj(it -> "+1512600%04d".formatted(it))
            .toList());

    @Test
    void everyEventIsInTheJournalOnceAndInOrderThoughTheServerIsKilledAtEveryStep() throws Exception {
        var database = new MongoServer(new MongoTap(executioner, JournalStep::watched));
        database.bind("127.0.0.1", 0);
        var uri = "mongodb://127.0.0.1:" + database.getLocalAddress().getPort() + "/ringback";
        try (var carrier = new Carrier(executioner);
                var client = MongoClients.create(uri)) {
            var server = new KilledServer(uri, carrier.url());
            var process = server.launch();
            try {
                var steps = new ArrayList<>(List.of(JournalStep.values()));
                Collections.shuffle(steps, random);
                for (var step : steps) {
                    server.awaitUp(process);
                    executioner.condemn(process, step, 1 + random.nextInt(MOST_VISITS));
                    // Each call comes to every step at least once, a moment later.
                    for (var i = 0; i < MOST_VISITS && process.isAlive(); i++) {
                        call(server);
                        awaitTold(client.getDatabase("ringback"), process);
                    }
                    assertThat(executioner.awaitKill(PATIENCE.toSeconds()))
                            .as("%s", step)
                            .isTrue();
                    process = server.launch();
                }
                server.awaitUp(process);
                while (!callers.isEmpty()) {
                    call(server);
                }
                verify(client.getDatabase("ringback"), steps.size());
            } finally {
                process.destroyForcibly();
            }
        } finally {
            database.shutdownNow();
        }
    }

    /** Waits until nothing is on its way any more, the server is dead, or that takes more than a moment. */
    private static void awaitTold(MongoDatabase database, Process process) throws InterruptedException {
        var patience = System.nanoTime() + A_MOMENT.toNanos();
        while (process.isAlive() && System.nanoTime() < patience && isOnItsWay(database)) {
            Thread.sleep(10);
        }
    }

    private static boolean isOnItsWay(MongoDatabase database) {
        var carried = new Document("pendingSince", new Document("$exists", true));
        return Stream.of("calls", "followUps", "customers")
                        .anyMatch(it -> database.getCollection(it).countDocuments(carried) > 0)
                || database.getCollection("journalHeads").countDocuments(eq("behind", true)) > 0;
    }

    /** Somebody is missed. A webhook that was not taken comes again. */
    private void call(KilledServer server) throws InterruptedException {
        var caller = callers.remove();
        if (!server.missedCall(caller)) {
            callers.add(caller);
        }
    }

    private static void verify(MongoDatabase database, int kills) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(database.getCollection("followUps")
                            .countDocuments(new Document("pendingSince", new Document("$exists", true))))
                    .isZero();
            assertThat(database.getCollection("journalHeads").find(eq("behind", true)))
                    .isEmpty();
        });
        var entries = database.getCollection("journal")
                .find(eq("company", KilledServer.COMPANY))
                .sort(Sorts.ascending("seq"))
                .into(new ArrayList<>());
        assertThat(entries)
                .extracting(it -> it.getLong("seq"))
                .isEqualTo(LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries).extracting(it -> it.getString("eventId")).doesNotHaveDuplicates();
        var opened = entries.stream()
                .filter(it -> "OPENED".equals(it.get("data", Document.class).getString("kind")))
                .map(it -> it.get("data", Document.class)
                        .get("followUp", Document.class)
                        .getString("value"))
                .toList();
        assertThat(database.getCollection("followUps").find().map(it -> it.getString("_id")))
                .hasSize(CALLERS)
                .containsExactlyInAnyOrderElementsOf(opened);
        // What a listener made of it is there once too.
        assertThat(database.getCollection("contactHistory")
                        .find(eq("detail", "OPENED"))
                        .map(it -> it.getString("subject")))
                .containsExactlyInAnyOrderElementsOf(opened);
        System.out.printf("%d kills: %d entries in the journal, lost 0, doubled 0, gaps 0%n", kills, entries.size());
    }
}
