package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A WebSocket on which anything may be said, and what was answered. */
final class Talk implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private Talk(String url, String... offered) {
        var builder = Client.HTTP.newWebSocketBuilder();
        if (offered.length > 0) {
            builder.subprotocols(offered[0], Arrays.copyOfRange(offered, 1, offered.length));
        }
        socket = builder.buildAsync(URI.create(url), this).join();
    }

    private static String url(Server server) {
        return server.origin.replaceFirst("^http", "ws") + "/graphql";
    }

    static Talk offering(Server server, String... protocols) {
        return new Talk(url(server), protocols);
    }

    /** One that has begun. */
    static Talk of(Client client) {
        return through(client, url(client.server));
    }

    /** One that has begun, by another way. */
    static Talk through(Client client, String url) {
        var talk = new Talk(url, "graphql-transport-ws").say(begin(client));
        talk.await("connection_ack", null);
        return talk;
    }

    static String begin(Client client) {
        return "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + client.token + "\"}}";
    }

    static String subscribe(String id, String document, Map<String, Object> variables) {
        return Client.JSON.writeValueAsString(
                Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    Talk say(String message) {
        // In parts, as a network may bring it.
        var rest = message;
        while (rest.length() > 100_000) {
            socket.sendText(rest.substring(0, 100_000), false).join();
            rest = rest.substring(100_000);
        }
        socket.sendText(rest, true).join();
        return this;
    }

    Talk sayInBytes(String message) {
        socket.sendBinary(ByteBuffer.wrap(message.getBytes(UTF_8)), true).join();
        return this;
    }

    /** The first message of this type, for this operation. */
    JsonNode await(String type, @Nullable String id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> heard.stream()
                                .filter(it -> it.path("type").asString().equals(type))
                                .filter(it ->
                                        id == null || it.path("id").asString("").equals(id))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The code of the error that an operation ended with. */
    String errorOf(String id) {
        return await("error", id).at("/payload/0/extensions/code").asString("");
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** The code with which the server closed it. */
    int closed() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            heard.add(Client.JSON.readTree(text.toString()));
            text.setLength(0);
        }
        socket.request(1);
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

    @Override
    public void close() {
        socket.abort();
    }
}
