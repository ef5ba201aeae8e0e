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

/** Where a monitor reads the metrics: an address and a port of their own, since who asks there is not asked for a token. */
@Component
class MetricsDoor implements SmartLifecycle {

    static final String PATH = "/actuator/prometheus";

    private static final Logger LOG = LoggerFactory.getLogger(MetricsDoor.class);
    private static final int USUAL_PORT = 9464;
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
            if (!exchange.getRequestURI().getPath().equals(PATH)
                    || !exchange.getRequestMethod().equals(HttpMethod.GET.name())) {
                exchange.sendResponseHeaders(HttpStatus.NOT_FOUND.value(), -1);
                return;
            }
            var text = new ByteArrayOutputStream();
            metrics.scrape(text, TEXT);
            exchange.getResponseHeaders().set("Content-Type", TEXT);
            exchange.sendResponseHeaders(HttpStatus.OK.value(), text.size());
            text.writeTo(exchange.getResponseBody());
        }
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
