package dev.ringback.guessing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Wrong guesses in MongoDB, one small document for each tally, whose key is its {@code _id}. */
@Repository
class MongoWrongGuesses implements WrongGuesses {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final MongoCollection<Document> tallies;
    private final Clock clock;

    MongoWrongGuesses(MongoDatabase database, Clock clock) {
        this.tallies = database.getCollection("wrongGuesses");
        this.clock = clock;
        // forgetOld
        tallies.createIndex(Indexes.ascending("until"));
    }

    @Override
    public Map<String, Integer> counts(Collection<String> keys) {
        var counts = new HashMap<String, Integer>();
        for (var each : tallies.find(and(in("_id", keys), gt("until", now())))) {
            counts.put(each.getString("_id"), each.getInteger("count"));
        }
        return counts;
    }

    @Override
    public void add(String key) {
        // An old tally, or somebody who began the same one at this moment, is in the way at most once each.
        while (!addToOpen(key)) {
            tallies.deleteOne(and(eq("_id", key), lte("until", now())));
        }
    }

    private boolean addToOpen(String key) {
        try {
            tallies.updateOne(
                    and(eq("_id", key), gt("until", now())),
                    combine(
                            inc("count", 1),
                            setOnInsert("until", Date.from(clock.instant().plus(WINDOW)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetOld() {
        tallies.deleteMany(lte("until", now()));
    }
}
