package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.Together;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody whose connection takes in nothing, while more happens than fits into it. */
class SlowReaderTest {

    private static final int EVENTS = 320;
    private static final String LONG_STORY = "The water comes through the ceiling. ".repeat(300);
    private static final String DOCUMENT =
            "subscription { followUpChanges { cursor followUp { a: transcript b: transcript c: transcript d: transcript"
                    + " e: transcript f: transcript g: transcript h: transcript } } }";

    /** Reads nothing until it is let. */
    private static final class Sleeper implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final CompletableFuture<String> error = new CompletableFuture<>();
        private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        private final AtomicInteger events = new AtomicInteger();
        private final StringBuilder text = new StringBuilder();
        private volatile boolean awake;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var message = Client.JSON.readTree(text.toString());
                text.setLength(0);
                switch (message.path("type").asString()) {
                    case "connection_ack" -> acknowledged.complete(null);
                    case "next" -> events.incrementAndGet();
                    case "error" -> error.complete(message.toString());
                    default -> {
                        // a ping that nobody answers
                    }
                }
            }
            if (awake || !acknowledged.isDone()) {
                socket.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable broken) {
            closed.complete(Watcher.BROKEN);
        }
    }

    @Test
    void whoeverReadsTooSlowlyIsCutOffAndHoldsUpNobody() throws Exception {
        try (var database = new Database();
                var server = Server.demo(database, Map.of("ringback.subscriptions.most-behind", "100"))) {
            var dan = Client.of(server, "demo-dispatcher");
            var sleeper = new Sleeper();
            var socket = Client.HTTP
                    .newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create(server.origin.replaceFirst("^http", "ws") + "/graphql"), sleeper)
                    .join();
            socket.sendText(
                            "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + dan.token
                                    + "\"}}",
                            true)
                    .join();
            sleeper.acknowledged.join();
            socket.sendText(
                            Client.JSON.writeValueAsString(
                                    Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", DOCUMENT))),
                            true)
                    .join();
            try (var quick = Watcher.overSocket(dan, "FollowUpChanges", Map.of())) {
                Together.run(4, writer -> {
                    for (var i = 0; i < EVENTS / 4; i++) {
                        dan.change(
                                "OpenFollowUp",
                                Map.of(
                                        "callerNumber",
                                        Office.newCaller(),
                                        "summary",
                                        "A leak",
                                        "transcript",
                                        LONG_STORY));
                    }
                    return writer;
                });
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(quick.events().size()).isGreaterThanOrEqualTo(EVENTS));
            }
            sleeper.awake = true;
            socket.request(1);

            await().atMost(PATIENCE).until(() -> sleeper.error.isDone() || sleeper.closed.isDone());
            assertThat(sleeper.events.get()).isLessThan(EVENTS);
            if (sleeper.error.isDone()) {
                assertThat(sleeper.error.join()).contains("RESYNC_REQUIRED", "resumeAfter");
            }
            System.out.println("The slow reader got " + sleeper.events + " of " + EVENTS + " events, then "
                    + (sleeper.error.isDone() ? "RESYNC_REQUIRED" : "its socket was closed"));
        }
    }
}
