package dev.ringback.app.e2e;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONObject;

/** The real backend in demo mode, in a process of its own, and the people and companies around it. */
final class DemoServer implements AutoCloseable {
    static final Path JAR = Path.of("../../backend/target/ringback.jar");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    DemoServer() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = start();
    }

    /** The database is in memory: only for as long as the process lives. */
    private Process start() throws Exception {
        var log = Files.createTempFile("ringback-demo", ".log").toFile();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        JAR.toFile().getAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().remove("MONGODB_URI");
        var started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        for (var i = 0; i < 600; i++) {
            if (!started.isAlive()) {
                throw new AssertionError("The demo ended: " + Files.readString(log.toPath()));
            }
            if (answers()) {
                return started;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The demo does not start: " + tail(log));
    }

    private static String tail(File log) throws IOException {
        return Files.readAllLines(log.toPath()).stream().limit(50).collect(Collectors.joining("\n"));
    }

    private boolean answers() {
        try {
            return get("/actuator/health").contains("UP");
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** A caller whose call nobody answers. */
    void missedCall(String from, String transcript) throws Exception {
        post("/simulator/twilio/missed-call?from=" + encoded(from) + "&to=" + encoded("+15125550100") + "&transcript="
                + encoded(transcript));
    }

    /** A customer writes. */
    void incomingText(String from, String body) throws Exception {
        post("/simulator/twilio/incoming-text?from=" + encoded(from) + "&to=" + encoded("+15125550100") + "&body="
                + encoded(body));
    }

    /** What reached the carrier for this number. */
    JSONArray textsTo(String number) throws Exception {
        var all = new JSONArray(get("/simulator/twilio/messages"));
        var theirs = new JSONArray();
        for (var i = 0; i < all.length(); i++) {
            if (all.getJSONObject(i).optString("to").equals(number)) {
                theirs.put(all.getJSONObject(i));
            }
        }
        return theirs;
    }

    /** Somebody in the office does something, with a client of their own. */
    JSONObject office(String client, String query, JSONObject variables) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":demo-secret").getBytes(StandardCharsets.UTF_8));
        var token = new JSONObject(send(HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build()))
                .getString("access_token");
        var body = new JSONObject(Map.of("query", query)).put("variables", variables);
        var answer = new JSONObject(send(HttpRequest.newBuilder(URI.create(address() + "/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build()));
        if (answer.has("errors")) {
            throw new AssertionError(answer.toString());
        }
        return answer.getJSONObject("data");
    }

    private String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(10))
                .build());
    }

    private void post(String path) throws Exception {
        send(HttpRequest.newBuilder(URI.create(address() + path))
                .POST(BodyPublishers.noBody())
                .build());
    }

    private String send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
