package dev.ringback.bench;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.ringback.RingbackApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A Ringback server in demo mode, on a port of its own, in this process. */
final class Desk implements AutoCloseable {

    static final String COMPANY = "northside";

    private static final Optional<String> MONGODB_URI = Optional.ofNullable(System.getenv("BENCH_MONGODB_URI"));

    private final ConfigurableApplicationContext context;
    private final int port;

    private Desk(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    static Desk open() throws IOException {
        var port = freePort();
        var application = new SpringApplicationBuilder(RingbackApplication.class).profiles("demo");
        MONGODB_URI
                .map(ConnectionString::new)
                .ifPresent(uri -> application.initializers(it -> ((GenericApplicationContext) it)
                        .registerBean(MongoConnectionDetails.class, () -> () -> unused(uri))));
        return new Desk(application.run("--server.port=" + port), port);
    }

    private static ConnectionString unused(ConnectionString uri) {
        try (var client = MongoClients.create(uri)) {
            var name = String.valueOf(uri.getDatabase());
            if (client.getDatabase(name).listCollectionNames().first() != null) {
                throw new IllegalStateException("The database " + name
                        + " of BENCH_MONGODB_URI is in use. Name a new one: it is dropped when the benchmark is over.");
            }
        }
        return uri;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The address that the server believes to have; Twilio signs it. */
    String publicUrl(String path) {
        return "http://localhost:" + port + path;
    }

    String socketUrl() {
        return "ws://127.0.0.1:" + port + "/graphql";
    }

    MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    String describeDatabase() {
        return MONGODB_URI.isPresent()
                ? "MongoDB "
                        + database().runCommand(new Document("buildInfo", 1)).getString("version")
                : "embedded mongo-java-server in this JVM, which scans where MongoDB would use a secondary index";
    }

    @Override
    public void close() {
        if (MONGODB_URI.isPresent()) {
            database().drop();
        }
        context.close();
    }
}
