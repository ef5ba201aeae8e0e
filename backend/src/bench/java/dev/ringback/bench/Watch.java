package dev.ringback.bench;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A phone that watches the inbox: a subscription to all changes over a WebSocket, which notes when each caller appears. */
final class Watch implements WebSocket.Listener, AutoCloseable {

    private static final String CHANGES =
            "subscription { followUpChanges { cursor kind at followUp { id urgency summary caller { name phoneNumber } } } }";

    private final CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
    private final Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;

    static Watch open(Desk desk, String token) throws Exception {
        var watch = new Watch();
        var socket = Caller.HTTP
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(desk.socketUrl()), watch)
                .get(10, TimeUnit.SECONDS);
        watch.socket = socket;
        say(socket, Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
        watch.acknowledged.get(10, TimeUnit.SECONDS);
        say(socket, Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", CHANGES)));
        // Nothing tells that a subscription has begun.
        Thread.sleep(500);
        return watch;
    }

    private static void say(WebSocket socket, Map<String, ?> what) throws Exception {
        socket.sendText(Caller.JSON.writeValueAsString(what), true).get(10, TimeUnit.SECONDS);
    }

    /** Completes when this caller appears, with the time it did. */
    CompletableFuture<Long> expect(String phoneNumber) {
        return expected.computeIfAbsent(phoneNumber, it -> new CompletableFuture<>());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            var now = System.nanoTime();
            hear(Caller.JSON.readTree(message.toString()), now);
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(JsonNode heard, long now) {
        switch (heard.path("type").asString()) {
            case "connection_ack" -> acknowledged.complete(true);
            case "next" -> {
                var followUp = heard.at("/payload/data/followUpChanges/followUp");
                expect(followUp.at("/caller/phoneNumber").asString("")).complete(now);
            }
            case "ping" -> {}
            default -> throw new IllegalStateException(heard.toString());
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
