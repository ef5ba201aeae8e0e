package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Hands the code to the app and signs the browser out. From here on the app has tokens of its own, and the next person to sign in
 * on a shared phone must not come in as the one before.
 */
final class CodeHandover implements AuthenticationSuccessHandler {

    private final SecurityContextLogoutHandler browser = new SecurityContextLogoutHandler();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = Objects.requireNonNull(granted.getAuthorizationCode()).getTokenValue();
        var app = UriComponentsBuilder.fromUriString(Objects.requireNonNull(granted.getRedirectUri()))
                .queryParam(OAuth2ParameterNames.CODE, code);
        if (granted.getState() != null) {
            app.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(granted.getState(), UTF_8));
        }
        browser.logout(request, response, authentication);
        response.sendRedirect(app.build(true).toUriString());
    }
}
