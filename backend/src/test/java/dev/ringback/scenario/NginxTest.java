package dev.ringback.scenario;

import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a real nginx. Runs where there is one, and says so where there is none. */
class NginxTest {

    private static final Pattern IN_THE_README = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    private static final String AROUND = """
            user root;
            daemon off;
            pid nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d; scgi_temp_path e;
                %s
            }
            """;

    @TempDir
    Path folder;

    private final Server server = Server.sharedDemo();
    private final Client dan = Client.of(server, "demo-dispatcher");
    private final int port = freePort();
    private @Nullable Process nginx;

    @BeforeAll
    static void isThere() {
        var isThere = binary().isPresent();
        if (!isThere) {
            System.out.println("nginx is not on this machine: what stands behind it is not tried.");
        }
        assumeTrue(isThere, "nginx is not on this machine");
    }

    private static Optional<String> binary() {
        return Stream.concat(
                        Stream.of("/usr/sbin", "/usr/local/sbin"),
                        Stream.of(System.getenv("PATH").split(":")))
                .map(it -> it + "/nginx")
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void start(String configuration) throws IOException {
        var file = folder.resolve("nginx.conf");
        Files.writeString(file, AROUND.formatted(configuration));
        nginx = new ProcessBuilder(
                        binary().orElseThrow(),
                        "-p",
                        folder.toString(),
                        "-c",
                        file.toString(),
                        "-e",
                        folder.resolve("log") + "")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> {
            try (var socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    void eventsPassOneThatIsToldNothing() throws Exception {
        start("server { listen 127.0.0.1:%d; location / { proxy_pass %s; } }".formatted(port, server.origin));
        var subscription = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + dan.token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"query\":\"subscription { followUpChanges { cursor } }\"}"))
                .build();

        // The head comes before there is any event.
        try (var lines = Client.HTTP.send(subscription, BodyHandlers.ofLines()).body()) {
            dan.change("OpenFollowUp", Map.of("callerNumber", newCaller(), "summary", "No heat"));

            assertThat(lines.filter(it -> it.startsWith("data:{")).findFirst()).isPresent();
        }
    }

    @Test
    void withTheLinesOfTheReadmeSocketsAndTheLargestRequestsPassToo() throws Exception {
        var lines = IN_THE_README.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(lines.find()).isTrue();
        start(lines.group(1)
                .replaceFirst("listen [^;]*;", "listen 127.0.0.1:" + port + ";")
                .replaceFirst("http://127\\.0\\.0\\.1:\\d+", server.origin));

        try (var talk = Talk.through(dan, "ws://127.0.0.1:" + port + "/graphql")) {
            var large = Talk.subscribe("1", "{ viewer { id } }", Map.of("x", "y".repeat(500_000)));
            assertThat(talk.say(large).await("next", "1").toString()).contains("dan");
        }
        var posted = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Authorization", "Bearer " + dan.token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"query\":\"{ viewer { id } }\",\"variables\":{\"x\":\"" + "y".repeat(500_000) + "\"}}"));
        assertThat(Client.send(posted).body()).contains("dan");
    }
}
