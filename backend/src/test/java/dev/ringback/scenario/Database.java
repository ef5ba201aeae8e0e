package dev.ringback.scenario;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import dev.ringback.platform.MongoEmbeddedBackend;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A MongoDB of the test's own, which outlives the servers that use it. */
public final class Database implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MongoEmbeddedBackend());
    private final String uri;
    private final MongoClient client;

    public Database() {
        server.bind("127.0.0.1", 0);
        this.uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/ringback";
        this.client = MongoClients.create(uri);
    }

    public String uri() {
        return uri;
    }

    public MongoDatabase open() {
        return client.getDatabase("ringback");
    }

    /** Every document of every collection, as JSON. */
    public List<String> dump() {
        var all = new ArrayList<String>();
        for (var collection : open().listCollectionNames()) {
            open().getCollection(collection).find().map(Document::toJson).into(all);
        }
        return all;
    }

    /** What the journal tells of this follow-up, oldest first. */
    List<Document> journalOf(String followUp) {
        return open().getCollection("journal")
                .find(and(eq("type", "FollowUpEvent"), eq("data.followUp.value", followUp)))
                .sort(ascending("seq"))
                .map(it -> it.get("data", Document.class))
                .into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
