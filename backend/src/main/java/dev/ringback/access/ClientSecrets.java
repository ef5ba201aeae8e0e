package dev.ringback.access;

import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_CLIENT;

import dev.ringback.guessing.Guess;
import dev.ringback.kernel.Neighbourhood;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks the secret of a machine, wherever it shows one. Spring's own check answers at once for an id that nobody has, and counts nothing. */
@Component
class ClientSecrets implements AuthenticationProvider {

    private static final Set<ClientAuthenticationMethod> WITH_SECRET = Set.of(CLIENT_SECRET_BASIC, CLIENT_SECRET_POST);
    private static final int WINDOW_SECONDS = 600;
    private static final int BUSY_SECONDS = 5;

    private final RegisteredClients clients;
    private final Secrets secrets;

    ClientSecrets(RegisteredClients clients, Secrets secrets) {
        this.clients = clients;
        this.secrets = secrets;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var attempt = (OAuth2ClientAuthenticationToken) authentication;
        var method = attempt.getClientAuthenticationMethod();
        if (!WITH_SECRET.contains(method)) {
            return null; // Another provider knows those that have none.
        }
        var clientId = String.valueOf(attempt.getPrincipal());
        var client = Optional.ofNullable(clients.findByClientId(clientId))
                .filter(it -> it.getClientAuthenticationMethods().contains(method));
        var verdict = secrets.check(
                new Guess("client:" + clientId, from(attempt), null),
                String.valueOf(attempt.getCredentials()),
                client.map(RegisteredClient::getClientSecret).orElse(null),
                () -> true);
        return switch (verdict) {
            case RIGHT -> new OAuth2ClientAuthenticationToken(client.orElseThrow(), method, attempt.getCredentials());
            case WRONG -> throw new OAuth2AuthenticationException(INVALID_CLIENT);
            case TOO_MANY -> throw new TooManyGuesses(WINDOW_SECONDS);
            case TOO_BUSY -> throw new TooManyGuesses(BUSY_SECONDS);
        };
    }

    private static Neighbourhood from(Authentication attempt) {
        return Neighbourhood.of(
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
