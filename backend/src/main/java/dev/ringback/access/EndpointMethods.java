package dev.ringback.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/** How each address of the token issuer is asked, for whoever asks it otherwise. */
final class EndpointMethods extends OncePerRequestFilter {

    private static final List<String> ASKED = List.of("GET", "HEAD");
    private static final List<String> TOLD = List.of("POST");
    private static final Map<String, List<String>> METHODS = Map.of(
            SecurityConfiguration.TOKEN, TOLD,
            SecurityConfiguration.REVOKE, TOLD,
            SecurityConfiguration.KEYS, ASKED,
            SecurityConfiguration.METADATA, ASKED,
            WaitingApp.AUTHORIZE, List.of("GET"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var methods = METHODS.get(request.getRequestURI());
        if (methods == null || methods.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        OAuthError.tell(
                response,
                HttpStatus.METHOD_NOT_ALLOWED,
                OAuth2ErrorCodes.INVALID_REQUEST,
                "Ask with " + String.join(" or ", methods) + ".");
    }
}
