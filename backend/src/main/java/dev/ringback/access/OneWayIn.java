package dev.ringback.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads who a client is from the header. A client shows itself in one way and not in two (RFC 6749, section 2.3); a header that cannot be read
 * shows nobody.
 */
final class OneWayIn implements AuthenticationConverter {

    private static final String BASIC = "Basic";

    private final AuthenticationConverter header = new ClientSecretBasicAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (repeatsItself(request) || forgetsItsCode(request)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        if (request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        try {
            return header.convert(request);
        } catch (OAuth2AuthenticationException unreadable) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }

    /** No parameter stands there twice (RFC 6749, section 3.2). */
    private static boolean repeatsItself(HttpServletRequest request) {
        return request.getParameterMap().values().stream().anyMatch(it -> it.length > 1);
    }

    private static boolean forgetsItsCode(HttpServletRequest request) {
        var code = request.getParameter(OAuth2ParameterNames.CODE);
        return AuthorizationGrantType.AUTHORIZATION_CODE
                        .getValue()
                        .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))
                && request.getParameter(OAuth2ParameterNames.CLIENT_ID) != null
                && (code == null || code.isBlank());
    }
}
