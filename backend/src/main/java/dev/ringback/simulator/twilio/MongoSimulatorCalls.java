package dev.ringback.simulator.twilio;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** The simulated Twilio's calls in MongoDB. */
@Repository
@Profile("demo")
class MongoSimulatorCalls {

    private final MongoCollection<Document> calls;

    MongoSimulatorCalls(MongoDatabase database) {
        this.calls = database.getCollection("simulatorCalls");
        // put
        calls.createIndex(Indexes.ascending("sid"), new IndexOptions().unique(true));
    }

    void put(SimulatedCall call) {
        calls.replaceOne(eq("sid", call.sid()), write(call), new ReplaceOptions().upsert(true));
    }

    /** Every call, oldest first. */
    List<SimulatedCall> all() {
        return calls.find()
                .sort(Sorts.ascending("startedAt", "_id"))
                .map(MongoSimulatorCalls::read)
                .into(new ArrayList<>());
    }

    private static Document write(SimulatedCall call) {
        return new Document("sid", call.sid())
                .append("accountSid", call.accountSid())
                .append("from", call.from())
                .append("to", call.to().e164())
                .append("status", call.status())
                .append("startedAt", Date.from(call.startedAt()))
                .append("endedAt", call.endedAt() == null ? null : Date.from(call.endedAt()))
                .append("seconds", call.seconds());
    }

    private static SimulatedCall read(Document it) {
        return new SimulatedCall(
                it.getString("sid"),
                it.getString("accountSid"),
                it.getString("from"),
                new PhoneNumber(it.getString("to")),
                it.getString("status"),
                it.getDate("startedAt").toInstant(),
                instant(it.getDate("endedAt")),
                it.getLong("seconds"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
