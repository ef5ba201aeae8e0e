package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.access.SignInPage.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Hands the code to the app and signs the browser out. From here on the app has tokens of its own, and the next person to sign in
 * on a shared phone must not come in as the one before. A sign-in gives one code: a second, for a copy of its cookie, is handed to nobody.
 */
@Component
class CodeHandover implements AuthenticationSuccessHandler {

    private final BrowserSignIn browser;
    private final WaitingApp waiting;

    CodeHandover(BrowserSignIn browser, WaitingApp waiting) {
        this.browser = browser;
        this.waiting = waiting;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        browser.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        waiting.removeRequest(request, response);
        response.sendRedirect(
                granted.getPrincipal() instanceof Authentication who && browser.spend(who)
                        ? app(granted)
                        : Problem.EXPIRED.url());
    }

    private static String app(OAuth2AuthorizationCodeRequestAuthenticationToken granted) {
        var code = Objects.requireNonNull(granted.getAuthorizationCode()).getTokenValue();
        var app = UriComponentsBuilder.fromUriString(Objects.requireNonNull(granted.getRedirectUri()))
                .queryParam(OAuth2ParameterNames.CODE, code);
        if (granted.getState() != null) {
            app.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(granted.getState(), UTF_8));
        }
        return app.build(true).toUriString();
    }
}
