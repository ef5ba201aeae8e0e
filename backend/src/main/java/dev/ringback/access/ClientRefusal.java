package dev.ringback.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells a client why it gets no token (RFC 6749, section 5.2), and when to try again; and whoever is no client at all that one is needed. */
final class ClientRefusal implements AuthenticationFailureHandler, AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        unknown(response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        var error = problem instanceof OAuth2AuthenticationException it
                ? it.getError().getErrorCode()
                : OAuth2ErrorCodes.SERVER_ERROR;
        if (problem instanceof TooManyGuesses it) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(it.retryAfterSeconds()));
            OAuthError.tell(response, HttpStatus.TOO_MANY_REQUESTS, error, "Too many tries. Wait.");
        } else if (OAuth2ErrorCodes.INVALID_CLIENT.equals(error)) {
            unknown(response);
        } else {
            OAuthError.tell(response, HttpStatus.BAD_REQUEST, error, "The request cannot be read as a client's.");
        }
    }

    /** The same to everybody: nobody learns whether it was the client or its secret. */
    private static void unknown(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ringback\"");
        OAuthError.tell(
                response,
                HttpStatus.UNAUTHORIZED,
                OAuth2ErrorCodes.INVALID_CLIENT,
                "Show a client and its secret, or with a code its proof key.");
    }
}
