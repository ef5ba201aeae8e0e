package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Refuses a request to the API without a good token, in the shape of a GraphQL error and with the header of RFC 6750. */
final class Unauthenticated implements AuthenticationEntryPoint {

    private static final String BODY = """
            {"errors":[{"message":"Send a valid access token: Authorization: Bearer …","extensions":{"code":"UNAUTHENTICATED"}}]}""";

    private final AuthenticationEntryPoint header = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        try {
            header.commence(request, response, problem);
        } catch (jakarta.servlet.ServletException never) {
            throw new IOException(never);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(BODY.getBytes(UTF_8));
    }
}
