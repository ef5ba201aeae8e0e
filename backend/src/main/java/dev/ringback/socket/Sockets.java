package dev.ringback.socket;

import dev.ringback.kernel.SharedMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The WebSockets of this backend, each closed with 4403 soon after the token it was opened with has expired: a client then connects again
 * with a new one.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">GraphQL over WebSocket protocol</a>
 */
@Component
class Sockets implements WebSocketHandler, SubProtocolCapable {

    static final String PROTOCOL = "graphql-transport-ws";

    /** So that each subscription is told first why it ends. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);
    /** For a message, as for the body of a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final Operations operations;
    private final SharedMemory memory;
    private final Duration beginWithin;
    private final Duration pingEvery;
    private final Clock clock;

    Sockets(Operations operations, SharedMemory memory, GraphQlProperties properties, Clock clock) {
        this.operations = operations;
        this.memory = memory;
        this.beginWithin = properties.getWebsocket().getConnectionInitTimeout();
        this.pingEvery = Objects.requireNonNull(properties.getWebsocket().getKeepAlive());
        this.clock = clock;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    /** So that nothing is held for a message but what has come of it. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var socket = new Socket(session, operations, memory);
        if (PROTOCOL.equalsIgnoreCase(session.getAcceptedProtocol())) {
            open.put(session.getId(), socket);
        } else {
            socket.close(Closing.UNKNOWN_PROTOCOL);
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        var socket = open.get(session.getId());
        if (socket == null) {
            return;
        }
        switch (message) {
            case TextMessage text -> socket.hear(text.getPayload(), text.isLast());
            case BinaryMessage binary -> socket.close(Closing.malformed("Messages are text"));
            default -> {
                // A pong of the WebSocket itself
            }
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        // The container closes it.
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = open.remove(session.getId());
        if (socket != null) {
            socket.end();
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void lookAfterThem() {
        open.values().forEach(socket -> {
            var why = objection(socket);
            if (why != null) {
                // One that does not read would hold up the others.
                Thread.ofVirtual().name("socket-close").start(() -> socket.close(why));
            } else if (socket.isToBePinged(pingEvery)) {
                Thread.ofVirtual().name("socket-ping").start(socket::ping);
            }
        });
    }

    private @Nullable CloseStatus objection(Socket socket) {
        if (socket.isExpired(clock.instant().minus(LAST_WORDS))) {
            return Closing.EXPIRED;
        }
        if (socket.hasNotBegunFor(beginWithin)) {
            return Closing.NEVER_BEGUN;
        }
        return socket.isArrivingFor(PATIENCE) ? Closing.malformed("The message did not arrive in time") : null;
    }
}
