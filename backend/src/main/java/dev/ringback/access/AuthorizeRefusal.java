package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Tells the app why it gets no code (RFC 6749, section 4.1.2.1). Whoever asks to be led to an address that is not the app's is led nowhere, and told
 * here.
 */
final class AuthorizeRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        if (problem instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused) {
            var asked = refused.getAuthorizationCodeRequestAuthentication();
            var redirect = asked == null ? null : asked.getRedirectUri();
            if (asked == null || redirect == null || redirect.isEmpty()) {
                OAuthError.tell(
                        response,
                        HttpStatus.BAD_REQUEST,
                        refused.getError().getErrorCode(),
                        "The request names no client of ours, or no address of that client, or is no request for a code.");
                return;
            }
            var app = UriComponentsBuilder.fromUriString(redirect)
                    .queryParam(OAuth2ParameterNames.ERROR, refused.getError().getErrorCode());
            if (refused.getError().getDescription() != null) {
                app.queryParam(
                        OAuth2ParameterNames.ERROR_DESCRIPTION,
                        UriUtils.encode(refused.getError().getDescription(), UTF_8));
            }
            if (asked.getState() != null) {
                app.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(asked.getState(), UTF_8));
            }
            response.sendRedirect(app.build(true).toUriString());
            return;
        }
        OAuthError.tell(
                response, HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.INVALID_REQUEST, "This is no request for a code.");
    }
}
