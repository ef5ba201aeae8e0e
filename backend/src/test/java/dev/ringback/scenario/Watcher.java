package dev.ringback.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who watches a subscription, over server-sent events or a WebSocket, and keeps what arrives. */
final class Watcher implements AutoCloseable {

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Runnable stop;

    private Watcher(Runnable stop) {
        this.stop = stop;
    }

    /** What arrived so far: the one field of each event. */
    List<JsonNode> events() {
        return events;
    }

    private void take(JsonNode response) {
        var data = response.path("data");
        events.add(data.isObject() ? data.values().iterator().next() : response);
    }

    private static String request(String operation, @Nullable String after) {
        Map<String, Object> variables = after == null ? Map.of() : Map.of("after", after);
        return Client.JSON.writeValueAsString(Map.of("query", Client.document(operation), "variables", variables));
    }

    /** Over server-sent events, in the distinct connections mode of the GraphQL over SSE protocol. */
    static Watcher overEvents(Client client, String operation, @Nullable String after) {
        var lines = new CompletableFuture<Stream<String>>();
        var watcher = new Watcher(() -> lines.thenAccept(Stream::close));
        try {
            var response = Client.HTTP.send(
                    client.request()
                            .header("Accept", "text/event-stream")
                            .POST(BodyPublishers.ofString(request(operation, after)))
                            .build(),
                    BodyHandlers.ofLines());
            lines.complete(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(() -> read(lines.join(), watcher));
        return watcher;
    }

    private static void read(Stream<String> lines, Watcher watcher) {
        try {
            lines.filter(line -> line.startsWith("data:{") || line.startsWith("data: {"))
                    .forEach(line -> watcher.take(Client.JSON.readTree(line.substring("data:".length()))));
        } catch (UncheckedIOException closed) {
            // the watcher stopped watching
        }
    }

    /** Over graphql-transport-ws. */
    static Watcher overSocket(Client client, String operation, @Nullable String after) {
        var acknowledged = new CountDownLatch(1);
        var open = new CompletableFuture<WebSocket>();
        var watcher = new Watcher(() -> open.thenAccept(WebSocket::abort));
        var socket = Client.HTTP
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(
                        URI.create(client.server.origin.replaceFirst("^http", "ws") + "/graphql"),
                        new Messages(acknowledged, watcher))
                .join();
        open.complete(socket);
        socket.sendText(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + client.token + "\"}}", true);
        try {
            acknowledged.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + request(operation, after) + "}", true);
        return watcher;
    }

    private static final class Messages implements WebSocket.Listener {

        private final CountDownLatch acknowledged;
        private final Watcher watcher;
        private final StringBuilder text = new StringBuilder();

        Messages(CountDownLatch acknowledged, Watcher watcher) {
            this.acknowledged = acknowledged;
            this.watcher = watcher;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var message = Client.JSON.readTree(text.toString());
                text.setLength(0);
                switch (message.path("type").asString()) {
                    case "connection_ack" -> acknowledged.countDown();
                    case "next" -> watcher.take(message.get("payload"));
                    case "ping" -> socket.sendText("{\"type\":\"pong\"}", true);
                    default -> watcher.take(message);
                }
            }
            socket.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
