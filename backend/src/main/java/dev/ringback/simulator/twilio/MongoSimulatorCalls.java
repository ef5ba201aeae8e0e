package dev.ringback.simulator.twilio;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.simulator.twilio.SimulatedCall.CallOrder;
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

    /** What the backend has made and has not ended, oldest first. */
    List<SimulatedCall> underway() {
        return all().stream()
                .filter(it -> it.order() != null && it.endedAt() == null)
                .toList();
    }

    private static Document write(SimulatedCall call) {
        return new Document("sid", call.sid())
                .append("accountSid", call.accountSid())
                .append("from", call.from())
                .append("to", call.to().e164())
                .append("status", call.status())
                .append("startedAt", Date.from(call.startedAt()))
                .append("endedAt", call.endedAt() == null ? null : Date.from(call.endedAt()))
                .append("seconds", call.seconds())
                .append("order", write(call.order()));
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
                it.getLong("seconds"),
                readOrder(it.get("order", Document.class)));
    }

    private static @Nullable Document write(@Nullable CallOrder order) {
        return order == null
                ? null
                : new Document("twiml", order.twiml())
                        .append("statusCallback", order.statusCallback())
                        .append("course", order.course().name());
    }

    private static @Nullable CallOrder readOrder(@Nullable Document it) {
        return it == null
                ? null
                : new CallOrder(
                        it.getString("twiml"),
                        it.getString("statusCallback"),
                        CallCourse.parse(it.getString("course")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
