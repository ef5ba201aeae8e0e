package dev.ringback.access;

import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_CLIENT;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Lets in a public client whose token, which is good once, is its only proof. */
final class PublicClientProvider implements AuthenticationProvider {

    private final RegisteredClientRepository clients;

    PublicClientProvider(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var attempt = (OAuth2ClientAuthenticationToken) authentication;
        if (!NONE.equals(attempt.getClientAuthenticationMethod())
                || !attempt.getAdditionalParameters().isEmpty()) {
            return null; // Spring's own provider checks a client that brings a code.
        }
        var client = clients.findByClientId(String.valueOf(attempt.getPrincipal()));
        if (client == null || !client.getClientAuthenticationMethods().contains(NONE)) {
            throw new OAuth2AuthenticationException(INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
