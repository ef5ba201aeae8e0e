package dev.ringback.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Places in MongoDB, one document for each listener and company, leased to one backend at a time. */
@Repository
class MongoPositions implements Positions {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> positions;
    private final Clock clock;
    private final Duration lease;
    private final String me = UUID.randomUUID().toString();

    MongoPositions(MongoDatabase database, Clock clock, @Value("${ringback.journal.lease}") Duration lease) {
        this.lease = lease;
        this.positions = database.getCollection("journalPositions");
        this.clock = clock;
    }

    @Override
    public OptionalLong lease(String listener, CompanyId company) {
        var now = clock.instant();
        var free = and(eq("_id", id(listener, company)), or(eq("owner", me), lt("leasedUntil", Date.from(now))));
        try {
            var leased = positions.findOneAndUpdate(
                    free,
                    Updates.combine(
                            Updates.set("owner", me),
                            Updates.set("leasedUntil", Date.from(now.plus(lease))),
                            Updates.setOnInsert("seq", 0L)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return leased == null ? OptionalLong.empty() : OptionalLong.of(leased.getLong("seq"));
        } catch (MongoCommandException | MongoWriteException e) {
            // The upsert met the document of another backend's lease.
            if (e.getCode() == DUPLICATE_KEY) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    @Override
    public boolean advance(String listener, CompanyId company, long seq) {
        return positions
                        .updateOne(
                                and(eq("_id", id(listener, company)), eq("owner", me)),
                                Updates.combine(
                                        Updates.set("seq", seq),
                                        Updates.set(
                                                "leasedUntil",
                                                Date.from(clock.instant().plus(lease)))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public long position(String listener, CompanyId company) {
        var position = positions.find(eq("_id", id(listener, company))).first();
        return position == null ? 0 : position.getLong("seq");
    }

    private static String id(String listener, CompanyId company) {
        return listener + '/' + company.value();
    }
}
