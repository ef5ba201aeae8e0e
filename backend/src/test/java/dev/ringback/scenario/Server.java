package dev.ringback.scenario;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import dev.ringback.RingbackApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/** A whole Ringback server on a port of its own, with a database that the test can look into. */
public final class Server implements AutoCloseable {

    public static final String ENCRYPTION_KEY = "dGVzdC1rZXktb2YtZXhhY3RseS0zMi1ieXRlcy4uLi4=";

    private static final List<Server> SHARED = new ArrayList<>();
    private static final Supplier<Server> PLAYGROUND = SingletonSupplier.of(() -> demo(
            new Database(),
            Map.of("ringback.allowance.points", "600000", "ringback.allowance.points-a-second", "20000")));

    public final Database database;
    private final @Nullable ConfigurableApplicationContext context;
    private final @Nullable Process process;
    public final String origin;

    private Server(
            Database database,
            String origin,
            @Nullable ConfigurableApplicationContext context,
            @Nullable Process process) {
        this.database = database;
        this.origin = origin;
        this.context = context;
        this.process = process;
    }

    /** The demo in a process of its own, which can be killed. It takes a while to be up. */
    static Server process(Database database, Map<String, String> settings) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Server.class.getName(),
                database.uri()));
        command.addAll(List.of(arguments(port, settings)));
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/server-" + port + ".log").toFile()))
                .start();
        return new Server(database, "http://localhost:" + port, null, started);
    }

    /** The process: the address of its database, and its settings. */
    public static void main(String[] arguments) {
        run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length), List.of());
    }

    /** Waits until it answers. */
    Server awaitUp() {
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> Client.send(HttpRequest.newBuilder(URI.create(origin + "/actuator/health")))
                                .statusCode()
                        == 200);
        return this;
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        Objects.requireNonNull(process).destroyForcibly().onExit().join();
    }

    /** The demo that tests share; it is started once. */
    public static synchronized Server sharedDemo() {
        if (SHARED.isEmpty()) {
            SHARED.add(demo(new Database()));
        }
        return SHARED.getFirst();
    }

    /** The demo that tests share which leave it in a mess, or ask for all that there is; it is started once. */
    static Server sharedPlayground() {
        return PLAYGROUND.get();
    }

    /** A demo with these beans of the test's own. */
    public static Server demo(Database database, Object... beans) {
        return demo(database, freePort(), Map.of(), List.of(beans));
    }

    /** A demo with these settings. */
    public static Server demo(Database database, Map<String, String> settings) {
        return demo(database, freePort(), settings, List.of());
    }

    /** A demo that reaches its database at this address. */
    static Server demo(Database database, String uri) {
        var port = freePort();
        return new Server(database, "http://localhost:" + port, run(uri, arguments(port, Map.of()), List.of()), null);
    }

    /** Stops this demo and starts it anew, on the same port and the same database. */
    Server restarted() {
        close();
        return demo(database, Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1)), Map.of(), List.of());
    }

    private static Server demo(Database database, int port, Map<String, String> settings, List<Object> beans) {
        return new Server(
                database, "http://localhost:" + port, run(database.uri(), arguments(port, settings), beans), null);
    }

    private static String[] arguments(int port, Map<String, String> settings) {
        return Stream.concat(
                        Stream.of("--server.port=" + port),
                        settings.entrySet().stream().map(it -> "--" + it))
                .toArray(String[]::new);
    }

    private static ConfigurableApplicationContext run(String mongoUri, String[] arguments, List<Object> beans) {
        return new SpringApplicationBuilder(RingbackApplication.class)
                .profiles("demo")
                .initializers(it -> {
                    ((GenericApplicationContext) it)
                            .registerBean(MongoConnectionDetails.class, () -> () -> new ConnectionString(mongoUri));
                    beans.forEach(bean -> it.getBeanFactory().registerSingleton("test-" + bean.hashCode(), bean));
                })
                .run(arguments);
    }

    public static Server production(Database database, Map<String, String> settings) {
        var port = freePort();
        var all = new HashMap<String, String>();
        all.put("server.port", String.valueOf(port));
        all.put("server.address", "127.0.0.1");
        all.put("METRICS_PORT", "0");
        all.put("PUBLIC_URL", "http://localhost:" + port);
        all.put("MONGODB_URI", database.uri());
        all.put("ENCRYPTION_KEY", ENCRYPTION_KEY);
        all.putAll(settings);
        var context = new SpringApplicationBuilder(RingbackApplication.class)
                .run(all.entrySet().stream().map(it -> "--" + it).toArray(String[]::new));
        return new Server(database, "http://localhost:" + port, context, null);
    }

    /** How many HTTP sessions were ever made here. */
    public long sessionsMade() {
        var web = (TomcatWebServer)
                Objects.requireNonNull(((WebServerApplicationContext) Objects.requireNonNull(context)).getWebServer());
        return Arrays.stream(web.getTomcat().getHost().findChildren())
                .mapToLong(it -> ((Context) it).getManager().getSessionCounter())
                .sum();
    }

    boolean isRunning() {
        return Objects.requireNonNull(context).isActive();
    }

    <T> Collection<T> beans(Class<T> type) {
        return Objects.requireNonNull(context).getBeansOfType(type).values();
    }

    public <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
