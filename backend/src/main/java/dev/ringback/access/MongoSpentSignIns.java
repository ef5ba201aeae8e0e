package dev.ringback.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Spent sign-ins in MongoDB, for as long as their cookies would be good. Only who knows a password adds to them. */
@Repository
class MongoSpentSignIns implements SpentSignIns {

    private final MongoCollection<Document> spent;
    private final Clock clock;

    MongoSpentSignIns(MongoDatabase database, Clock clock) {
        this.spent = database.getCollection("spentSignIns");
        this.clock = clock;
        // forgetOld
        spent.createIndex(Indexes.ascending("until"));
    }

    @Override
    public boolean spend(String signIn, Instant until) {
        try {
            spent.insertOne(new Document("_id", signIn).append("until", Date.from(until)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean isSpent(String signIn) {
        return spent.find(eq("_id", signIn)).first() != null;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        spent.deleteMany(lt("until", Date.from(clock.instant())));
    }
}
