package dev.ringback.simulator.fcm;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** What the simulated FCM accepted, in MongoDB: as the JSON that it received. */
@Repository
@Profile("demo")
class MongoSimulatorPushes {

    private final MongoCollection<Document> pushes;

    MongoSimulatorPushes(MongoDatabase database) {
        this.pushes = database.getCollection("simulatorPushes");
    }

    void add(String json) {
        pushes.insertOne(new Document("json", json));
    }

    /** Every message, oldest first. */
    List<String> all() {
        return pushes.find()
                .sort(Sorts.ascending("_id"))
                .map(it -> it.getString("json"))
                .into(new ArrayList<>());
    }
}
