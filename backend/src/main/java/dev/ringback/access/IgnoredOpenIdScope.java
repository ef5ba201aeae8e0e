package dev.ringback.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Lets a client ask for {@code openid}, as OAuth libraries do by habit, and issues no ID token: `viewer` tells who signed in. */
final class IgnoredOpenIdScope implements AuthenticationConverter {

    private final AuthenticationConverter asSent = new OAuth2AuthorizationCodeRequestAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (asSent.convert(request) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken token
                && token.getScopes().contains(OidcScopes.OPENID)
                && token.getPrincipal() instanceof Authentication principal) {
            return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                    token.getAuthorizationUri(),
                    token.getClientId(),
                    principal,
                    token.getRedirectUri(),
                    token.getState(),
                    token.getScopes().stream()
                            .filter(scope -> !scope.equals(OidcScopes.OPENID))
                            .collect(toUnmodifiableSet()),
                    token.getAdditionalParameters());
        }
        return null;
    }
}
