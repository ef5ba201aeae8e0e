package dev.ringback.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an access token who runs the operations that clients ship. */
public final class Client {

    static final JsonMapper JSON = JsonMapper.shared();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    final Server server;
    final String token;

    private Client(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Somebody who has this token already. */
    public static Client with(Server server, String token) {
        return new Client(server, token);
    }

    /** Signs in with the client credentials of the demo. */
    public static Client of(Server server, String clientId) {
        return of(server, clientId, "");
    }

    /** Signs in with no more than these scopes. */
    static Client of(Server server, String clientId, String scopes) {
        var basic = Base64.getEncoder().encodeToString((clientId + ":demo-secret").getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(server.origin + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"
                        + (scopes.isEmpty() ? "" : "&scope=" + scopes.replace(" ", "+")))));
        return new Client(
                server, JSON.readTree(answer.body()).path("access_token").asString());
    }

    /** Runs an operation file and answers with the one field it asks for. */
    public JsonNode run(String operation, Map<String, Object> variables) {
        var response = JSON.readTree(post(document(operation), variables).body());
        if (response.has("errors")) {
            throw new AssertionError(response.get("errors").toString());
        }
        return response.get("data").values().iterator().next();
    }

    /** Runs a mutation file with this input. */
    JsonNode change(String operation, Map<String, Object> input) {
        return run(operation, Map.of("input", input));
    }

    /** Runs any document and answers with the whole response. */
    public JsonNode query(String document) {
        return JSON.readTree(post(document, Map.of()).body());
    }

    HttpResponse<String> post(String document, Map<String, Object> variables) {
        return postBody(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    HttpResponse<String> postBody(String body) {
        return send(request().header("Accept", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(server.origin + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    static String document(String operation) {
        try (var file = Client.class.getResourceAsStream("/operations/" + operation + ".graphql")) {
            return new String(Objects.requireNonNull(file, operation).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
