package dev.ringback.access;

import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Pass;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Checks the tokens of WebSockets as the API's chain checks those of requests: once in {@code connection_init}, where a bad one closes the
 * socket with 4401, and again with every operation. Guards every subscription, over sockets and server-sent events alike.
 */
@Component
class SocketGuard implements WebSocketGraphQlInterceptor {

    /** The attribute of a socket that says who opened it. */
    private static final String WHO = Pass.class.getName();

    private final SocketToken tokens = new SocketToken();
    private final AuthenticationManager authentication;
    private final JwtDecoder accessTokens;
    private final TokenActors actors;
    private final LiveSubscriptions subscriptions;

    SocketGuard(JwtDecoder accessTokens, TokenActors actors, LiveSubscriptions subscriptions) {
        var provider = new JwtAuthenticationProvider(accessTokens);
        provider.setJwtAuthenticationConverter(actors);
        this.authentication = new ProviderManager(provider);
        this.accessTokens = accessTokens;
        this.actors = actors;
        this.subscriptions = subscriptions;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
        return tokens.getAuthentication(payload)
                .map(authentication::authenticate)
                .doOnNext(who -> socket.getAttributes().put(WHO, who))
                .then(Mono.empty());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request instanceof WebSocketGraphQlRequest message) {
            var socket = message.getSessionInfo();
            var who = present(socket);
            who.ifPresent(it -> asks(request, it));
            return chain.next(request)
                    .map(response -> guarded(response, who, socket.getId()))
                    .contextWrite(context -> context.put(
                            SecurityContext.class.getName(),
                            who.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new)));
        }
        var who = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(ActorAuthentication.class::isInstance)
                .map(ActorAuthentication.class::cast);
        who.ifPresent(it -> asks(request, it));
        return chain.next(request).map(response -> guarded(response, who, request.getId()));
    }

    /** Lets whoever bounds the execution know for whom it is. */
    private static void asks(WebGraphQlRequest request, ActorAuthentication who) {
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(Actor.class, who.getPrincipal());
            return input;
        });
    }

    /** Who speaks through this socket, with the rights they have now; nobody once the token has expired. */
    private Optional<ActorAuthentication> present(WebSocketSessionInfo socket) {
        if (!(socket.getAttributes().get(WHO) instanceof ActorAuthentication who)) {
            return Optional.empty();
        }
        try {
            return Optional.of(accessTokens.decode(who.token().getTokenValue()))
                    .flatMap(token -> actors.actor(token).map(it -> new ActorAuthentication(it, token)));
        } catch (JwtException expired) {
            return Optional.empty();
        }
    }

    private WebGraphQlResponse guarded(
            WebGraphQlResponse response, Optional<ActorAuthentication> who, String connection) {
        return who.isPresent() && response.getData() instanceof Publisher<?> events
                ? response.transform(it -> it.data(subscriptions.guarded(who.get(), connection, events)))
                : response;
    }
}
