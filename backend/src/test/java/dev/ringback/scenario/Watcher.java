package dev.ringback.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who watches a subscription, over server-sent events or a WebSocket, and keeps what arrives. */
final class Watcher implements AutoCloseable {

    /** How the WebSocket was closed when nobody said: the connection broke. */
    static final int BROKEN = 1006;

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Runnable stop;

    private Watcher(Runnable stop) {
        this.stop = stop;
    }

    /** What arrived so far: the one field of each event. */
    List<JsonNode> events() {
        return events;
    }

    /** The code of the first error that arrived; empty while there is none. */
    String error() {
        return events.stream()
                .flatMap(it -> Stream.of(it.at("/errors/0"), it.at("/payload/0")))
                .map(it -> it.at("/extensions/code").asString(""))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The close code of the socket, or 0 for server-sent events, once it has ended. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    private void take(JsonNode response) {
        var data = response.path("data");
        events.add(data.isObject() ? data.values().iterator().next() : response);
    }

    private static Map<String, Object> variables(@Nullable String after) {
        return after == null ? Map.of() : Map.of("after", after);
    }

    private static String request(String operation, Map<String, Object> variables) {
        return Client.JSON.writeValueAsString(Map.of("query", Client.document(operation), "variables", variables));
    }

    static Watcher overEvents(Client client, String operation, @Nullable String after) {
        return overEvents(client, operation, variables(after));
    }

    /** Over server-sent events, in the distinct connections mode of the GraphQL over SSE protocol. */
    static Watcher overEvents(Client client, String operation, Map<String, Object> variables) {
        var lines = new CompletableFuture<Stream<String>>();
        var watcher = new Watcher(() -> lines.thenAccept(Stream::close));
        try {
            var response = Client.HTTP.send(
                    client.request()
                            .header("Accept", "text/event-stream")
                            .POST(BodyPublishers.ofString(request(operation, variables)))
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
        } finally {
            watcher.ended.complete(0);
        }
    }

    static Watcher overSocket(Client client, String operation, @Nullable String after) {
        return overSocket(client, operation, variables(after));
    }

    /** Over graphql-transport-ws. */
    static Watcher overSocket(Client client, String operation, Map<String, Object> variables) {
        return overSocket(client, operation, variables, 1);
    }

    /** So many times over one socket. */
    static Watcher overSocket(Client client, String operation, Map<String, Object> variables, int times) {
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
        send(socket, "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + client.token + "\"}}");
        try {
            if (!acknowledged.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The socket was not acknowledged");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (var id = 1; id <= times; id++) {
            send(
                    socket,
                    "{\"id\":\"%d\",\"type\":\"subscribe\",\"payload\":%s}"
                            .formatted(id, request(operation, new HashMap<>(variables))));
        }
        return watcher;
    }

    private static void send(WebSocket socket, String message) {
        socket.sendText(message, true).join();
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

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            watcher.ended.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            watcher.ended.complete(BROKEN);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
