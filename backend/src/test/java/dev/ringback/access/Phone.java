package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.ringback.scenario.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician's phone: a browser with cookies, and the app behind it. */
final class Phone {

    static final String REDIRECT = "dev.ringback:/oauth2/callback";
    static final String VIEWER = "{\"query\":\"{ viewer { id name role company { id name } } }\"}";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private String origin;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Phone(Server server) {
        this.origin = server.origin;
    }

    /** Its proxy hands it to another backend from here on. */
    void meets(Server server) {
        this.origin = server.origin;
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The claims of a token, unchecked. */
    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    /** Signs in on the page and comes back with tokens. */
    JsonNode signIn(String username, String password) {
        return json(redeem(codeFor(username, password)));
    }

    String codeFor(String username, String password) {
        authorize("");
        var waiting = location(submit(username, password));
        return code(get(waiting));
    }

    HttpResponse<String> authorize(String more) {
        return get("/oauth2/authorize?response_type=code&client_id=ringback-android&redirect_uri=" + REDIRECT
                + "&state=12&code_challenge_method=S256&code_challenge=" + challenge() + more);
    }

    /** Fills in the form on the sign-in page. */
    HttpResponse<String> submit(String username, String password) {
        var csrf = CSRF.matcher(get("/login").body());
        csrf.find();
        return post("/login", Map.of("username", username, "password", password, "_csrf", csrf.group(1)));
    }

    HttpResponse<String> redeem(String code) {
        return redeem(code, verifier);
    }

    HttpResponse<String> redeem(String code, String proof) {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "ringback-android",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", proof));
    }

    HttpResponse<String> refresh(String token) {
        return post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", "ringback-android", "refresh_token", token));
    }

    /** Asks for a token as a machine. */
    HttpResponse<String> machineToken(String clientId, String secret, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("grant_type", "client_credentials");
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
        return send(form(form, "/oauth2/token").header("Authorization", "Basic " + basic));
    }

    HttpResponse<String> viewer(String token) {
        return send(graphql().header("Authorization", "Bearer " + token));
    }

    HttpRequest.Builder graphql() {
        return to("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(VIEWER));
    }

    HttpResponse<String> get(String url) {
        return send(to(url));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(form(form, path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static String code(HttpResponse<String> response) {
        return String.valueOf(UriComponentsBuilder.fromUriString(location(response))
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    private HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url.startsWith("http") ? url : origin + url));
    }

    private HttpRequest.Builder form(Map<String, String> form, String path) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
