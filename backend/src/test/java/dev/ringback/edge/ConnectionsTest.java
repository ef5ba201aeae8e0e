package dev.ringback.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import jakarta.servlet.ServletConnection;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ConnectionsTest {

    private static final InetAddress STRANGER = InetAddress.ofLiteral("2001:db8::1");
    private static final InetAddress NEIGHBOUR = InetAddress.ofLiteral("2001:db8::2");
    private static final InetAddress PROXY = InetAddress.ofLiteral("127.0.0.1");

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Connections connections = new Connections(new Proxies("127.0.0.1"), new Stopwatch(clock), 2);
    private final List<String> cut = new ArrayList<>();

    private void open(String id, InetAddress peer) {
        assertThat(connections.mayOpen(peer)).isTrue();
        connections.opened(id, peer, () -> cut.add(id));
    }

    private Connection connection(String id) {
        return connections.of(requestOver(id)).orElseThrow();
    }

    private static MockHttpServletRequest requestOver(String id) {
        return new MockHttpServletRequest() {
            @Override
            public ServletConnection getServletConnection() {
                return new ServletConnection() {
                    @Override
                    public String getConnectionId() {
                        return id;
                    }

                    @Override
                    public String getProtocol() {
                        return "http/1.1";
                    }

                    @Override
                    public String getProtocolConnectionId() {
                        return "";
                    }

                    @Override
                    public boolean isSecure() {
                        return false;
                    }
                };
            }
        };
    }

    @Test
    void aNeighbourhoodHasItsShareAndAProxyAnyNumber() {
        open("1", STRANGER);
        open("2", NEIGHBOUR);
        open("3", PROXY);
        open("4", PROXY);
        open("5", PROXY);

        assertThat(connections.mayOpen(STRANGER)).isFalse();
        connections.closed("2");
        assertThat(connections.mayOpen(STRANGER)).isTrue();
    }

    @Test
    void whoeverDripsTheirHeadIsCutOff() {
        open("drips", STRANGER);
        open("asks", STRANGER);
        clock.passes(Duration.ofSeconds(20));
        connection("asks").answering();
        clock.passes(Duration.ofSeconds(20));

        connections.cutThoseThatSayNothing();

        assertThat(cut).containsExactly("drips");
    }

    @Test
    void theNextRequestHasTheSameTime() {
        open("1", STRANGER);
        connection("1").answering();
        clock.passes(Duration.ofHours(1));
        connection("1").answered(clock.instant());
        clock.passes(Duration.ofSeconds(29));
        connections.cutThoseThatSayNothing();
        assertThat(cut).isEmpty();

        clock.passes(Duration.ofSeconds(2));
        connections.cutThoseThatSayNothing();

        assertThat(cut).containsExactly("1");
    }
}
