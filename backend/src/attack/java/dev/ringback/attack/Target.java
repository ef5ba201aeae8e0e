package dev.ringback.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The packaged server, as the demo in a process of its own with a small heap. */
final class Target implements AutoCloseable {

    private static final int START_SECONDS = 180;
    /** What one row may leave behind: the documents and sessions that are kept, and what the claims themselves wrote into memory. */
    static final long MARGIN = 64L << 20;

    private static final int SETTLE_SECONDS = 45;

    private final Process process;
    private final int port;
    private final Path log;
    private final Api api;

    private Target(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.api = new Api("http://localhost:" + port);
    }

    static Target start(Path jar, int wantedPort) throws IOException, InterruptedException {
        var port = wantedPort > 0 ? wantedPort : freePort();
        var folder = Files.createDirectories(Path.of("target", "attack"));
        var log = Files.createTempFile(folder, "server-", ".log");
        // As `run` starts it.
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--METRICS_PORT=0"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var target = new Target(process, port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (var i = 0; i < START_SECONDS && process.isAlive(); i++) {
            if (target.isLive()) {
                return target;
            }
            Thread.sleep(1_000);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server does not come up; see " + log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Api api() {
        return api;
    }

    int port() {
        return port;
    }

    String origin() {
        return "http://localhost:" + port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asked on a connection of its own, as whoever supervises the process does. */
    boolean isLive() {
        try (var wire = new Wire(port)) {
            return wire.say("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .rest()
                    .startsWith("HTTP/1.1 200");
        } catch (IOException silent) {
            return false;
        }
    }

    OptionalLong heldBytes() throws IOException, InterruptedException {
        return isAlive() ? Jcmd.heldBytes(process) : OptionalLong.empty();
    }

    /** What it holds once it has settled, or when it should have. */
    OptionalLong settledBytes(OptionalLong before) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
        var held = heldBytes();
        while (isAlive() && !isBack(before, held) && System.nanoTime() < end) {
            Thread.sleep(2_000);
            held = heldBytes();
        }
        return held;
    }

    static boolean isBack(OptionalLong before, OptionalLong after) {
        return before.isPresent() && after.isPresent() && after.getAsLong() <= before.getAsLong() + MARGIN;
    }

    long logBytes() throws IOException {
        return Files.size(log);
    }

    boolean ranOutOfMemory() throws IOException {
        return Files.readString(log, ISO_8859_1).contains("OutOfMemoryError");
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
