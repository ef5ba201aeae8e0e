package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Refuses a request to the API without a good token, in the shape of a GraphQL error and with the header of RFC 6750. */
final class Unauthenticated implements AuthenticationEntryPoint {

    private static final String BODY = """
            {"errors":[{"message":"%s","extensions":{"code":"UNAUTHENTICATED"}}]}""";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        // RFC 6750, section 3.1: whoever sent no token is told nothing but that one is needed.
        var refused = problem instanceof OAuth2AuthenticationException;
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                refused ? "Bearer realm=\"ringback\", error=\"invalid_token\"" : "Bearer realm=\"ringback\"");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(BODY.formatted(
                                refused
                                        ? "The access token is expired, revoked or not for this API. Ask for a new one."
                                        : "Send an access token: Authorization: Bearer …")
                        .getBytes(UTF_8));
    }
}
