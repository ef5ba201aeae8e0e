package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two hundred people watch, and their connections break again and again. */
class ReconnectingTest {

    private static final int SUBSCRIBERS = 200;
    private static final int ROUNDS = 4;
    private static final int BREAKS_A_ROUND = 90;
    private static final int EVENTS_A_ROUND = 24;
    private static final String[] PEOPLE = {
        "demo-dispatcher", "demo-technician-dana", "demo-technician-luis", "demo-owner", "demo-partner"
    };

    /** Somebody who comes back, behind the last event they know. */
    private static final class Subscriber implements AutoCloseable {

        private final Client client;
        private final boolean overSocket;
        private final List<String> cursors = new ArrayList<>();
        private @Nullable Watcher watcher;
        private int taken;
        private int doubled;

        Subscriber(Client client, boolean overSocket, String from) {
            this.client = client;
            this.overSocket = overSocket;
            this.cursors.add(from);
            connect();
        }

        private void connect() {
            Map<String, Object> after = Map.of("after", cursors.getLast());
            watcher = overSocket
                    ? Watcher.overSocket(client, "FollowUpChanges", after)
                    : Watcher.overEvents(client, "FollowUpChanges", after);
            taken = 0;
        }

        /** The connection breaks, in the middle of whatever is under way. */
        void reconnect() {
            close();
            take();
            connect();
        }

        /** Takes note of what has arrived, in the order of its arrival. */
        synchronized void take() {
            var events = Objects.requireNonNull(watcher).events();
            var arrived = events.subList(taken, events.size()).stream()
                    .map(Subscriber::cursor)
                    .toList();
            taken += arrived.size();
            for (var cursor : arrived) {
                if (cursors.contains(cursor)) {
                    doubled++;
                } else {
                    cursors.add(cursor);
                }
            }
        }

        private static String cursor(JsonNode event) {
            assertThat(event.has("cursor")).as("%s", event).isTrue();
            return event.path("cursor").asString();
        }

        @Override
        public void close() {
            Objects.requireNonNull(watcher).close();
        }
    }

    @Test
    void twoHundredSubscribersWhoseConnectionsBreakMissNothingAndKeepTheOrder() throws Exception {
        try (var database = new Database();
                // A client of server-sent events that vanished counts until the server next writes to it.
                var server = Server.demo(database, Map.of("ringback.subscriptions.per-member", "1000"))) {
            var clients = new HashMap<String, Client>();
            for (var person : PEOPLE) {
                clients.put(person, Client.of(server, person));
            }
            var dan = Objects.requireNonNull(clients.get("demo-dispatcher"));
            var from = firstCursor(dan);
            var subscribers = new ArrayList<Subscriber>();
            for (var i = 0; i < SUBSCRIBERS; i++) {
                subscribers.add(new Subscriber(
                        Objects.requireNonNull(clients.get(PEOPLE[i % PEOPLE.length])), i % 4 != 0, from));
            }
            var random = new Random(20261121);
            var breaks = new AtomicInteger();
            for (var round = 0; round < ROUNDS; round++) {
                var writing = Thread.ofVirtual().start(() -> write(dan));
                var victims = random.ints(0, SUBSCRIBERS).distinct().limit(BREAKS_A_ROUND);
                try (var breaking = Executors.newVirtualThreadPerTaskExecutor()) {
                    victims.forEach(it -> breaking.execute(subscribers.get(it)::reconnect));
                }
                breaks.addAndGet(BREAKS_A_ROUND);
                writing.join();
            }
            var expected = cursorsOf(dan, from);
            assertThat(expected).hasSizeGreaterThan(ROUNDS * EVENTS_A_ROUND);

            for (var subscriber : subscribers) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    subscriber.take();
                    assertThat(subscriber.cursors).isEqualTo(expected);
                });
                subscriber.close();
            }
            System.out.printf(
                    "%d subscribers, %d events, %d connections broken: lost 0, out of order 0, come twice before their cursors were compared %d%n",
                    SUBSCRIBERS,
                    expected.size(),
                    breaks.get(),
                    subscribers.stream().mapToInt(it -> it.doubled).sum());
        }
    }

    private static void write(Client dan) {
        try {
            Together.run(3, writer -> {
                for (var i = 0; i < EVENTS_A_ROUND / 3 / 2; i++) {
                    var id = dan.change(
                                    "OpenFollowUp",
                                    Map.of("callerNumber", Office.newCaller(), "summary", "No heat since this morning"))
                            .at("/followUp/id")
                            .asString();
                    dan.change("ClaimFollowUp", Map.of("followUpId", id));
                }
                return writer;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstCursor(Client dan) throws InterruptedException {
        try (var watcher = Watcher.overSocket(dan, "FollowUpChanges", Map.of())) {
            await().atMost(PATIENCE).until(() -> {
                write(dan);
                return !watcher.events().isEmpty();
            });
            return watcher.events().getFirst().path("cursor").asString();
        }
    }

    /** Everything from this cursor on, as one undisturbed reader sees it once nothing more comes. */
    private static List<String> cursorsOf(Client dan, String from) {
        try (var watcher = Watcher.overSocket(dan, "FollowUpChanges", Map.of("after", from))) {
            var seen = new ArrayList<Integer>();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                seen.add(watcher.events().size());
                return seen.size() > 6
                        && IntStream.range(seen.size() - 6, seen.size())
                                        .map(seen::get)
                                        .distinct()
                                        .count()
                                == 1;
            });
            var all = new ArrayList<String>();
            all.add(from);
            watcher.events().forEach(it -> all.add(it.path("cursor").asString()));
            return all;
        }
    }
}
