package dev.ringback.access;

import java.util.Map;
import org.springframework.graphql.server.support.AuthenticationExtractor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import reactor.core.publisher.Mono;

/** Reads the token from {@code connection_init}. A socket without one is refused like one with a bad one, and closed with 4401. */
final class SocketToken implements AuthenticationExtractor {

    private final AuthenticationExtractor bearer = new BearerTokenAuthenticationExtractor();

    @Override
    public Mono<Authentication> getAuthentication(Map<String, Object> payload) {
        // Deferred, because a value that is no string is thrown at us and not returned as an error.
        return Mono.defer(() -> bearer.getAuthentication(payload))
                .onErrorMap(
                        error -> !(error instanceof AuthenticationException),
                        error -> new AuthenticationCredentialsNotFoundException("No access token", error))
                .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("No access token")));
    }
}
