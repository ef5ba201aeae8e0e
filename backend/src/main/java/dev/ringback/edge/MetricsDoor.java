package dev.ringback.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.kernel.ConfigurationProblem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Where a monitor reads the metrics, and what this server is made of: an address and a port of their own, since who asks there is not asked for a token. */
@Component
class MetricsDoor implements SmartLifecycle {

    static final String PATH = "/actuator/prometheus";

    private static final Logger LOG = LoggerFactory.getLogger(MetricsDoor.class);
    private static final int USUAL_PORT = 9464;
    private static final String MADE_OF = "/actuator/sbom/application";
    private static final String CYCLONE_DX = "application/vnd.cyclonedx+json";
    private static final byte[] NOTHING = {};
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry metrics;
    private final String address;
    private final String port;
    private @Nullable HttpServer server;

    /** @param port 0 for none; empty for the usual one, if nobody else has it */
    MetricsDoor(
            PrometheusMeterRegistry metrics,
            @Value("${ringback.metrics.address}") String address,
            @Value("${ringback.metrics.port}") String port) {
        this.metrics = metrics;
        this.address = address;
        this.port = port.strip();
    }

    @Override
    public void start() {
        if (port.equals("0")) {
            return;
        }
        try {
            server = open(port.isEmpty() ? USUAL_PORT : Integer.parseInt(port));
        } catch (IOException | IllegalArgumentException taken) {
            if (!port.isEmpty()) {
                throw new ConfigurationProblem("the metrics cannot be offered at " + address + " port " + port
                        + ". Choose another METRICS_ADDRESS or METRICS_PORT, or 0 for none.");
            }
            LOG.warn("No metrics are offered: port {} is taken. Choose another with METRICS_PORT.", USUAL_PORT);
        }
    }

    private HttpServer open(int at) throws IOException {
        var opened = HttpServer.create(new InetSocketAddress(address, at), 0);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.createContext("/", this::answer);
        opened.start();
        return opened;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestMethod().equals(HttpMethod.GET.name())
                    ? exchange.getRequestURI().getPath()
                    : "";
            switch (asked) {
                case PATH -> tell(exchange, TEXT, scraped());
                case MADE_OF -> tell(exchange, CYCLONE_DX, madeOf());
                default -> tell(exchange, TEXT, NOTHING);
            }
        }
    }

    private byte[] scraped() throws IOException {
        var text = new ByteArrayOutputStream();
        metrics.scrape(text, TEXT);
        return text.toByteArray();
    }

    /** Only the packaged jar has the list. */
    private static byte[] madeOf() throws IOException {
        try (var list = MetricsDoor.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return list == null ? NOTHING : list.readAllBytes();
        }
    }

    private static void tell(HttpExchange exchange, String type, byte[] what) throws IOException {
        if (what.length == 0) {
            exchange.sendResponseHeaders(HttpStatus.NOT_FOUND.value(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(HttpStatus.OK.value(), what.length);
        exchange.getResponseBody().write(what);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
