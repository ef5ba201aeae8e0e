package dev.ringback.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * The journal in MongoDB: {@code journal} with one document an entry, {@code journalHeads} with one a company. Numbers come from a unique
 * index: whoever is first with {@code last + 1} has it, the others try the next. A head knows the number of the last entry, and that of
 * the last one which is not kept any more.
 */
@Repository
class MongoJournal implements Journal {

    private static final int PRUNED_AT_ONCE = 1_000;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final EventCodec codec;
    private final Bells bells;
    private final Clock clock;
    private final Map<CompanyId, Long> last = new ConcurrentHashMap<>();

    MongoJournal(MongoDatabase database, EventCodec codec, Bells bells, Clock clock) {
        this.entries = database.getCollection("journal");
        this.heads = database.getCollection("journalHeads");
        this.codec = codec;
        this.bells = bells;
        this.clock = clock;
        // append, read, last: numbers without gaps or doubles
        entries.createIndex(Indexes.ascending("company", "seq"), new IndexOptions().unique(true));
        // append: each event once
        entries.createIndex(Indexes.ascending("company", "eventId"), new IndexOptions().unique(true));
        // behind
        heads.createIndex(Indexes.ascending("behind"));
    }

    @Override
    public void append(CompanyId company, Event event) {
        Attempts.untilWritten(() -> appended(company, event));
    }

    /** False when another backend took the number. */
    private boolean appended(CompanyId company, Event event) {
        var seq = last.computeIfAbsent(company, this::readLast) + 1;
        if (!insert(company, seq, event)) {
            last.merge(company, readLast(company), Math::max);
            return isWritten(company, event);
        }
        last.merge(company, seq, Math::max);
        // The event leaves its document only after this: a crash in between repeats the append, which finds the entry.
        noteHead(company, seq);
        bells.ring(company);
        return true;
    }

    private boolean insert(CompanyId company, long seq, Event event) {
        return MongoKeys.insertUnlessTaken(() -> entries.insertOne(MongoEvents.write(event, codec)
                .append("company", company.value())
                .append("seq", seq)
                .append("writtenAt", Date.from(clock.instant()))));
    }

    private boolean isWritten(CompanyId company, Event event) {
        var entry = entries.find(and(eq("company", company.value()), eq("eventId", event.eventId())))
                .first();
        if (entry == null) {
            return false;
        }
        noteHead(company, entry.getLong("seq"));
        return true;
    }

    private void noteHead(CompanyId company, long seq) {
        heads.updateOne(
                eq("_id", company.value()),
                Updates.combine(Updates.max("seq", seq), Updates.set("behind", true)),
                new UpdateOptions().upsert(true));
    }

    private long readLast(CompanyId company) {
        var entry = entries.find(eq("company", company.value()))
                .sort(Sorts.descending("company", "seq"))
                .projection(Projections.include("seq"))
                .first();
        return entry == null ? 0 : entry.getLong("seq");
    }

    @Override
    public List<JournalEntry> read(CompanyId company, long after, int most) {
        return entries.find(and(eq("company", company.value()), gt("seq", after)))
                .sort(Sorts.ascending("company", "seq"))
                .limit(most)
                .map(it -> new JournalEntry(company, it.getLong("seq"), MongoEvents.read(it, codec)))
                .into(new ArrayList<>());
    }

    @Override
    public long head(CompanyId company) {
        return headsNumber(company, "seq");
    }

    @Override
    public long floor(CompanyId company) {
        return headsNumber(company, "floor");
    }

    private long headsNumber(CompanyId company, String name) {
        var head = heads.find(eq("_id", company.value())).first();
        return head == null ? 0 : head.get(name, 0L);
    }

    @Override
    public List<CompanyId> companies() {
        return heads.find()
                .projection(Projections.include("_id"))
                .map(it -> new CompanyId(it.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public void prune(CompanyId company, Instant before, long upTo) {
        var last = Math.min(upTo, readLast(company) - 1);
        var oldest = floor(company);
        List<Long> old;
        do {
            old = oldest(company, before, last);
            if (!old.isEmpty()) {
                // Said before it is done: whoever asks for what is going learns that it is gone.
                oldest = old.getLast();
                heads.updateOne(eq("_id", company.value()), Updates.max("floor", oldest));
            }
            entries.deleteMany(and(eq("company", company.value()), lte("seq", oldest)));
        } while (old.size() == PRUNED_AT_ONCE);
    }

    /** The numbers of the oldest entries, as long as they were written before this time. */
    private List<Long> oldest(CompanyId company, Instant before, long last) {
        return entries
                .find(and(eq("company", company.value()), lte("seq", last)))
                .sort(Sorts.ascending("company", "seq"))
                .limit(PRUNED_AT_ONCE)
                .projection(Projections.include("seq", "writtenAt"))
                .into(new ArrayList<>())
                .stream()
                .takeWhile(it -> it.getDate("writtenAt").toInstant().isBefore(before))
                .map(it -> it.getLong("seq"))
                .toList();
    }

    @Override
    public List<CompanyId> behind() {
        return heads.find(eq("behind", true))
                .map(it -> new CompanyId(it.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public void caughtUp(CompanyId company, long seq) {
        heads.updateOne(and(eq("_id", company.value()), eq("seq", seq)), Updates.set("behind", false));
    }
}
