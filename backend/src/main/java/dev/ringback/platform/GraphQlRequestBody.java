package dev.ringback.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a GraphQL request once, before anything else does, and answers one that is no request as the specification says.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class GraphQlRequestBody extends OncePerRequestFilter {

    private final JsonMapper json;

    GraphQlRequestBody(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !"/graphql".equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Held where it came in: whoever reads it gets the whole of it.
        var problem = problem(request.getInputStream().readAllBytes());
        if (problem.isEmpty()) {
            var answer = new ReturnedResponse(response);
            chain.doFilter(new StreamedRequest(request, answer), answer);
        } else {
            refuse(response, problem);
        }
    }

    private String problem(byte[] body) {
        try {
            var request = json.readTree(body);
            if (!request.isObject()) {
                return "The body must be one JSON object with the member `query`.";
            }
            if (!request.path("query").isString()) {
                return "The member `query` must be a string: the GraphQL document.";
            }
            if (!isObjectOrAbsent(request.path("variables")) || !isObjectOrAbsent(request.path("extensions"))) {
                return "The members `variables` and `extensions` must be objects.";
            }
            var operation = request.path("operationName");
            return operation.isString() || isAbsent(operation) ? "" : "The member `operationName` must be a string.";
        } catch (JacksonException malformed) {
            return "The body is not JSON.";
        }
    }

    private static boolean isObjectOrAbsent(JsonNode member) {
        return member.isObject() || isAbsent(member);
    }

    private static boolean isAbsent(JsonNode member) {
        return member.isMissingNode() || member.isNull();
    }

    private void refuse(HttpServletResponse response, String message) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var error = json.createObjectNode().put("message", message);
        error.putObject("extensions").put("code", ErrorCode.BAD_USER_INPUT.name());
        var answer = json.createObjectNode();
        answer.putArray("errors").add(error);
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }
}
