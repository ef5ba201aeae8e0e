package dev.ringback.access;

import static dev.ringback.access.Phone.claims;
import static dev.ringback.access.Phone.code;
import static dev.ringback.access.Phone.json;
import static dev.ringback.access.Phone.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Phone phone = new Phone(Server.sharedDemo());

    @Test
    void danaSignsInOnThePageAndTheAppActsForHer() {
        var tokens = phone.signIn("dana", "demo");

        assertThat(tokens.get("expires_in").asInt()).isBetween(890, 900);
        var claims = claims(tokens.get("access_token").asString());
        assertThat(claims.get("sub").asString()).isEqualTo("dana");
        assertThat(claims.get("member").asString()).isEqualTo("dana");
        assertThat(claims.get("company").asString()).isEqualTo("northside");
        assertThat(claims.get("aud").toString()).contains("ringback-api");
        assertThat(claims.get("iss").asString()).isEqualTo(Server.sharedDemo().origin);
        assertThat(phone.viewer(tokens.get("access_token").asString()).body()).contains("Dana Reyes", "TECHNICIAN");
    }

    @Test
    void aUsernameIsReadInAnyCase() {
        assertThat(phone.signIn("DANA", "demo").has("access_token")).isTrue();
    }

    @Test
    void theCodeComesBackToTheAppWithItsState() {
        phone.authorize("");
        var back = phone.get(location(phone.submit("luis", "demo")));

        assertThat(location(back)).startsWith(Phone.REDIRECT + "?code=").endsWith("&state=12");
    }

    @Test
    void theBrowserForgetsWhoSignedInOnceTheAppHasItsCode() {
        phone.signIn("dana", "demo");

        assertThat(location(phone.authorize(""))).endsWith("/login");
    }

    @Test
    void askingForOpenIdIsAllowedAndGivesNoIdToken() {
        phone.authorize("&scope=openid");
        var back = phone.get(location(phone.submit("dana", "demo")));

        assertThat(json(phone.redeem(code(back))).has("id_token")).isFalse();
        assertThat(json(phone.redeem(code(back))).has("error")).isTrue();
    }

    @Test
    void aCodeIsWorthNothingWithoutItsProofKey() {
        var code = phone.codeFor("dana", "demo");

        assertThat(phone.redeem(code, "a-guess-that-is-long-enough-to-be-a-verifier-000")
                        .body())
                .contains("invalid_grant");
    }

    @Test
    void nobodySignsInWithoutAProofKey() {
        var url = "/oauth2/authorize?response_type=code&client_id=ringback-android&redirect_uri=" + Phone.REDIRECT;

        assertThat(location(phone.get(url))).startsWith(Phone.REDIRECT + "?error=invalid_request");
    }

    @Test
    void aCodeIsNeverSentElsewhere() {
        phone.submit("dana", "demo");
        var answer = phone.get("/oauth2/authorize?response_type=code&client_id=ringback-android"
                + "&redirect_uri=https://evil.example/&code_challenge_method=S256&code_challenge=abc");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongPasswordIsExplainedAndTheAppStillGetsItsCodeAfterwards() {
        phone.authorize("");
        var refused = phone.submit("dana", "wrong");
        var page = phone.get(location(refused));
        var accepted = phone.submit("dana", "demo");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("That username and password do not match");
        assertThat(code(phone.get(location(accepted)))).isNotEqualTo("null");
    }

    @Test
    void afterTenWrongPasswordsEvenTheRightOneMustWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(location(phone.submit("olivia", "wrong"))).endsWith("problem=wrong");
        }

        var eleventh = phone.submit("olivia", "demo");

        assertThat(phone.get(location(eleventh)).body()).contains("Too many attempts");
    }

    @Test
    void signingInWithoutAnAppLeadsToAPlainPage() {
        var page = phone.get(location(phone.submit("dan", "demo")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You are signed in");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        var refused = phone.post("/login", Map.of("username", "dana", "password", "demo"));

        assertThat(phone.get(location(refused)).body()).contains("open for too long");
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndRunsNoScript() {
        var page = phone.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'self' dev.ringback:", "frame-ancestors 'none'"));
        assertThat(page.body()).doesNotContain("<script", "http://", "https://", "{{");
    }
}
