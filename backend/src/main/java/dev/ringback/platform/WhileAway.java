package dev.ringback.platform;

import dev.ringback.kernel.DatabaseState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says at once that the database is away, instead of letting everybody wait for it: 503, with the time after which to ask again. The carrier is
 * answered where its webhooks are, and whoever watches over us where health is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class WhileAway extends OncePerRequestFilter {

    private final DatabaseState database;
    private final JsonMapper json;

    WhileAway(DatabaseState database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/webhooks/") || path.startsWith("/actuator/") || path.startsWith("/simulator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isAway()) {
            tell(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !database.isToBlameFor(e)) {
                throw e;
            }
            response.reset();
            tell(request, response);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seconds = DatabaseState.RETRY_AFTER.toSeconds();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = json.createObjectNode();
        if (request.getRequestURI().startsWith("/oauth2/")) {
            answer.put("error", "temporarily_unavailable").put("error_description", ErrorCode.AWAY);
            response.getOutputStream().write(json.writeValueAsBytes(answer));
            return;
        }
        answer.putArray("errors")
                .addPOJO(Map.of(
                        "message",
                        ErrorCode.AWAY,
                        "extensions",
                        ErrorCode.UNAVAILABLE.extensions(DatabaseState.RETRY_AFTER)));
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }
}
