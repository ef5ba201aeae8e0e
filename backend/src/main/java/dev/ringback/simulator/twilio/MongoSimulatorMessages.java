package dev.ringback.simulator.twilio;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** The simulated Twilio's texts in MongoDB, so that they outlive a restart as they would at Twilio. */
@Repository
@Profile("demo")
class MongoSimulatorMessages {

    // Within one millisecond, ObjectIds keep the order of arrival.
    private static final Bson OLDEST_FIRST = Sorts.ascending("createdAt", "_id");
    private static final Bson NEWEST_FIRST = Sorts.descending("createdAt", "_id");

    private final MongoCollection<Document> messages;

    MongoSimulatorMessages(MongoDatabase database) {
        this.messages = database.getCollection("simulatorMessages");
        // find, replace
        messages.createIndex(Indexes.ascending("sid"), new IndexOptions().unique(true));
    }

    void add(SimulatedMessage message) {
        messages.insertOne(write(message));
    }

    void replace(SimulatedMessage message) {
        messages.replaceOne(eq("sid", message.sid()), write(message));
    }

    Optional<SimulatedMessage> find(String accountSid, String sid) {
        return Optional.ofNullable(messages.find(and(eq("sid", sid), eq("accountSid", accountSid)))
                        .first())
                .map(MongoSimulatorMessages::read);
    }

    /** Everything that came in or went out, oldest first. */
    List<SimulatedMessage> all() {
        return messages.find()
                .sort(OLDEST_FIRST)
                .map(MongoSimulatorMessages::read)
                .into(new ArrayList<>());
    }

    /** What was accepted and has neither arrived nor failed, oldest first. */
    List<SimulatedMessage> underway() {
        return messages.find(in("status", "queued", "sent"))
                .sort(OLDEST_FIRST)
                .map(MongoSimulatorMessages::read)
                .into(new ArrayList<>());
    }

    /** A page of one account's messages, newest first. */
    List<SimulatedMessage> list(MessageFilter filter, int skip, int limit) {
        return messages.find(conditions(filter))
                .sort(NEWEST_FIRST)
                .skip(skip)
                .limit(limit)
                .map(MongoSimulatorMessages::read)
                .into(new ArrayList<>());
    }

    private static Bson conditions(MessageFilter filter) {
        var all = new ArrayList<Bson>();
        all.add(eq("accountSid", filter.accountSid()));
        if (filter.to() != null) {
            all.add(eq("to", filter.to()));
        }
        if (filter.from() != null) {
            all.add(eq("from", filter.from()));
        }
        if (filter.sentFrom() != null) {
            all.add(gte("listedAt", Date.from(filter.sentFrom())));
        }
        if (filter.sentUntil() != null) {
            all.add(lte("listedAt", Date.from(filter.sentUntil())));
        }
        return and(all);
    }

    private static Document write(SimulatedMessage message) {
        return new Document("sid", message.sid())
                .append("accountSid", message.accountSid())
                .append("from", message.from())
                .append("to", message.to().e164())
                .append("body", message.body())
                .append("direction", message.direction())
                .append("status", message.status())
                .append("messagingServiceSid", message.messagingServiceSid())
                .append("statusCallback", message.statusCallback())
                .append("plan", message.plan().name())
                .append("errorCode", message.errorCode())
                .append("createdAt", Date.from(message.createdAt()))
                .append("sentAt", message.sentAt() == null ? null : Date.from(message.sentAt()))
                // A message that is still queued has no date of sending, and yet DateSent must find it.
                .append("listedAt", Date.from(message.sentAt() == null ? message.createdAt() : message.sentAt()))
                .append("updatedAt", Date.from(message.updatedAt()));
    }

    private static SimulatedMessage read(Document it) {
        return new SimulatedMessage(
                it.getString("sid"),
                it.getString("accountSid"),
                it.getString("from"),
                new PhoneNumber(it.getString("to")),
                it.getString("body"),
                it.getString("direction"),
                it.getString("status"),
                it.getString("messagingServiceSid"),
                it.getString("statusCallback"),
                CallbackPlan.parse(it.getString("plan")),
                it.getInteger("errorCode"),
                it.getDate("createdAt").toInstant(),
                instant(it.getDate("sentAt")),
                it.getDate("updatedAt").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
