package dev.ringback.push;

import com.mongodb.client.MongoDatabase;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.push.PushMessage.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The push ledger in MongoDB, one document a message. */
@Repository
class MongoPushMessages implements PushMessages {

    private final MongoAggregates<PushMessage> messages;

    MongoPushMessages(MongoDatabase database, Journaling journaling) {
        this.messages = new MongoAggregates<>(
                database.getCollection("pushMessages"), MongoPushMessages::write, MongoPushMessages::read, journaling);
    }

    @Override
    public boolean insert(PushMessage message) {
        return messages.insert(message);
    }

    @Override
    public Optional<PushMessage> takeDue(Duration lease) {
        return messages.takeDue(lease);
    }

    @Override
    public boolean replace(PushMessage message) {
        return messages.replace(message);
    }

    private static Document write(PushMessage message) {
        return new Document("device", message.device().value())
                .append("kind", message.kind().name())
                .append("followUp", message.followUp().value())
                .append("cursor", message.cursor())
                .append("state", message.state().name())
                .append("expiresAt", Date.from(message.expiresAt()))
                .append("attempts", message.attempts())
                .append("providerId", message.providerId())
                .append("failure", message.failure());
    }

    private static PushMessage read(Document it) {
        return new PushMessage(
                it.getString("_id"),
                new CompanyId(it.getString("company")),
                new DeviceId(it.getString("device")),
                PushMessage.Kind.valueOf(it.getString("kind")),
                new FollowUpId(it.getString("followUp")),
                it.getString("cursor"),
                State.valueOf(it.getString("state")),
                instant(it.getDate("expiresAt")),
                it.getInteger("attempts"),
                it.getString("providerId"),
                it.getString("failure"),
                it.getDate("due") == null ? null : instant(it.getDate("due")),
                it.getLong("version"));
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}
