package dev.ringback.journal;

import static com.mongodb.client.model.Filters.eq;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;

import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.CompanyId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** Jobs that are noted down, and the notes that tell of them. */
final class JournalSamples {

    private JournalSamples() {}

    record Noted(String eventId, Instant at, String what) implements Event {}

    static Noted noted(String id) {
        return new Noted(id, NINE_AM, "Note " + id);
    }

    record Job(CompanyId company, String key, int steps, long version, List<Event> pendingEvents) implements Aggregate {

        static Job opened(String key) {
            return new Job(ID, key, 1, 0, List.of(noted(key + "-1")));
        }

        /** One step further, read from the store, with what it still carries. */
        Job further() {
            return new Job(
                    company, key, steps + 1, version, Aggregate.with(pendingEvents, noted(key + "-" + (steps + 1))));
        }
    }

    /** Jobs in MongoDB, as any room stores its nouns. */
    static final class Jobs {

        private final MongoAggregates<Job> jobs;
        private final MongoDatabase database;

        Jobs(TestJournaling backend) {
            this.database = backend.database();
            this.jobs = new MongoAggregates<>(
                    backend.database().getCollection("jobs"),
                    job -> new Document("steps", job.steps()),
                    this::read,
                    backend.journaling,
                    Noted.class);
        }

        private Job read(Document it) {
            return new Job(
                    new CompanyId(it.getString("company")),
                    it.getString("_id"),
                    it.getInteger("steps"),
                    it.getLong("version"),
                    jobs.pendingEvents(it));
        }

        boolean insert(Job job) {
            return jobs.insert(job);
        }

        boolean replace(Job job) {
            return jobs.replace(job);
        }

        Job get(String key) {
            return jobs.find(ID, key).orElseThrow();
        }

        boolean carriesEvents(String key) {
            var document = database.getCollection("jobs").find(eq("_id", key)).first();
            return document != null && document.containsKey("pendingEvents");
        }
    }

    static List<String> eventIds(Journal journal) {
        return journal.read(ID, 0, 10_000).stream()
                .map(entry -> entry.event().eventId())
                .toList();
    }
}
