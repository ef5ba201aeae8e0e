package dev.ringback.access;

import static dev.ringback.access.Phone.code;
import static dev.ringback.access.Phone.json;
import static dev.ringback.access.Phone.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.Server;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is remembered of somebody who signs in lies in their browser, or in the database. */
class AnyBackendTest {

    private static final String ALL_PATHS =
            "/ /login /signed-in /connect /oauth2/authorize /oauth2/jwks /oauth2/token /oauth2/revoke /graphql /media/texts/1/0"
                    + " /webhooks/twilio/voice /webhooks/twilio/sms /actuator/health /actuator/health/readiness /graphiql"
                    + " /simulator/twilio/messages /.well-known/oauth-authorization-server /nothing /error /login?problem=wrong";

    private final Server server = Server.sharedDemo();
    private final Phone phone = new Phone(server);

    @Test
    void whatOneBackendBeganAnotherGoesOnWith() {
        try (var other = Server.demo(server.database)) {
            phone.authorize("");
            phone.meets(other);
            var waiting = location(phone.submit("dana", "demo"));
            phone.meets(server);
            var code = code(phone.get(waiting));
            phone.meets(other);
            var tokens = json(phone.redeem(code));
            phone.meets(server);

            assertThat(phone.viewer(tokens.path("access_token").asString("")).statusCode())
                    // Each of them issues under an address of its own here.
                    .isIn(200, 401);
            assertThat(tokens.has("refresh_token")).isTrue();
            assertThat(other.sessionsMade()).isZero();
        }
    }

    @Test
    void noPathMakesASession() {
        for (var path : ALL_PATHS.split(" ")) {
            var got = phone.get(path);
            var posted = phone.post(path, Map.of("grant_type", "client_credentials", "company", "northside"));

            assertThat(Stream.concat(
                            got.headers().allValues("Set-Cookie").stream(),
                            posted.headers().allValues("Set-Cookie").stream()))
                    .as(path)
                    .allSatisfy(it -> assertThat(it).startsWith("ringback_").contains("HttpOnly", "SameSite=Lax"));
        }
        phone.signIn("dana", "demo");
        phone.submit("dana", "wrong");

        assertThat(server.sessionsMade()).isZero();
    }

    @Test
    void aCopyOfTheBrowsersCookieGivesNoSecondCode() {
        phone.authorize("");
        var signedIn = phone.submit("luis", "demo");
        var copy = signedIn.headers().allValues("Set-Cookie").stream()
                .map(it -> it.split(";")[0])
                .collect(Collectors.joining("; "));
        var waiting = location(signedIn);
        assertThat(code(phone.get(waiting))).isNotEqualTo("null");

        var thief = new Phone(server);
        var answer = thief.send(
                HttpRequest.newBuilder(URI.create(server.origin + waiting)).header("Cookie", copy));

        assertThat(copy).contains("ringback_signed_in=");
        assertThat(location(answer)).startsWith("/login");
    }

    @Test
    void aCookieThatWasAlteredIsNone() {
        for (var forged : List.of("x", "", "%%%", "A".repeat(200), "AAAA=AA==")) {
            var answer = phone.send(HttpRequest.newBuilder(URI.create(server.origin + "/signed-in"))
                    .header("Cookie", "ringback_signed_in=" + forged));

            assertThat(location(answer)).as(forged).isEqualTo("/login");
        }
    }

    @Test
    void aRequestThatDoesNotFitIntoACookieIsRefused() {
        var answer = phone.authorize("&more=" + "x".repeat(3_000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
