package dev.ringback.edge;

import dev.ringback.kernel.Neighbourhood;
import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Everybody who is connected. No neighbourhood has more connections than its share, but for our proxies, who speak for many; and whoever
 * has not said what they want within half a minute is cut off, however busily they drip.
 */
@Component
class Connections {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Proxies proxies;
    private final Stopwatch stopwatch;
    private final Counts counts;
    private final Map<String, Connection> open = new ConcurrentHashMap<>();

    Connections(Proxies proxies, Stopwatch stopwatch, @Value("${ringback.edge.per-address}") int perAddress) {
        this.proxies = proxies;
        this.stopwatch = stopwatch;
        this.counts = new Counts(perAddress);
    }

    boolean mayOpen(InetAddress peer) {
        return proxies.include(peer) || counts.add(Neighbourhood.of(peer));
    }

    void opened(String id, InetAddress peer, Runnable cut) {
        open.put(id, new Connection(peer, cut, stopwatch.instant()));
    }

    void closed(String id) {
        var connection = open.remove(id);
        if (connection != null) {
            if (!proxies.include(connection.peer())) {
                counts.remove(Neighbourhood.of(connection.peer()));
            }
            connection.ended();
        }
    }

    /** The one that a request came over. */
    Optional<Connection> of(ServletRequest request) {
        return Optional.ofNullable(open.get(request.getServletConnection().getConnectionId()));
    }

    @Scheduled(fixedDelay = 1_000)
    void cutThoseThatSayNothing() {
        var latest = stopwatch.instant().minus(PATIENCE);
        open.values().stream().filter(it -> it.hasWaitedSince(latest)).forEach(Connection::cut);
    }
}
