package dev.ringback.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scenario.Server;
import dev.ringback.scenario.Telephone;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The jar as it is delivered, run as a process of its own. */
final class KilledServer {

    static final String COMPANY = "killtown";

    private static final String TOKEN = "killtown-auth-token";
    private static final String NUMBER = "+15125550300";
    private static final Path JAR = Path.of("target/ringback.jar");
    // Unpacked, it starts in half the time, and in half of that where the JVM remembers a start before.
    private static final Path UNPACKED = Path.of("target/killed-server");
    private static final Path REMEMBERED = UNPACKED.resolve("ringback.aot");
    private static final Path LOG = Path.of("target/killed-server.log");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration START = Duration.ofMinutes(2);
    private static final String SETUP = """
            companies:
              - id: %s
                name: Killtown Plumbing
                country: US
                timeZone: America/Chicago
                officeNumber: +15125550310
                numbers:
                  - {number: %s, source: OTHER}
                hours:
                  MONDAY: 07:00-19:00
                carrier:
                  accountSid: ACkill
                  authToken: %s
                members:
                  - {id: olga, name: Olga Reed, role: OWNER, username: olga, password: long-enough-password}
            """.formatted(COMPANY, NUMBER, TOKEN);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final String origin = "http://localhost:" + port;
    private final String mongoUri;
    private final String carrierUrl;
    private final Path setup;

    KilledServer(String mongoUri, String carrierUrl) throws IOException, InterruptedException {
        this.mongoUri = mongoUri;
        this.carrierUrl = carrierUrl;
        this.setup = Files.createTempFile("killtown", ".yaml");
        Files.writeString(setup, SETUP);
        Files.deleteIfExists(LOG);
        if (!isUnpacked()) {
            unpack();
        }
    }

    /** Whether a test before this one has unpacked the same jar. */
    private static boolean isUnpacked() throws IOException {
        return Files.exists(REMEMBERED)
                && Files.getLastModifiedTime(REMEMBERED).compareTo(Files.getLastModifiedTime(JAR)) > 0;
    }

    private void unpack() throws IOException, InterruptedException {
        var unpacked = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        UNPACKED.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(unpacked).isZero();
        var first = launch("-XX:AOTCacheOutput=" + REMEMBERED);
        awaitUp(first);
        first.destroy();
        assertThat(first.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    /** Starts it; it takes a while to be up. */
    Process launch() throws IOException {
        return launch("-XX:AOTCache=" + REMEMBERED);
    }

    private Process launch(String memory) throws IOException {
        var builder = new ProcessBuilder(
                        JAVA,
                        memory,
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-jar",
                        UNPACKED.resolve("ringback.jar").toString(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--ringback.twilio.api-url=" + carrierUrl,
                        "--ringback.twilio.timeout=2s",
                        "--ringback.texting.resend-after=3s",
                        "--ringback.texting.lease=4s",
                        "--ringback.journal.lease=4s")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "MONGODB_URI",
                        mongoUri,
                        "PUBLIC_URL",
                        origin,
                        "ENCRYPTION_KEY",
                        Server.ENCRYPTION_KEY,
                        "METRICS_PORT",
                        "0",
                        "RINGBACK_SETUP",
                        setup.toString()));
        return builder.start();
    }

    /** Waits until it is up, or dead. */
    void awaitUp(Process process) throws InterruptedException {
        var patience = System.nanoTime() + START.toNanos();
        while (process.isAlive() && !isUp()) {
            if (System.nanoTime() > patience) {
                process.destroyForcibly();
                throw new AssertionError("It does not come up; see " + LOG);
            }
            Thread.sleep(100);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create(origin + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Twilio tells of a call that nobody answered; whether the webhook took it. */
    boolean missedCall(String caller) throws InterruptedException {
        var path = "/webhooks/twilio/voice/dialed?company=" + COMPANY;
        var fields = Map.of(
                "CallSid",
                "CA" + caller.substring(1),
                "AccountSid",
                "ACkill",
                "From",
                caller,
                "To",
                NUMBER,
                "DialCallStatus",
                "no-answer");
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Telephone.sign(origin + path, fields, TOKEN))
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))));
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException killed) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
