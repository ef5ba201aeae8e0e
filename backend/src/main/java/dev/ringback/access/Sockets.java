package dev.ringback.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * The WebSockets of this backend, each closed with 4403 soon after the token it was opened with has expired: a client then connects again
 * with a new one.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">GraphQL over WebSocket protocol</a>
 */
@Component
class Sockets extends GraphQlWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final CloseStatus EXPIRED = new CloseStatus(4403, "The access token has expired");
    /** So that each subscription is told first why it ends. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();
    private final Clock clock;

    Sockets(WebGraphQlHandler graphQl, GraphQlProperties properties, JsonMapper json, Clock clock) {
        super(
                graphQl,
                new JacksonJsonHttpMessageConverter(json),
                properties.getWebsocket().getConnectionInitTimeout(),
                properties.getWebsocket().getKeepAlive());
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        open.put(session.getId(), session);
        super.afterConnectionEstablished(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        open.remove(session.getId());
        super.afterConnectionClosed(session, status);
    }

    @Scheduled(fixedDelay = 1_000)
    void closeExpired() {
        var expired = clock.instant().minus(LAST_WORDS);
        open.values().stream()
                .filter(it -> it.getAttributes().get(SocketGuard.WHO) instanceof ActorAuthentication who
                        && who.isExpired(expired))
                // One that does not read would hold up the others.
                .forEach(it -> Thread.ofVirtual().name("socket-close").start(() -> close(it)));
    }

    private void close(WebSocketSession session) {
        open.remove(session.getId());
        try {
            session.close(EXPIRED);
        } catch (IOException gone) {
            LOG.debug("Socket {} was gone already", session.getId(), gone);
        }
    }
}
