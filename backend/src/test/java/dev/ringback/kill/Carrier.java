package dev.ringback.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's messages on a port of its own: it goes on while the server that texts through it dies. */
public final class Carrier implements AutoCloseable {

    private static final DateTimeFormatter TWILIOS =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Executioner executioner;
    private final HttpServer http;
    private final List<Map<String, Object>> messages = new CopyOnWriteArrayList<>();

    private final AtomicInteger named = new AtomicInteger();

    /** How often it was asked to send something. */
    final AtomicInteger asked = new AtomicInteger();

    public Carrier(Executioner executioner) {
        this.executioner = executioner;
        try {
            this.http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/2010-04-01/Accounts", this::handle);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** How many messages it took for each number. */
    public Map<String, Integer> taken() {
        var all = new HashMap<String, Integer>();
        messages.forEach(it -> all.merge(String.valueOf(it.get("to")), 1, Integer::sum));
        return all;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                create(exchange);
            } else {
                list(exchange);
            }
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        asked.incrementAndGet();
        if (!executioner.passes(Step.BEFORE_THE_CARRIER_TAKES_IT)) {
            return;
        }
        var message = message(form);
        messages.add(message);
        if (executioner.passes(Step.BEFORE_THE_CARRIER_ANSWERS)) {
            answer(exchange, CREATED, message);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        if (!executioner.passes(Step.BEFORE_THE_LIST_ANSWERS)) {
            return;
        }
        var to = fields(exchange.getRequestURI().getRawQuery()).get("To");
        var found =
                messages.stream().filter(it -> Objects.equals(it.get("to"), to)).toList();
        answer(exchange, OK, Map.of("messages", found, "page", 0, "page_size", 100, "uri", "/"));
    }

    private Map<String, Object> message(Map<String, String> form) {
        var now = TWILIOS.format(ZonedDateTime.now(ZoneOffset.UTC));
        var all = new LinkedHashMap<String, Object>();
        all.put("sid", "SM%032d".formatted(named.incrementAndGet()));
        all.put("account_sid", "ACkill");
        all.put("from", form.get("From"));
        all.put("to", form.get("To"));
        all.put("body", form.get("Body"));
        all.put("status", "queued");
        all.put("direction", "outbound-api");
        all.put("num_segments", "1");
        all.put("date_created", now);
        all.put("date_updated", now);
        return all;
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    private static Map<String, String> fields(@Nullable String form) {
        var all = new HashMap<String, String>();
        for (var field : form == null ? new String[0] : form.split("&")) {
            var parts = field.split("=", 2);
            all.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return all;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
