package dev.ringback.socket;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Where sockets are opened, and what is agreed when one is. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    private static final int AHEAD_OF_REQUESTS = -2;

    @Bean
    HandlerMapping sockets(Sockets sockets) {
        var opening = new WebSocketHttpRequestHandler(sockets, new Handshake()) {
            @Override
            public void handleRequest(HttpServletRequest request, HttpServletResponse response)
                    throws ServletException, IOException {
                super.handleRequest(new Plain(request), response);
            }
        };
        // Pages of other sites open none.
        opening.setHandshakeInterceptors(List.of(new OriginHandshakeInterceptor()));
        var mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setUrlMap(Map.of("/graphql", opening));
        mapping.setOrder(AHEAD_OF_REQUESTS);
        return mapping;
    }

    private static final class Handshake extends DefaultHandshakeHandler {

        /** Wherever it stands among what the client offers, in one header or in several. */
        @Override
        protected @Nullable String selectProtocol(List<String> offered, WebSocketHandler handler) {
            return offered.stream()
                    .flatMap(it -> Arrays.stream(it.split(",")))
                    .map(String::strip)
                    .filter(Sockets.PROTOCOL::equalsIgnoreCase)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One that asks for no compression, which the container would else agree to: it takes 300 KB for each socket, outside of the heap. */
    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Sec-WebSocket-Extensions")
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
