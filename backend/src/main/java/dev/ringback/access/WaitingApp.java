package dev.ringback.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** The app that waits for a code while somebody signs in: its request lies in the browser, and is answered once it is known who is there. */
@Component
class WaitingApp implements RequestCache, AuthenticationEntryPoint {

    static final String AUTHORIZE = "/oauth2/authorize";

    /** Long enough to find a password, and to sign in. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final SealedCookie cookie;

    WaitingApp(SealedCookies cookies) {
        this.cookie = cookies.named("ringback_waiting", LIFE);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (mayWait(request)) {
            cookie.write(response, request.getQueryString());
        }
    }

    private static boolean mayWait(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && AUTHORIZE.equals(request.getRequestURI())
                && request.getQueryString() != null
                && request.getQueryString().length() <= SealedCookie.MOST_CHARACTERS;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobodyYet)
            throws IOException {
        if (mayWait(request)) {
            response.sendRedirect(SignInPage.SIGN_IN);
        } else {
            OAuthError.tell(
                    response,
                    HttpStatus.URI_TOO_LONG,
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "The request is too long to wait for a sign-in.");
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cookie.read(request)
                .map(query -> new SimpleSavedRequest(AUTHORIZE + '?' + query))
                .orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null; // It is asked again by the browser, which is led there.
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
    }
}
