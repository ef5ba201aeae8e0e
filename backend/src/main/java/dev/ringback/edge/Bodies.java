package dev.ringback.edge;

import dev.ringback.kernel.Afterwards;
import dev.ringback.kernel.ByteBudget;
import dev.ringback.kernel.Leftovers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads every body before anybody else does, from one budget for all of them. Left to the container, a form takes the memory that its
 * length announces, and whoever announces much and sends nothing keeps it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + Bodies.PLACE)
class Bodies extends OncePerRequestFilter {

    static final int PLACE = 20;

    private final ByteBudget budget;
    private final Stopwatch stopwatch;

    Bodies(ByteBudget budget, Stopwatch stopwatch) {
        this.budget = budget;
        this.stopwatch = stopwatch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reader = new BodyReader(budget, Caller.of(request), stopwatch);
        var over = new Leftovers();
        over.add(reader::release);
        request.setAttribute(Afterwards.class.getName(), over);
        try {
            var refusal = read(request, reader);
            if (refusal.isPresent()) {
                refusal.get().tell(request, response);
                return;
            }
            var parameters = parameters(request, reader.body());
            if (parameters.isPresent()) {
                chain.doFilter(new HeldRequest(request, reader.body(), parameters.get()), response);
            } else {
                Refusal.UNREADABLE.tell(request, response);
            }
        } finally {
            WhenOver.run(request, over);
        }
    }

    private static Optional<Refusal> read(HttpServletRequest request, BodyReader reader) throws IOException {
        if (request.getContentLengthLong() > BodyReader.MOST_THROWN_AWAY) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                ? reader.read(request.getInputStream())
                : Optional.empty();
    }

    private static Optional<Map<String, String[]>> parameters(HttpServletRequest request, byte[] body) {
        try {
            // The body has been read, so these are the query's.
            var fields = new FormFields(request.getParameterMap());
            return Optional.of((isForm(request) ? fields.with(body) : fields).all());
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
