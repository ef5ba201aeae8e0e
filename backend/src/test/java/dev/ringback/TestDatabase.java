package dev.ringback;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import dev.ringback.platform.MongoEmbeddedBackend;
import java.io.IOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * An empty database of a test's own, on the server that all tests share: the one of TEST_MONGODB_URI, else a container where the image is
 * on this machine already, else the embedded one.
 */
public final class TestDatabase {

    private static final String IMAGE = "mongo:8.0";
    private static final Queue<String> MADE = new ConcurrentLinkedQueue<>();
    private static final String SERVER = chooseServer();
    private static final MongoClient CLIENT = connect();

    private final String name = "test_" + UUID.randomUUID().toString().substring(0, 13);

    public TestDatabase() {
        MADE.add(name);
    }

    private static String chooseServer() {
        var given = System.getenv("TEST_MONGODB_URI");
        if (given != null && !given.isBlank()) {
            System.out.println("Tests use the MongoDB of TEST_MONGODB_URI.");
            return given.strip();
        }
        if (hasImage()) {
            System.out.println("Tests use MongoDB in a container (" + IMAGE + ").");
            return startContainer();
        }
        System.out.println(
                "Tests use the embedded MongoDB (mongo-java-server). Set TEST_MONGODB_URI to use a real one.");
        var server = new MongoServer(new MongoEmbeddedBackend());
        server.bind("127.0.0.1", 0);
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    // Asked by the command line: where Docker runs but reaches no registry, Testcontainers itself would wait for ever.
    private static boolean hasImage() {
        try {
            var docker = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (docker.waitFor(5, TimeUnit.SECONDS)) {
                return docker.exitValue() == 0;
            }
            docker.destroyForcibly();
            return false;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String startContainer() {
        var container = new MongoDBContainer(IMAGE);
        container.start();
        return container.getConnectionString();
    }

    private static MongoClient connect() {
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(SERVER))
                .writeConcern(WriteConcern.MAJORITY)
                .build());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            MADE.forEach(it -> client.getDatabase(it).drop());
            client.close();
        }));
        return client;
    }

    public String name() {
        return name;
    }

    /** The connection string of this database, for a server under test. */
    public String uri() {
        var question = SERVER.indexOf('?');
        var server = question < 0 ? SERVER : SERVER.substring(0, question);
        var options = question < 0 ? "" : SERVER.substring(question + 1);
        var hosts = server.indexOf('/', server.indexOf("://") + "://".length());
        var usual = hosts < 0 ? "" : server.substring(hosts + 1);
        if (server.contains("@") && !options.contains("authSource=")) {
            // Whose password is checked depends on the database that the address named.
            options += (options.isEmpty() ? "" : "&") + "authSource=" + (usual.isEmpty() ? "admin" : usual);
        }
        return (hosts < 0 ? server : server.substring(0, hosts))
                + '/'
                + name
                + (options.isEmpty() ? "" : '?' + options);
    }

    public MongoDatabase open() {
        return CLIENT.getDatabase(name);
    }
}
