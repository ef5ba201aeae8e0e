package dev.ringback.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The telephone network: the simulator's stage, and webhooks that the test sends itself, signed as Twilio signs them. */
public final class Telephone {

    static final String ACCOUNT = "ACdemo00000000000000000000000000000";
    static final String TOKEN = "demo-twilio-auth-token";

    private final Server server;

    Telephone(Server server) {
        this.server = server;
    }

    /** A call that nobody answers, with what the caller tells the voicemail. */
    void missedCall(String from, String to, @Nullable String transcript) {
        var parameters = new LinkedHashMap<>(Map.of("from", from, "to", to));
        if (transcript != null) {
            parameters.put("transcript", transcript);
        }
        stage("/simulator/twilio/missed-call", parameters);
    }

    void incomingText(String from, String to, String body) {
        stage("/simulator/twilio/incoming-text", Map.of("from", from, "to", to, "body", body));
    }

    void incomingPicture(String from, String to, String body) {
        stage("/simulator/twilio/incoming-text", Map.of("from", from, "to", to, "body", body, "pictures", "1"));
    }

    /** What happens to the next text at Twilio. */
    void next(String outcome, String callbacks) {
        stage("/simulator/twilio/next", Map.of("outcome", outcome, "callbacks", callbacks));
    }

    /** The next text to this number is taken, in other words, and nobody is told. */
    void nextIsKeptAs(String to, String body) {
        stage(
                "/simulator/twilio/next",
                Map.of("outcome", "timeout-after-accept", "callbacks", "none", "to", to, "body", body));
    }

    /** Somebody of the company texts from the carrier's own console. */
    void consoleText(String from, String to, String body) {
        stage("/simulator/twilio/console-text", Map.of("from", from, "to", to, "body", body));
    }

    private void stage(String path, Map<String, String> parameters) {
        var answer = Client.send(HttpRequest.newBuilder(URI.create(server.origin + path + "?" + encode(parameters)))
                .POST(BodyPublishers.noBody()));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    /** The outbound texts that reached Twilio for this number, oldest first. */
    List<JsonNode> textsTo(String number) {
        return list("/simulator/twilio/messages").stream()
                .filter(it -> it.path("direction").asString().startsWith("outbound"))
                .filter(it -> it.path("to").asString().equals(number))
                .toList();
    }

    /** The pushes that reached FCM for this token, oldest first. */
    List<JsonNode> pushesTo(String token) {
        return list("/simulator/fcm/messages").stream()
                .filter(it -> it.path("token").asString().equals(token))
                .toList();
    }

    private List<JsonNode> list(String path) {
        var body = Client.send(HttpRequest.newBuilder(URI.create(server.origin + path)))
                .body();
        return new ArrayList<>(Client.JSON.readTree(body).values());
    }

    /** What the webhook wants Twilio to do. */
    String twiml(String path, Map<String, String> fields) {
        return post(path, fields, sign(server.origin + path, fields, TOKEN)).body();
    }

    /** Posts a webhook signed with this token, and answers with the HTTP status. */
    int webhook(String path, Map<String, String> fields, @Nullable String signedWith) {
        return answer(path, fields, signedWith == null ? null : sign(server.origin + path, fields, signedWith));
    }

    int answer(String path, Map<String, String> fields, @Nullable String signature) {
        return post(path, fields, signature).statusCode();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, @Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create(server.origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields)));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        return Client.send(request);
    }

    /** Twilio's signature: the address, then every field and value in order of the names, under HMAC-SHA1. */
    public static String sign(String url, Map<String, String> fields, String token) {
        var text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
