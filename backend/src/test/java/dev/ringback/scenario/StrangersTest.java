package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What anybody can do without signing in, and what it costs the others: next to nothing. */
class StrangersTest {

    private static final int PER_ADDRESS = 10;
    private static final int STALLED = 400;
    private static final int MOMENT_MILLIS = 150;
    private static final int METRICS = freePort();
    private static final Database DATABASE = new Database();
    private static final String TEXT_FRAME = "\u0081";
    private static final String UPGRADE =
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.demo(
                DATABASE, Map.of("ringback.edge.per-address", "" + PER_ADDRESS, "METRICS_PORT", "" + METRICS));
    }

    @AfterAll
    static void stop() {
        server.close();
        DATABASE.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String post(String path, String more, int length, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + more
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    private static String get(String path, String more) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + more + "Connection: close\r\n\r\n";
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address + "\r\n";
    }

    private static HttpResponse<String> token(String clientId, String secret, String address) {
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
        return Client.send(HttpRequest.newBuilder(URI.create(server.origin + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static long heldBytes() {
        System.gc();
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory();
    }

    @Test
    void bodiesThatAreAnnouncedAndDoNotComeTakeNoMemory() {
        var before = heldBytes();
        var stalled = new ArrayList<Wire>();
        try {
            for (var i = 0; i < STALLED; i++) {
                var path = List.of("/oauth2/token", "/webhooks/twilio/voice", "/login", "/webhooks/twilio/sms")
                        .get(i % 4);
                stalled.add(new Wire(server).say(post(path, "", 500_000, "a=")));
            }

            assertThat(token("demo-partner", "demo-secret", "198.51.100.1").statusCode())
                    .isEqualTo(200);
            assertThat(heldBytes() - before).isLessThan(STALLED * 150_000L);
        } finally {
            stalled.forEach(Wire::close);
        }
    }

    @Test
    void oneAddressDoesNotHaveAllThatTheServerCanAnswer() {
        var open = new ArrayList<Wire>();
        try {
            for (var i = 0; i < PER_ADDRESS / 2; i++) {
                open.add(new Wire(server).say(post("/login", from("203.0.113.7"), 1_000, "a=")));
                var socket = new Wire(server)
                        .say("GET /graphql HTTP/1.1\r\nHost: x\r\n" + from("203.0.113.7") + UPGRADE + "\r\n");
                assertThat(socket.some()).startsWith("HTTP/1.1 101");
                open.add(socket);
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    Wire.exchange(server, get("/connect", from("198.51.100.1, 203.0.113.7"))))
                            .startsWith("HTTP/1.1 429")
                            .contains("Retry-After: ", "THROTTLED"));
            assertThat(Wire.exchange(server, get("/connect", from("203.0.113.8"))))
                    .startsWith("HTTP/1.1 200");
        } finally {
            open.forEach(Wire::close);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Wire.exchange(server, get("/connect", from("203.0.113.7"))))
                        .startsWith("HTTP/1.1 200"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedOnEveryPath() {
        var large = "a=" + "b".repeat(600_000);
        for (var path : List.of("/oauth2/token", "/webhooks/twilio/voice", "/login", "/graphql", "/nothing")) {
            assertThat(Wire.exchange(server, post(path, "", large.length(), large)))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
            assertThat(Wire.exchange(server, post(path, "", Integer.MAX_VALUE, "a=")))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aPartnersSecretIsNotGuessedAndThePartnerIsNotKeptOut() {
        for (var i = 0; i < 10; i++) {
            assertThat(token("demo-partner", "guess" + i, "2001:db8:7:7::" + i).statusCode())
                    .isEqualTo(401);
        }

        var refused = token("demo-partner", "demo-secret", "2001:db8:7:7:ffff::1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(token("demo-partner", "demo-secret", "198.51.100.2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownClientIsAnsweredNoFasterThanAKnownOne() {
        token("demo-owner", "demo-secret", "198.51.100.3");
        var known = System.nanoTime();
        for (var i = 0; i < 5; i++) {
            token("demo-owner", "wrong", "198.51.100.4");
        }
        var unknown = System.nanoTime();
        for (var i = 0; i < 5; i++) {
            token("nobody-at-all", "wrong", "198.51.100.5");
        }
        var end = System.nanoTime();

        assertThat(end - unknown).isGreaterThan((unknown - known) / 5);
    }

    @Test
    void aForeignHostAppearsInNoAnswer() {
        var foreign =
                "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 666\r\nX-Forwarded-Prefix: /evil.example\r\n"
                        + "Forwarded: host=evil.example;proto=https\r\nX-Original-URL: //evil.example/\r\n";
        var authorize =
                "/oauth2/authorize?response_type=code&client_id=ringback-android&redirect_uri=dev.ringback:/oauth2/callback"
                        + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        for (var path : List.of(
                authorize,
                "/oauth2/authorize",
                "/login",
                "/signed-in",
                "/connect",
                "/",
                "/graphiql",
                "/graphql",
                "/nothing",
                "/error",
                "/media/texts/1/0",
                "/webhooks/twilio/voice",
                "/actuator/health",
                "/oauth2/jwks",
                "/oauth2/token",
                "/.well-known/oauth-authorization-server",
                "//evil",
                "/graphiql/")) {
            for (var method : List.of("GET", "POST")) {
                var answer = Wire.exchange(
                        server,
                        method + " " + path + " HTTP/1.1\r\nHost: evil.example:666\r\n" + foreign
                                + "Connection: close\r\nContent-Length: 0\r\n\r\n");

                assertThat(answer)
                        .as(method + " " + path)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain("evil.example");
            }
        }
        assertThat(Wire.exchange(
                        server,
                        get("http://evil.example/login?problem=x", "").replace("Host: x", "Host: evil.example")))
                .doesNotContain("evil.example");
        assertThat(Wire.exchange(server, get(authorize, ""))).contains("\r\nLocation: /login\r\n");
    }

    @Test
    void theMetricsAreReadAtADoorOfTheirOwn() {
        var metrics =
                Client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + METRICS + "/actuator/prometheus")));

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("ringback_subscriptions");
        assertThat(Client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + METRICS + "/graphql")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Client.send(HttpRequest.newBuilder(URI.create(server.origin + "/actuator/prometheus")))
                        .statusCode())
                .isEqualTo(404);
        for (var health : List.of("", "/readiness", "/liveness")) {
            assertThat(Client.send(HttpRequest.newBuilder(URI.create(server.origin + "/actuator/health" + health)))
                            .body())
                    .contains("UP");
        }
    }

    @Test
    void whateverIsSentTheLogGrowsByNextToNothing() {
        var log = (LoggerContext) LoggerFactory.getILoggerFactory();
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        log.getLogger("ROOT").addAppender(written);
        var requests = 0;
        try {
            for (var text : hostile()) {
                for (var i = 0; i < 2; i++) {
                    Wire.exchange(server, text, MOMENT_MILLIS);
                    requests++;
                }
            }
            for (var frame : frames()) {
                for (var i = 0; i < 2; i++) {
                    try (var wire = new Wire(server, MOMENT_MILLIS)
                            .say("GET /graphql HTTP/1.1\r\nHost: x\r\n" + UPGRADE + "\r\n")) {
                        wire.some();
                        wire.say(frame).some();
                    }
                    requests++;
                }
            }
            for (var path : List.of("/webhooks/twilio/voice", "/graphql", "/oauth2/token")) {
                new Wire(server).say(post(path, "", 10_000, "a=b")).reset();
                new Wire(server)
                        .say(get("/webjars/graphiql/2.4.7/graphiql.min.js", ""))
                        .reset();
                requests += 2;
            }
        } finally {
            log.getLogger("ROOT").detachAppender(written);
        }

        var bytes = written.list.stream().mapToLong(StrangersTest::length).sum();
        System.out.println(requests + " hostile requests wrote " + bytes + " bytes into the log");
        assertThat(written.list)
                .allSatisfy(it -> assertThat(length(it)).as(it.toString()).isLessThan(600));
        assertThat(bytes).isLessThan(requests * 100L);
    }

    private static long length(ILoggingEvent it) {
        return it.getFormattedMessage().length()
                + (it.getThrowableProxy() == null
                        ? 0
                        : ThrowableProxyUtil.asString(it.getThrowableProxy()).length());
    }

    private static List<String> hostile() {
        var large = "a=" + "b".repeat(600_000);
        return List.of(
                "\u0016\u0003\u0001\u0002\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /{}|^<> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /login HTTP/1.1\r\n\r\n",
                get("/login", "X: " + "y".repeat(20_000) + "\r\n"),
                get("/login", "X Y: z\r\n: q\r\n"),
                get("/login", "Cookie: a=\"b; c=\u0001\u00ff; ringback_device=%%%;\r\n"),
                get("/%zz", ""),
                get("/login?a=%zz", ""),
                get("/login?problem=%ff%fe", ""),
                get("/login", "Accept: ///;;q=x\r\n"),
                get("/media/texts/%00/abc", ""),
                get("/webjars/react/18.3.1/umd/react.production.min.js", "Range: bytes=zz-,,\r\n"),
                get(
                                "/graphql",
                                UPGRADE
                                        + "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99, ;;\r\n")
                        .replace("Connection: close\r\n", ""),
                "FOO /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                post("/connect", "Connection: close\r\n", 3, "a=b"),
                post("/oauth2/token", "Connection: close\r\n", 5, "a=%zz"),
                post("/webhooks/twilio/voice", "Connection: close\r\n", 12, "From=\u00ff&To=%"),
                post("/webhooks/twilio/voice", "", large.length(), large),
                post("/webhooks/twilio/voice", "Content-Length: 7\r\n", 3, "a=b"),
                post("/oauth2/token", "Connection: close\r\nAuthorization: Basic %%%\r\n", 3, "a=b"),
                post("/graphql", "Connection: close\r\nAuthorization: Bearer \u00ff\r\n", 3, "a=b"),
                post("/graphql", "Connection: close\r\nAuthorization: Bearer a.b.c\r\n", 3, "a=b"),
                post("/login", "Connection: close\r\n", 3, "a=b")
                        .replace("form-urlencoded", "form-urlencoded; charset=no"),
                post("/webhooks/twilio/sms", "Connection: close\r\n", 7, "--x\r\nba")
                        .replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=x"),
                "POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nabc\r\n0\r\n\r\n");
    }

    private static List<String> frames() {
        return List.of(
                TEXT_FRAME + "\u0002{}",
                frame("\u0087", "x"),
                frame("\u00f1", "x"),
                frame(TEXT_FRAME, "{\"type\":"),
                frame(TEXT_FRAME, "[]"),
                frame(TEXT_FRAME, "null"),
                frame(TEXT_FRAME, "{\"type\":\"nope\"}"),
                frame(TEXT_FRAME, "{\"type\":7,\"id\":[]}"),
                frame(TEXT_FRAME, "\u00ff\u00fe\u00ff"),
                frame(TEXT_FRAME, "{\"type\":\"connection_init\",\"payload\":7}"),
                frame("\u0082", "abc"),
                frame("\u0080", "x"),
                frame("\u0088", "x"),
                TEXT_FRAME + "\u00fe\u0023\u0028\0\0\0\0" + "a".repeat(9_000));
    }

    private static String frame(String kind, String text) {
        return kind + (char) (0x80 | text.length()) + "\0\0\0\0" + text;
    }
}
