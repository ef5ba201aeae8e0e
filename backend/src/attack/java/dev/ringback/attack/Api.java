package dev.ringback.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server over HTTP, with connections of its own, and waits for the whole answer. */
final class Api {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ATTACKERS_PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String origin;

    Api(String origin) {
        this.origin = origin;
    }

    /** A token for one of the demo's clients; it lasts five minutes. */
    String token(String client) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":demo-secret").getBytes(UTF_8));
        var answer = send(request("/oauth2/token")
                .timeout(ATTACKERS_PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).timeout(ATTACKERS_PATIENCE));
    }

    JsonNode list(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    static byte[] body(String document, Map<String, ?> variables) {
        return JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
    }

    HttpResponse<String> post(String token, byte[] body) throws IOException, InterruptedException {
        return post(token, body, ATTACKERS_PATIENCE);
    }

    HttpResponse<String> post(String token, byte[] body, Duration patience) throws IOException, InterruptedException {
        return send(request("/graphql")
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** What must be answered, because the attack stands on it. */
    JsonNode data(String token, String document, Map<String, ?> variables) throws IOException, InterruptedException {
        var answer = JSON.readTree(post(token, body(document, variables)).body());
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.path("data");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
