package dev.ringback.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A single document is read whole, whoever writes it at the same time. */
class MongoEmbeddedBackendTest {

    private static final int WRITES = 3_000;
    private static final int FIELDS = 200;

    private final MongoServer server = new MongoServer(new MongoEmbeddedBackend());
    private final MongoClient client = connect(server);
    private final MongoCollection<Document> documents =
            client.getDatabase("test").getCollection("documents");

    private static MongoClient connect(MongoServer server) {
        server.bind("127.0.0.1", 0);
        return MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void whoReadsDuringAWriteSeesTheDocumentOfBeforeOrOfAfter() throws ExecutionException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            documents.insertOne(state(0));

            var writing = CompletableFuture.runAsync(this::write, threads);

            while (!writing.isDone()) {
                var read = Objects.requireNonNull(documents.find(eq("_id", 1)).first());
                var taken = Objects.requireNonNull(documents.findOneAndUpdate(eq("_id", 1), Updates.inc("taken", 1L)));
                assertThat(read.get("first")).isEqualTo(read.get("last"));
                assertThat(taken.get("first")).isEqualTo(taken.get("last"));
            }
            writing.get();

            var before = Objects.requireNonNull(documents.findOneAndUpdate(eq("_id", 1), Updates.set("last", "taken")));
            var after = Objects.requireNonNull(documents.find(eq("_id", 1)).first());
            assertThat(before.get("last")).isEqualTo(WRITES);
            assertThat(after.get("last")).isEqualTo("taken");
        }
    }

    @Test
    void soDoesWhoeverReadsOnFromACursor() throws ExecutionException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            documents.insertOne(new Document("_id", 0));
            documents.insertOne(state(0));

            var writing = CompletableFuture.runAsync(this::write, threads);

            while (!writing.isDone()) {
                documents
                        .find()
                        .batchSize(1)
                        .forEach(it -> assertThat(it.get("first")).isEqualTo(it.get("last")));
            }
            writing.get();
        }
    }

    @Test
    void aDocumentThatIsNamedIsFoundOnlyIfTheRestMatchesToo() {
        documents.insertOne(new Document("_id", "one").append("version", 1L));
        documents.insertOne(new Document("_id", "two").append("version", 2L));

        assertThat(documents.find(and(eq("_id", "two"), eq("version", 2L))).first())
                .isEqualTo(new Document("_id", "two").append("version", 2L));
        assertThat(documents.find(and(eq("_id", "two"), eq("version", 1L))).first())
                .isNull();
        assertThat(documents.find(and(eq("version", 1L), eq("_id", "three"))).first())
                .isNull();
        assertThat(documents
                        .replaceOne(and(eq("_id", "one"), eq("version", 1L)), new Document("version", 2L))
                        .getMatchedCount())
                .isEqualTo(1);
        assertThat(documents
                        .replaceOne(and(eq("_id", "one"), eq("version", 1L)), new Document("version", 2L))
                        .getMatchedCount())
                .isZero();
        assertThat(documents.deleteOne(and(eq("_id", "one"), eq("version", 2L))).getDeletedCount())
                .isEqualTo(1);
        assertThat(documents.countDocuments()).isEqualTo(1);
    }

    private void write() {
        for (int i = 1; i <= WRITES; i++) {
            documents.replaceOne(eq("_id", 1), state(i));
        }
    }

    private static Document state(int number) {
        var document = new Document("_id", 1).append("first", number);
        for (int field = 0; field < FIELDS; field++) {
            document.append("field" + field, number);
        }
        return document.append("last", number);
    }
}
