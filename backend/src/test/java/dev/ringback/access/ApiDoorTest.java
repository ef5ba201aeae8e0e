package dev.ringback.access;

import static dev.ringback.access.Phone.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.ringback.company.Staff;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.scenario.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class ApiDoorTest {

    private static final CompanyId NORTHSIDE = new CompanyId("northside");
    private static final Instant NOW = Instant.now();

    private final Server server = Server.sharedDemo();
    private final Phone phone = new Phone(server);

    @Test
    void withoutATokenNobodyIsAnswered() {
        var answer = phone.send(phone.graphql());

        assertUnauthenticated(answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"ringback\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "application/graphql-response+json"})
    void inAnyFormatOfAnswer(String accept) {
        assertUnauthenticated(phone.send(phone.graphql().header("Accept", accept)));
    }

    @Test
    void withAnUnreadableTokenNeither() {
        var answer = phone.viewer("not-a-token");

        assertUnauthenticated(answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).contains("invalid_token"));
    }

    @Test
    void aGoodTokenOfOurOwnMakingIsGood() {
        assertThat(phone.viewer(token(serverKeys(), it -> {})).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertUnauthenticated(phone.viewer(token(serverKeys(), it -> it.issuer("https://evil.example"))));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertUnauthenticated(phone.viewer(token(serverKeys(), it -> it.audience(List.of("another-api")))));
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertUnauthenticated(phone.viewer(
                token(serverKeys(), it -> it.issuedAt(NOW.minusSeconds(900)).expiresAt(NOW.minusSeconds(120)))));
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws JOSEException {
        assertUnauthenticated(phone.viewer(
                token(new JWKSet(new RSAKeyGenerator(2048).keyID("x").generate()), it -> {})));
    }

    @Test
    void aTokenForAnotherCompanysMemberIsRefused() {
        assertUnauthenticated(phone.viewer(token(serverKeys(), it -> it.claim("company", "southside"))));
    }

    @Test
    void aMemberWhoWasRemovedIsOutWithinSeconds() {
        var luis =
                server.bean(Staff.class).find(NORTHSIDE, new MemberId("luis")).orElseThrow();
        var tokens = phone.signIn("luis", "demo");
        var access = tokens.get("access_token").asString();
        assertThat(phone.viewer(access).statusCode()).isEqualTo(200);

        server.database.open().getCollection("members").deleteOne(Filters.eq("member", "luis"));
        try {
            await().atMost(8, SECONDS).untilAsserted(() -> assertUnauthenticated(phone.viewer(access)));
            assertThat(phone.refresh(tokens.get("refresh_token").asString()).body())
                    .contains("invalid_grant");
            assertThat(Phone.location(phone.submit("luis", "demo"))).endsWith("problem=wrong");
        } finally {
            server.bean(Staff.class).put(luis);
        }
        await().atMost(8, SECONDS)
                .untilAsserted(
                        () -> assertThat(phone.viewer(access).statusCode()).isEqualTo(200));
    }

    @Test
    void aPartnerWhoseClientIsGoneIsOut() {
        var known = server.bean(ApiClients.class).find("demo-partner").orElseThrow();
        server.bean(ApiClients.class)
                .add(new ApiClient(
                        "leaving", NORTHSIDE, "Leaving", known.secretHash(), Set.of("followups:read"), null));
        var token = json(phone.machineToken("leaving", "demo-secret", Map.of()))
                .get("access_token")
                .asString();
        assertThat(phone.viewer(token).statusCode()).isEqualTo(200);

        server.database.open().getCollection("apiClients").deleteOne(Filters.eq("_id", "leaving"));

        await().atMost(8, SECONDS).untilAsserted(() -> assertUnauthenticated(phone.viewer(token)));
    }

    @Test
    void whatIsNotNamedDoesNotExist() {
        for (var path : List.of(
                "/anything", "/actuator/env", "/actuator/prometheus", "/oauth2/introspect", "/connect/register")) {
            assertThat(phone.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(phone.post("/oauth2/introspect", Map.of("token", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsOpenNeedsNoToken() {
        assertThat(phone.get("/webjars/react/18.3.1/umd/react.production.min.js")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiAndTheTokenEndpointKeepNoSession() {
        var token = json(phone.machineToken("demo-dispatcher", "demo-secret", Map.of()));

        assertThat(phone.machineToken("demo-dispatcher", "demo-secret", Map.of())
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(phone.viewer(token.get("access_token").asString()).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theMetadataNamesWhatWorks() {
        var metadata = json(phone.get("/.well-known/oauth-authorization-server"));

        assertThat(metadata.get("issuer").asString()).isEqualTo(server.origin);
        assertThat(metadata.get("token_endpoint_auth_methods_supported").toString())
                .contains("none");
        assertThat(metadata.has("introspection_endpoint")).isFalse();
    }

    @Test
    void aSocketWithATokenAnswers() {
        var token = token(serverKeys(), it -> {});
        var socket = new Socket("{\"Authorization\":\"Bearer " + token + "\"}");

        assertThat(socket.received.join()).contains("Dana Reyes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Authorization\":\"Bearer nonsense\"}",
                "{\"Authorization\":7}",
                "{\"Authorization\":\"Basic x\"}"
            })
    void aSocketWithoutAGoodTokenIsClosed(String payload) {
        var socket = new Socket(payload);

        assertThat(socket.closed.join()).isEqualTo(4401);
    }

    private static void assertUnauthenticated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        assertThat(json(answer).at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(json(answer).at("/errors/0/message").asString()).isNotBlank();
    }

    private JWKSet serverKeys() {
        return server.bean(MongoSigningKeys.class).load();
    }

    private String token(JWKSet keys, Consumer<JwtClaimsSet.Builder> change) {
        var claims = JwtClaimsSet.builder()
                .issuer(server.origin)
                .subject("dana")
                .audience(List.of("ringback-api"))
                .issuedAt(NOW)
                .expiresAt(NOW.plusSeconds(600))
                .claim("company", "northside")
                .claim("member", "dana");
        change.accept(claims);
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(keys))
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    /** A client of graphql-transport-ws that greets with this payload, and asks who it is when it is welcome. */
    private final class Socket implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<Integer>().orTimeout(10, SECONDS);
        private final CompletableFuture<String> received = new CompletableFuture<String>().orTimeout(10, SECONDS);
        private final StringBuilder text = new StringBuilder();

        Socket(String payload) {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create(server.origin.replace("http", "ws") + "/graphql"), this)
                    .join()
                    .sendText("{\"type\":\"connection_init\",\"payload\":" + payload + "}", true);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            socket.request(1);
            if (text.indexOf("connection_ack") >= 0) {
                text.setLength(0);
                return socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + Phone.VIEWER + "}", true);
            }
            if (last) {
                received.complete(text.toString());
            }
            return CompletableFuture.completedStage(socket);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return CompletableFuture.completedStage(socket);
        }
    }
}
