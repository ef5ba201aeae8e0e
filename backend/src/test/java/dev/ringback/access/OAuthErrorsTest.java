package dev.ringback.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a client is told that does not get what it asked for: always what is wrong, in the words that OAuth libraries know. */
class OAuthErrorsTest {

    private static final String PARTNER = "Basic ZGVtby1wYXJ0bmVyOmRlbW8tc2VjcmV0";
    private static final String APP = "client_id=ringback-android";
    private static final String MACHINE = "grant_type=client_credentials";

    private final Server server = Server.sharedDemo();

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/json"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(JsonMapper.shared().readTree(answer.body()).path("error").asString())
                .isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                MACHINE,
                MACHINE + "&client_id=demo-partner",
                MACHINE + "&client_id=demo-partner&client_secret=wrong",
                MACHINE + "&client_id=nobody&client_secret=demo-secret",
                MACHINE + "&" + APP,
                "grant_type=authorization_code&code=x&" + APP,
                "grant_type=authorization_code&code=x&code_verifier=y&client_id=nobody",
                "grant_type=refresh_token&refresh_token=x",
                "grant_type=password&username=dana&password=demo"
            })
    void whoeverIsNoClientIsToldSo(String form) throws Exception {
        var answer = send(at("/oauth2/token").POST(BodyPublishers.ofString(form)));

        assertRefused(answer, 401, "invalid_client");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"ringback\"");
        assertRefused(send(at("/oauth2/revoke").POST(BodyPublishers.ofString("token=x"))), 401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic %%%",
                "Basic YWJj",
                "Basic ZGVtby1wYXJ0bmVyOiV6eg==",
                "Basic bm9ib2R5Ong=",
                "Bearer abc",
                "Digest x"
            })
    void aHeaderThatShowsNobodyIsNoClient(String header) throws Exception {
        assertRefused(
                send(at("/oauth2/token").header("Authorization", header).POST(BodyPublishers.ofString(MACHINE))),
                401,
                "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "a=b, invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, invalid_request",
        "grant_type=client_credentials&scope=a&scope=b, invalid_request",
        "grant_type=client_credentials&client_id=demo-partner&client_secret=demo-secret, invalid_request",
        "grant_type=client_credentials&scope=everything, invalid_scope",
        "grant_type=password, unsupported_grant_type",
        "grant_type=urn:ietf:params:oauth:grant-type:token-exchange, unsupported_grant_type",
        "grant_type=urn:ietf:params:oauth:grant-type:device_code, unsupported_grant_type",
        "grant_type=authorization_code&code=x, invalid_grant",
        "grant_type=%zz, invalid_request"
    })
    void aClientThatAsksWronglyIsToldHow(String form, String error) throws Exception {
        assertRefused(
                send(at("/oauth2/token").header("Authorization", PARTNER).POST(BodyPublishers.ofString(form))),
                400,
                error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&code=x&code=y&code_verifier=z", "&code_verifier=z", "&code=&code_verifier=z"})
    void theAppBringsOneCode(String form) throws Exception {
        assertRefused(
                send(at("/oauth2/token").POST(BodyPublishers.ofString("grant_type=authorization_code&" + APP + form))),
                400,
                "invalid_request");
    }

    @Test
    void aFormIsAForm() throws Exception {
        var json = HttpRequest.newBuilder(URI.create(server.origin + "/oauth2/token"))
                .header("Authorization", PARTNER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}"));

        assertRefused(send(json), 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /oauth2/token, POST",
        "PUT, /oauth2/token, POST",
        "OPTIONS, /oauth2/token, POST",
        "GET, /oauth2/revoke, POST",
        "POST, /oauth2/jwks, 'GET, HEAD'",
        "DELETE, /.well-known/oauth-authorization-server, 'GET, HEAD'",
        "POST, /oauth2/authorize, GET",
        "PUT, /oauth2/authorize, GET"
    })
    void whoeverAsksInAnotherWayLearnsTheRightOne(String method, String path, String allowed) throws Exception {
        var answer = send(at(path + "?" + MACHINE).method(method, BodyPublishers.noBody()));

        assertRefused(answer, 405, "invalid_request");
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?response_type=code&client_id=nobody&redirect_uri=https://elsewhere.example",
                "?response_type=code&client_id=ringback-android&redirect_uri=https://elsewhere.example",
                "?response_type=code&response_type=code&client_id=ringback-android&redirect_uri=dev.ringback:/oauth2/callback"
            })
    void whoeverAsksForACodeWronglyIsLedNowhere(String query) throws Exception {
        var answer = send(at("/oauth2/authorize" + query).GET());

        assertRefused(answer, 400, "invalid_request");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theAppLearnsWhatItForgot() throws Exception {
        var answer = send(at("/oauth2/authorize?response_type=code&client_id=ringback-android&state=a%20b"
                        + "&redirect_uri=dev.ringback:/oauth2/callback")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it)
                        .startsWith("dev.ringback:/oauth2/callback?error=invalid_request&")
                        .endsWith("&state=a%20b"));
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        assertRefused(send(at("/oauth2/introspect").GET()), 404, "not_found");
    }
}
