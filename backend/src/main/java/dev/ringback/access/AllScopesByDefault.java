package dev.ringback.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Gives a machine that names no scope all it was registered with (RFC 6749, section 3.3); naming some narrows its token. */
final class AllScopesByDefault implements AuthenticationConverter {

    private final AuthenticationConverter asSent = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (asSent.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken token
                && token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken machine
                && machine.getRegisteredClient() != null) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    machine, machine.getRegisteredClient().getScopes(), token.getAdditionalParameters());
        }
        return null;
    }
}
