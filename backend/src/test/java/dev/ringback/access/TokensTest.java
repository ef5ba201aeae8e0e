package dev.ringback.access;

import static dev.ringback.access.Phone.claims;
import static dev.ringback.access.Phone.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.ringback.scenario.Database;
import dev.ringback.scenario.Server;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Map<String, String> NO_SCOPE = Map.of();

    private final Server server = Server.sharedDemo();
    private final Phone phone = new Phone(server);

    @Test
    void refreshingGivesANewTokenAndTheSameMember() {
        var first = phone.signIn("dana", "demo");
        var second = json(phone.refresh(first.get("refresh_token").asString()));

        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(claims(second.get("access_token").asString()).get("member").asString())
                .isEqualTo("dana");
    }

    @Test
    void aRefreshTokenPresentedAgainEndsTheWholeSignIn() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        var second = json(phone.refresh(first)).get("refresh_token").asString();
        var third = json(phone.refresh(second)).get("refresh_token").asString();

        var again = phone.refresh(first);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(json(again).get("error").asString()).isEqualTo("invalid_grant");
        assertThat(phone.refresh(third).statusCode()).isEqualTo(400);
    }

    private String refreshed(String token) {
        var answer = phone.refresh(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("refresh_token").asString();
    }

    private void assertSignedOut(String token) {
        var answer = phone.refresh(token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void whoseAnswerWasLostRefreshesAgainAndGoesOn() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        refreshed(first);
        refreshed(first);

        var third = refreshed(first);

        assertThat(refreshed(refreshed(third))).isNotEqualTo(third);
    }

    @Test
    void theAnswerThatWasLostIsVoidOnceAnotherWasGiven() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        var lost = refreshed(first);
        var second = refreshed(first);

        assertSignedOut(lost);
        assertSignedOut(second);
    }

    @Test
    void onceTheNewestWasUsedTheOneBeforeTheLastEndsTheSignIn() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        var third = refreshed(refreshed(first));

        assertSignedOut(first);
        assertSignedOut(third);
    }

    @Test
    void afterTenMinutesItEndsTheSignIn() {
        var kept = phone.signIn("dana", "demo").get("refresh_token").asString();
        var ended = phone.signIn("dana", "demo").get("refresh_token").asString();
        refreshed(kept);
        var newest = refreshed(ended);
        exchangedAgo(kept, Duration.ofMinutes(9));
        exchangedAgo(ended, Duration.ofMinutes(10).plusSeconds(1));

        refreshed(kept);
        assertSignedOut(ended);
        assertSignedOut(newest);
    }

    @Test
    void exchangingItAgainDoesNotMakeItGoodForLonger() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        refreshed(first);
        exchangedAgo(first, Duration.ofMinutes(9));
        refreshed(first);

        assertThat(server.database
                        .open()
                        .getCollection("authorizations")
                        .find(Filters.eq(
                                "_id", RefreshTokens.authorizationOf(first).orElseThrow()))
                        .map(it -> it.getEmbedded(List.of("previous", "at"), Date.class)
                                .toInstant())
                        .first())
                .isBefore(Instant.now().minus(Duration.ofMinutes(8)));
    }

    private void exchangedAgo(String token, Duration ago) {
        var changed = server.database
                .open()
                .getCollection("authorizations")
                .updateOne(
                        Filters.eq("_id", RefreshTokens.authorizationOf(token).orElseThrow()),
                        Updates.set("previous.at", Date.from(Instant.now().minus(ago))));
        assertThat(changed.getModifiedCount()).isEqualTo(1);
    }

    @Test
    void signingOutWithTheTokenBeforeTheNewestSignsOutToo() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        var lost = refreshed(first);

        phone.post("/oauth2/revoke", Map.of("client_id", "ringback-android", "token", first));

        assertSignedOut(first);
        assertSignedOut(lost);
    }

    @Test
    void onceSignedOutTheTokenBeforeTheNewestIsNotGoodAgain() {
        var first = phone.signIn("dana", "demo").get("refresh_token").asString();
        var second = refreshed(first);

        phone.post("/oauth2/revoke", Map.of("client_id", "ringback-android", "token", second));

        assertSignedOut(first);
    }

    @Test
    void ofManyRefreshesAtOnceOneTokenIsGoodAndNobodyIsSignedOut() throws Exception {
        var token = phone.signIn("luis", "demo").get("refresh_token").asString();

        var answers = atOnce(16, () -> phone.refresh(token));

        var given = answers.stream()
                .filter(it -> it.statusCode() == 200)
                .map(it -> json(it).get("refresh_token").asString())
                .toList();
        assertThat(given).isNotEmpty().doesNotHaveDuplicates();
        assertThat(answers.stream().filter(it -> it.statusCode() != 200))
                .allSatisfy(it -> assertThat(it.body()).contains("temporarily_unavailable"));
        var newest = hashOfNewest(token);
        var good = given.stream().filter(it -> hash(it).equals(newest)).toList();
        assertThat(good).hasSize(1);
        var next = refreshed(good.getFirst());
        given.stream().filter(it -> !good.contains(it)).findAny().ifPresent(this::assertSignedOut);
        assertThat(phone.refresh(next).statusCode()).isEqualTo(given.size() == 1 ? 200 : 400);
    }

    private String hashOfNewest(String token) {
        return Objects.requireNonNull(server.database
                .open()
                .getCollection("authorizations")
                .find(Filters.eq("_id", RefreshTokens.authorizationOf(token).orElseThrow()))
                .map(it -> it.getEmbedded(List.of("refresh", "hash"), String.class))
                .first());
    }

    private static String hash(String token) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofManyRedemptionsOfOneCodeAtMostOneWins() throws Exception {
        var code = phone.codeFor("luis", "demo");

        var answers = atOnce(16, () -> phone.redeem(code));

        assertThat(answers.stream().filter(it -> it.statusCode() == 200)).hasSize(1);
    }

    @Test
    void aCodeRedeemedAgainEndsTheSignInItGave() {
        var code = phone.codeFor("dana", "demo");
        var refresh = json(phone.redeem(code)).get("refresh_token").asString();

        assertThat(phone.redeem(code).body()).contains("invalid_grant");
        assertThat(phone.refresh(refresh).body()).contains("invalid_grant");
    }

    @Test
    void aTokenReadFromTheDatabaseIsWorthNothing() {
        phone.signIn("dana", "demo");
        var stored = server.database.open().getCollection("authorizations").find();

        for (var authorization : stored) {
            var code = authorization.getEmbedded(List.of("code", "hash"), String.class);
            assertThat(phone.redeem(code).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void signingOutInTheAppGivesTheTokenBack() {
        var token = phone.signIn("dana", "demo").get("refresh_token").asString();

        var answer = phone.post("/oauth2/revoke", Map.of("client_id", "ringback-android", "token", token));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(phone.refresh(token).statusCode()).isEqualTo(400);
    }

    @Test
    void aPartnerGetsAllItsScopesWhenItNamesNone() {
        var answer = json(phone.machineToken("demo-partner", "demo-secret", NO_SCOPE));

        assertThat(answer.get("expires_in").asInt()).isBetween(3590, 3600);
        assertThat(answer.has("refresh_token")).isFalse();
        var claims = claims(answer.get("access_token").asString());
        assertThat(claims.get("sub").asString()).isEqualTo("demo-partner");
        assertThat(claims.get("company").asString()).isEqualTo("northside");
        assertThat(claims.has("member")).isFalse();
        assertThat(claims.get("scope").asString())
                .isEqualTo("contact:read contact:write customers:read followups:read followups:write");
    }

    @Test
    void aPartnerMayAskForLessButNotForMore() {
        var less = phone.machineToken("demo-partner", "demo-secret", Map.of("scope", "followups:read"));
        var more = phone.machineToken("demo-partner", "demo-secret", Map.of("scope", "followups:read visits:make"));

        assertThat(claims(json(less).get("access_token").asString())
                        .get("scope")
                        .asString())
                .isEqualTo("followups:read");
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("invalid_scope");
    }

    @Test
    void aMachineMayAlsoSendItsSecretInTheForm() {
        var answer = phone.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "demo-partner",
                        "client_secret",
                        "demo-secret"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void theDemosClientsActAsTheirMembers() {
        var members = Map.of(
                "demo-owner", "olivia",
                "demo-dispatcher", "dan",
                "demo-technician-dana", "dana",
                "demo-technician-luis", "luis",
                "demo-dispatcher-southside", "sam");

        members.forEach((client, member) -> {
            var token = json(phone.machineToken(client, "demo-secret", NO_SCOPE))
                    .get("access_token")
                    .asString();
            assertThat(claims(token).get("member").asString()).isEqualTo(member);
            assertThat(claims(token).get("sub").asString()).isEqualTo(member);
            assertThat(json(phone.viewer(token)).at("/data/viewer/id").asString())
                    .isEqualTo(member);
        });
    }

    @Test
    void aWrongSecretIsRefused() {
        assertThat(phone.machineToken("demo-partner", "guess", NO_SCOPE).statusCode())
                .isEqualTo(401);
        assertThat(phone.machineToken("nobody", "demo-secret", NO_SCOPE).statusCode())
                .isEqualTo(401);
        assertThat(phone.machineToken("ringback-android", "", NO_SCOPE).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void aMachineCannotRefreshAsIfItWereTheApp() {
        var answer = phone.post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", "demo-partner", "refresh_token", "x.y"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void noTokenPasswordOrKeyIsReadableInTheDatabase() {
        var code = phone.codeFor("dana", "demo");
        var tokens = json(phone.redeem(code));
        var machine = json(phone.machineToken("demo-partner", "demo-secret", NO_SCOPE));
        var secrets = Stream.of(
                code,
                tokens.get("access_token").asString(),
                tokens.get("refresh_token").asString(),
                tokens.get("refresh_token").asString().split("\\.")[1],
                machine.get("access_token").asString(),
                "demo-secret",
                "demo-twilio-auth-token",
                "\"demo\"",
                "\"d\"",
                "PRIVATE");

        var everything = server.database.dump().stream().collect(joining("\n"));

        assertThat(everything).contains("passwordHash", "jwks", "authToken");
        secrets.forEach(secret -> assertThat(everything).doesNotContain(secret));
    }

    @Test
    void whatCanNoLongerBeUsedIsForgotten() {
        var authorizations = server.database.open().getCollection("authorizations");
        var old = phone.signIn("dana", "demo").get("refresh_token").asString();
        var fresh = phone.signIn("dana", "demo").get("refresh_token").asString();
        var id = RefreshTokens.authorizationOf(old).orElseThrow();
        authorizations.updateOne(Filters.eq("_id", id), Updates.set("expiresAt", new Date(0)));

        server.bean(MongoAuthorizations.class).sweep();

        assertThat(authorizations.countDocuments(Filters.eq("_id", id))).isZero();
        assertThat(phone.refresh(fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensOutliveTheServerThatMadeThem() {
        try (var database = new Database()) {
            String access;
            String refresh;
            String key;
            try (var first = Server.demo(database)) {
                var tokens = new Phone(first).signIn("dana", "demo");
                access = tokens.get("access_token").asString();
                refresh = tokens.get("refresh_token").asString();
                key = new Phone(first).get("/oauth2/jwks").body();
            }
            try (var second = Server.demo(database)) {
                var restarted = new Phone(second);

                assertThat(restarted.get("/oauth2/jwks").body()).isEqualTo(key);
                assertThat(restarted.refresh(refresh).statusCode()).isEqualTo(200);
                // Another port is another issuer, and so this one refuses the access token all the same.
                assertThat(restarted.viewer(access).statusCode()).isEqualTo(401);
            }
        }
    }

    private static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
