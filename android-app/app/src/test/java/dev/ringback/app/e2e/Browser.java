package dev.ringback.app.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The system's browser, with a person in front of it who types their name and password. */
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CSRF_REVERSED = Pattern.compile("value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Opens a page of the authorization server and signs in; the address that leads back to the app. */
    String signIn(String address, String name, String password) throws IOException, InterruptedException {
        var at = URI.create(address);
        var answer = get(at);
        for (var steps = 0; steps < 12; steps++) {
            if (answer.statusCode() / 100 == 3) {
                var next = answer.headers().firstValue("Location").orElseThrow();
                if (next.startsWith("dev.ringback:")) {
                    return next;
                }
                at = at.resolve(next);
                answer = get(at);
            } else {
                var csrf = CSRF.matcher(answer.body());
                var reversed = CSRF_REVERSED.matcher(answer.body());
                var token = csrf.find() ? csrf.group(1) : reversed.find() ? reversed.group(1) : "";
                at = at.resolve("/login");
                answer = http.send(
                        HttpRequest.newBuilder(at)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=" + encoded(name) + "&password="
                                        + encoded(password) + "&_csrf=" + encoded(token)))
                                .build(),
                        BodyHandlers.ofString());
            }
        }
        throw new AssertionError("The sign-in leads nowhere: " + answer.statusCode() + " at " + at);
    }

    private HttpResponse<String> get(URI at) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
