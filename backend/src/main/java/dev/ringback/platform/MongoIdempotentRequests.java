package dev.ringback.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Idempotent requests in MongoDB, one document each, for 24 hours. */
@Repository
class MongoIdempotentRequests implements IdempotentRequests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final MongoCollection<Document> requests;
    private final Clock clock;

    MongoIdempotentRequests(MongoDatabase database, Clock clock) {
        this.requests = database.getCollection("idempotentRequests");
        this.clock = clock;
        // forgetOld
        requests.createIndex(Indexes.ascending("startedAt"));
    }

    @Override
    public Begin start(String id, String fingerprint) {
        var patience = clock.instant().plus(LONGEST_WAIT);
        while (true) {
            var now = clock.instant();
            if (insert(id, fingerprint, now)) {
                return new Started();
            }
            var known = requests.find(eq("_id", id)).first();
            if (known != null && !fingerprint.equals(known.getString("fingerprint"))) {
                return new Conflict();
            }
            if (known != null && known.getString("payload") != null) {
                return new Finished(known.getString("payload"));
            }
            if (known != null && known.getDate("leasedUntil").toInstant().isBefore(now) && takeOver(known, now)) {
                return new Started();
            }
            if (now.isAfter(patience)) {
                return new InProgress();
            }
            pause();
        }
    }

    private boolean insert(String id, String fingerprint, Instant now) {
        try {
            requests.insertOne(new Document("_id", id)
                    .append("fingerprint", fingerprint)
                    .append("startedAt", Date.from(now))
                    .append("leasedUntil", Date.from(now.plus(LEASE))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean takeOver(Document known, Instant now) {
        return requests.updateOne(
                                and(eq("_id", known.getString("_id")), eq("leasedUntil", known.getDate("leasedUntil"))),
                                Updates.set("leasedUntil", Date.from(now.plus(LEASE))))
                        .getModifiedCount()
                == 1;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the first request", e);
        }
    }

    @Override
    public void finish(String id, String payload) {
        requests.updateOne(eq("_id", id), Updates.set("payload", payload));
    }

    @Override
    public void abandon(String id) {
        requests.deleteOne(and(eq("_id", id), eq("payload", null)));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        requests.deleteMany(lt("startedAt", Date.from(clock.instant().minus(KEPT))));
    }
}
