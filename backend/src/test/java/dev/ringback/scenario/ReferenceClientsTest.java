package dev.ringback.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ringback.kernel.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the protocols' own clients, graphql-ws and graphql-sse, see. Runs where Node is at hand, and says so where it is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceClientsTest {

    private static final String FROM_THE_START = new Cursor("journal", "0").encode();
    private static final Path SOURCES = Path.of("src/test/clients");
    private static final Path CLIENTS = Path.of("target/clients");
    private static final int OPENED = 12;

    private final Database database = new Database();
    private final Server server = Server.demo(database);
    private final Client dan = Client.of(server, "demo-dispatcher");

    @BeforeAll
    void start() throws Exception {
        if (run(List.of("node", "--version")).code() != 0) {
            System.out.println("Node is not on this machine: the reference clients are not tried.");
            abort("Node is not on this machine");
        }
        Files.createDirectories(CLIENTS);
        for (var file : List.of("package.json", "follow.mjs")) {
            Files.copy(SOURCES.resolve(file), CLIENTS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var installed = run(List.of(
                "npm",
                "install",
                "--prefix",
                CLIENTS.toString(),
                "--no-audit",
                "--no-fund",
                "--no-package-lock",
                "--prefer-offline"));
        assertThat(installed.code()).as(String.join("\n", installed.lines())).isZero();
        for (var i = 0; i < OPENED; i++) {
            dan.change("OpenFollowUp", Map.of("callerNumber", Office.newCaller(), "summary", "No heat"));
        }
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    private record Ran(int code, List<String> lines) {}

    private static Ran run(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var lines = new ArrayList<String>();
            try (var output = process.inputReader(UTF_8)) {
                output.lines().forEach(lines::add);
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Ran(process.waitFor(), lines);
        } catch (IOException notHere) {
            return new Ran(-1, List.of(String.valueOf(notHere.getMessage())));
        }
    }

    /** What the client printed. */
    private List<JsonNode> follow(String protocol, String token, String after, String... more)
            throws InterruptedException {
        var command = new ArrayList<>(
                List.of("node", CLIENTS.resolve("follow.mjs").toString(), protocol, server.origin, token, after));
        command.addAll(List.of(more));
        var ran = run(command);
        assertThat(ran.code()).as("%s", ran.lines()).isZero();
        return ran.lines().stream()
                .filter(it -> it.startsWith("{"))
                .map(Client.JSON::readTree)
                .toList();
    }

    private static List<String> cursors(List<JsonNode> lines) {
        return lines.stream()
                .filter(it -> it.has("cursor"))
                .map(it -> it.path("cursor").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void theyReceiveEveryEventInOrder(String protocol) throws Exception {
        var lines = follow(protocol, dan.token, FROM_THE_START, "" + OPENED);

        assertThat(cursors(lines)).hasSize(OPENED).doesNotHaveDuplicates();
        assertThat(lines.subList(0, OPENED))
                .allSatisfy(it -> assertThat(it.path("kind").asString()).isEqualTo("OPENED"));
        assertThat(lines.getLast().path("ended").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void theyComeBackBehindTheirCursorAndMissNothing(String protocol) throws Exception {
        var undisturbed = cursors(follow(protocol, dan.token, FROM_THE_START, "" + OPENED));

        var lines = follow(protocol, dan.token, FROM_THE_START, "" + OPENED, "2");

        assertThat(cursors(lines)).isEqualTo(undisturbed);
        assertThat(lines.getLast().path("breaks").asInt()).isEqualTo(OPENED / 2 - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void theyLearnWhereToGoOnWhenTheirCursorIsNoGood(String protocol) throws Exception {
        var lines = follow(protocol, dan.token, new Cursor("journal", "999999").encode(), "1");

        var error = lines.getFirst().path("error");
        assertThat(error.path("code").asString()).isEqualTo("RESYNC_REQUIRED");
        assertThat(error.path("resumeAfter").asString()).isNotEmpty();
    }

    @Test
    void aBadTokenClosesTheSocket() throws Exception {
        assertThat(follow("ws", "no-token", FROM_THE_START, "1")
                        .getFirst()
                        .path("code")
                        .asInt())
                .isEqualTo(4401);
    }

    @Test
    void aBadTokenIsUnauthorizedOverEvents() throws Exception {
        assertThat(follow("sse", "no-token", FROM_THE_START, "1")
                        .getFirst()
                        .path("code")
                        .asInt())
                .isEqualTo(401);
    }
}
