package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.Together;
import dev.ringback.journal.DueWork;
import dev.ringback.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Four people with four phones each, at two backends on one database, snatch the same few follow-ups from each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimHistoriesTest {

    private static final int ROUNDS = 20;
    private static final int CLERKS = 16;
    private static final int DEEDS = 12;
    private static final int FOLLOW_UPS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FROM_THE_START = new Cursor("journal", "0").encode();

    private final long seed = Long.getLong("histories.seed", System.nanoTime());
    private final Database database = new Database();
    private final List<Server> backends = List.of(Server.demo(database), Server.demo(database));
    private final List<Clerk> clerks =
            IntStream.range(0, CLERKS).mapToObj(this::clerk).toList();
    private final Random pestering = new Random(seed);

    /** What one of them did to one follow-up. */
    private record Entry(String followUp, Operation operation) {}

    private Clerk clerk(int number) {
        var person = Person.values()[number / 2 % 4];
        return new Clerk(person, Client.of(backends.get(number % 2), person.clientId), new Random(seed + number));
    }

    @AfterAll
    void stop() {
        backends.forEach(Server::close);
        database.close();
    }

    @Test
    void nobodyEverSharesAFollowUpAndNothingDoneIsLost() throws Exception {
        var began = System.nanoTime();
        var entries = new ArrayList<Entry>();
        var feeds = Map.of(
                "the feed of the first backend", Watcher.overSocket(at(0), "FollowUpChanges", FROM_THE_START),
                "the feed of the second backend", Watcher.overSocket(at(1), "FollowUpChanges", FROM_THE_START));

        for (int round = 0; round < ROUNDS; round++) {
            entries.addAll(snatch(openFollowUps(round)));
        }

        var archivist = new Archivist(at(1), feeds);
        await().atMost(PATIENCE).untilAsserted(archivist::assertAllTold);
        var histories = histories(entries, archivist);
        feeds.values().forEach(Watcher::close);
        System.out.println(summary(histories, Duration.ofNanos(System.nanoTime() - began)));
        assertThat(histories.stream().flatMap(it -> HistoryChecker.check(it).stream()))
                .as("findings with -Dhistories.seed=%d", seed)
                .isEmpty();
    }

    private Client at(int backend) {
        return Client.of(backends.get(backend), Person.DAN.clientId);
    }

    private List<String> openFollowUps(int round) {
        var partner = Client.of(backends.get(round % 2), "demo-partner");
        return IntStream.range(0, FOLLOW_UPS)
                .mapToObj(it -> "+1512555%04d".formatted(round * FOLLOW_UPS + it))
                .map(it -> partner.change("OpenFollowUp", Map.of("callerNumber", it, "summary", "Wants a call back")))
                .map(it -> it.at("/followUp/id").asString())
                .toList();
    }

    private List<Entry> snatch(List<String> followUps) throws ExecutionException, InterruptedException {
        return Together.run(CLERKS + 1, it -> it < CLERKS ? work(clerks.get(it), followUps) : pester(followUps))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry> work(Clerk clerk, List<String> followUps) {
        return IntStream.range(0, DEEDS)
                .mapToObj(it -> clerk.picks(followUps))
                .map(it -> new Entry(it, clerk.does(it)))
                .toList();
    }

    /** Workers that look at a follow-up because it is due take it by lease, and write it too. */
    private List<Entry> pester(List<String> followUps) {
        for (int i = 0; i < DEEDS; i++) {
            database.open()
                    .getCollection("followUps")
                    .updateOne(
                            eq("_id", followUps.get(pestering.nextInt(FOLLOW_UPS))),
                            set("due", Date.from(Instant.now().minusMillis(1))));
            wakeWorkers(backends.get(i % 2));
        }
        return List.of();
    }

    private static void wakeWorkers(Server backend) {
        for (DueWork<?> workers : backend.beans(DueWork.class)) {
            workers.wake();
        }
    }

    private static List<History> histories(List<Entry> entries, Archivist archivist) {
        var operations = new HashMap<String, List<Operation>>();
        entries.forEach(it -> operations
                .computeIfAbsent(it.followUp(), followUp -> new ArrayList<>())
                .add(it.operation()));
        return operations.entrySet().stream()
                .map(it -> new History(it.getKey(), it.getValue(), archivist.account(it.getKey())))
                .toList();
    }

    private String summary(List<History> histories, Duration took) {
        var answers = histories.stream()
                .flatMap(it -> it.operations().stream())
                .map(Operation::answer)
                .filter(Objects::nonNull)
                .toList();
        var changes = histories.stream()
                .mapToLong(it -> it.account().steps().size() - 1)
                .sum();
        var versions =
                histories.stream().mapToLong(it -> it.account().version() - 1).sum();
        return "Claim histories: %d rounds on %d follow-ups, %d operations, %d changes, %d conflicts, %d writes by workers, %.1f s, seed %d"
                .formatted(
                        ROUNDS,
                        histories.size(),
                        answers.size(),
                        changes,
                        answers.stream().filter(it -> it.refusal() != null).count(),
                        versions - changes,
                        took.toMillis() / 1000.0,
                        seed);
    }
}
