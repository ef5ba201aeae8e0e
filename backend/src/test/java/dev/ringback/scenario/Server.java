package dev.ringback.scenario;

import com.mongodb.ConnectionString;
import dev.ringback.RingbackApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A whole Ringback server on a port of its own, with a database that the test can look into. */
public final class Server implements AutoCloseable {

    public static final String ENCRYPTION_KEY = "dGVzdC1rZXktb2YtZXhhY3RseS0zMi1ieXRlcy4uLi4=";

    private static final List<Server> SHARED = new ArrayList<>();

    public final Database database;
    public final ConfigurableApplicationContext context;
    public final String origin;

    private Server(Database database, ConfigurableApplicationContext context, String origin) {
        this.database = database;
        this.context = context;
        this.origin = origin;
    }

    /** The demo that tests share; it is started once. */
    public static synchronized Server sharedDemo() {
        if (SHARED.isEmpty()) {
            SHARED.add(demo(new Database()));
        }
        return SHARED.getFirst();
    }

    /** A demo with these beans of the test's own. */
    public static Server demo(Database database, Object... beans) {
        return demo(database, freePort(), Map.of(), List.of(beans));
    }

    /** A demo with these settings. */
    public static Server demo(Database database, Map<String, String> settings) {
        return demo(database, freePort(), settings, List.of());
    }

    /** Stops this demo and starts it anew, on the same port and the same database. */
    Server restarted() {
        close();
        return demo(database, Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1)), Map.of(), List.of());
    }

    private static Server demo(Database database, int port, Map<String, String> settings, List<Object> beans) {
        var arguments = Stream.concat(
                Stream.of("--server.port=" + port), settings.entrySet().stream().map(it -> "--" + it));
        var context = new SpringApplicationBuilder(RingbackApplication.class)
                .profiles("demo")
                .initializers(it -> {
                    ((GenericApplicationContext) it)
                            .registerBean(
                                    MongoConnectionDetails.class, () -> () -> new ConnectionString(database.uri()));
                    beans.forEach(bean -> it.getBeanFactory().registerSingleton("test-" + bean.hashCode(), bean));
                })
                .run(arguments.toArray(String[]::new));
        return new Server(database, context, "http://localhost:" + port);
    }

    public static Server production(Database database, Map<String, String> settings) {
        var port = freePort();
        var all = new HashMap<String, String>();
        all.put("server.port", String.valueOf(port));
        all.put("server.address", "127.0.0.1");
        all.put("PUBLIC_URL", "http://localhost:" + port);
        all.put("MONGODB_URI", database.uri());
        all.put("ENCRYPTION_KEY", ENCRYPTION_KEY);
        all.putAll(settings);
        var context = new SpringApplicationBuilder(RingbackApplication.class)
                .run(all.entrySet().stream().map(it -> "--" + it).toArray(String[]::new));
        return new Server(database, context, "http://localhost:" + port);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
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
        context.close();
    }
}
