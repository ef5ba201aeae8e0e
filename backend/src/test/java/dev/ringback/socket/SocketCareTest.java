package dev.ringback.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.kernel.Pass;
import dev.ringback.kernel.SharedMemory;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of sockets on which nothing is said, or nothing that ends. */
class SocketCareTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final GraphQlProperties properties = new GraphQlProperties();
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final List<CloseStatus> closed = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    private final WebSocketSession session = (WebSocketSession) Proxy.newProxyInstance(
            WebSocketSession.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, (self, method, given) -> {
                switch (method.getName()) {
                    case "close" -> closed.add((CloseStatus) given[0]);
                    case "sendMessage" -> said.add(((TextMessage) given[0]).getPayload());
                    default -> {
                        // a question
                    }
                }
                return switch (method.getName()) {
                    case "getId" -> "1";
                    case "getAcceptedProtocol" -> "graphql-transport-ws";
                    case "getAttributes" -> attributes;
                    case "getRemoteAddress" -> new InetSocketAddress("127.0.0.1", 1);
                    default -> null;
                };
            });

    private Sockets sockets() {
        var graphQl = (WebGraphQlHandler) Proxy.newProxyInstance(
                WebGraphQlHandler.class.getClassLoader(),
                new Class<?>[] {WebGraphQlHandler.class},
                (self, method, given) -> new WebSocketGraphQlInterceptor() {});
        var plenty = new SharedMemory() {
            @Override
            public boolean take(Object whose, long bytes) {
                return true;
            }

            @Override
            public void give(Object whose, long bytes) {
                // There is plenty.
            }
        };
        var sockets = new Sockets(
                new Operations(graphQl, JsonMapper.shared(), error -> Mono.just(List.of())),
                plenty,
                properties,
                Clock.fixed(NOW, ZoneOffset.UTC));
        sockets.afterConnectionEstablished(session);
        return sockets;
    }

    private void awaitClosed(int code) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(closed).extracting(CloseStatus::getCode).contains(code));
    }

    @Test
    void whoeverDoesNotBeginIsSentAway() {
        properties.getWebsocket().setConnectionInitTimeout(Duration.ZERO);
        properties.getWebsocket().setKeepAlive(Duration.ofHours(1));
        var begun = sockets();
        begun.handleMessage(session, new TextMessage(INIT));
        begun.lookAfterThem();
        assertThat(closed).isEmpty();

        sockets().lookAfterThem();

        awaitClosed(4408);
    }

    @Test
    void whoeverIsSilentIsPinged() {
        properties.getWebsocket().setKeepAlive(Duration.ZERO);
        var sockets = sockets();
        sockets.lookAfterThem();
        sockets.handleMessage(session, new TextMessage(INIT));
        sockets.lookAfterThem();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(said).hasSize(2));
        assertThat(said.getFirst()).contains("connection_ack");
        assertThat(said.getLast()).isEqualTo("{\"type\":\"ping\"}");
    }

    @Test
    void aSocketEndsSoonAfterItsToken() {
        properties.getWebsocket().setKeepAlive(Duration.ofHours(1));
        var sockets = sockets();
        attributes.put(Pass.class.getName(), (Pass) now -> !now.isBefore(NOW.minusSeconds(2)));
        sockets.lookAfterThem();
        assertThat(closed).isEmpty();

        attributes.put(Pass.class.getName(), (Pass) now -> !now.isBefore(NOW.minusSeconds(3)));
        sockets.lookAfterThem();

        awaitClosed(4403);
    }
}
