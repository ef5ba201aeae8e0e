package dev.ringback.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP and waits for the whole answer. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.shared();
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Caller() {}

    static byte[] send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode ask(HttpRequest request) {
        var answer = JSON.readTree(send(request));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.path("data");
    }

    /** A token for one of the demo's clients; it lasts five minutes. */
    static String token(Desk desk, String client) {
        var basic = Base64.getEncoder().encodeToString((client + ":demo-secret").getBytes(UTF_8));
        var request = form(desk.url("/oauth2/token"), Map.of("grant_type", "client_credentials"))
                .header("Authorization", "Basic " + basic)
                .build();
        return JSON.readTree(send(request)).path("access_token").asString();
    }

    static HttpRequest graphQl(Desk desk, String token, String document, Map<String, ?> variables) {
        return json(desk.url("/graphql"), Map.of("query", document, "variables", variables))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    static HttpRequest.Builder json(String url, Map<String, ?> body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    static HttpRequest.Builder form(String url, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }
}
