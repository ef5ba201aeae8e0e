package dev.ringback.access;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.util.StringUtils;

/**
 * Recognises a client without a secret that refreshes or gives back its token. Spring's own converter knows such a client only by
 * its proof key, which accompanies a code and nothing else.
 */
final class PublicClientConverter implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var clientId = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (clientId == null || clientId.length != 1 || hasCredentials(request) || !bringsToken(request)) {
            return null;
        }
        // Whoever names themselves by nothing has not named themselves.
        if (!StringUtils.hasText(clientId[0])) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(clientId[0], NONE, null, Map.of());
    }

    private static boolean hasCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
    }

    private static boolean bringsToken(HttpServletRequest request) {
        return REFRESH_TOKEN.getValue().equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))
                || request.getRequestURI().equals("/oauth2/revoke");
    }
}
