package dev.ringback.guessing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Known places in MongoDB, each for two months after it was last used. Their key is the {@code _id}. */
@Repository
class MongoKnownPlaces implements KnownPlaces {

    private static final Duration KEPT = Duration.ofDays(60);

    private final MongoCollection<Document> places;
    private final Clock clock;

    MongoKnownPlaces(MongoDatabase database, Clock clock) {
        this.places = database.getCollection("knownPlaces");
        this.clock = clock;
        // forgetOld
        places.createIndex(Indexes.ascending("until"));
    }

    @Override
    public boolean contains(String key) {
        return places.find(and(eq("_id", key), gt("until", Date.from(clock.instant()))))
                        .first()
                != null;
    }

    @Override
    public void add(String key) {
        places.updateOne(
                eq("_id", key), set("until", Date.from(clock.instant().plus(KEPT))), new UpdateOptions().upsert(true));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        places.deleteMany(lte("until", Date.from(clock.instant())));
    }
}
