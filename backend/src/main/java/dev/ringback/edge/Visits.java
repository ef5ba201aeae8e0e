package dev.ringback.edge;

import dev.ringback.kernel.Neighbourhood;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What each neighbourhood is being answered at this moment, as our proxies tell who calls: a request until its end, an event stream as
 * long as it runs, a WebSocket as long as its connection stands.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + Visits.PLACE)
class Visits extends OncePerRequestFilter {

    static final int PLACE = Bodies.PLACE - 1;

    private final Connections connections;
    private final Proxies proxies;
    private final Counts counts;
    private final Stopwatch stopwatch;

    Visits(
            Connections connections,
            Proxies proxies,
            Stopwatch stopwatch,
            @Value("${ringback.edge.per-address}") int most) {
        this.connections = connections;
        this.proxies = proxies;
        this.counts = new Counts(most);
        this.stopwatch = stopwatch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var connection = connections.of(request);
        connection.ifPresent(Connection::answering);
        var leave = enter(request);
        try {
            if (leave.isPresent()) {
                chain.doFilter(request, response);
            } else {
                Refusal.TOO_MANY.tell(request, response);
            }
        } finally {
            var last = leave.orElse(() -> {});
            if (connection.isPresent() && response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
                connection.get().whenOver(last);
            } else {
                WhenOver.run(request, () -> {
                    last.run();
                    connection.ifPresent(it -> it.answered(stopwatch.instant()));
                });
            }
        }
    }

    /** What to do at the end; empty when this neighbourhood has all it can. */
    private Optional<Runnable> enter(HttpServletRequest request) {
        if (proxies.include(request.getRemoteAddr())) {
            return Optional.of(() -> {});
        }
        Neighbourhood caller = Caller.of(request);
        return counts.add(caller) ? Optional.of(() -> counts.remove(caller)) : Optional.empty();
    }
}
