package dev.ringback.consent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.ringback.company.MongoMember;
import dev.ringback.company.Purpose;
import dev.ringback.consent.ConsentEntry.Kind;
import dev.ringback.consent.ConsentEntry.Method;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * The ledger in MongoDB, one document a line, which is never changed. {@code undecidedOf} names the company of a question nobody has
 * decided; it is no part of the line, and goes when the decision is there.
 */
@Repository
class MongoConsentLedger implements ConsentLedger {

    private static final int MOST_QUESTIONS = 20;
    private static final Bson OLDEST_FIRST = Sorts.ascending("at", "_id");
    private static final Bson NEWEST_FIRST = Sorts.descending("at", "_id");

    private final MongoCollection<Document> entries;

    MongoConsentLedger(MongoDatabase database) {
        this.entries = database.getCollection("consentLedger");
        // page
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("company", "number"), Indexes.descending("at")));
        // latest
        entries.createIndex(
                Indexes.compoundIndex(Indexes.ascending("company", "number", "strand"), Indexes.descending("at")));
        // undecided
        entries.createIndex(Indexes.ascending("undecidedOf"), new IndexOptions().sparse(true));
    }

    @Override
    public void add(ConsentEntry entry) {
        try {
            entries.insertOne(write(entry));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void decide(ConsentEntry question, ConsentEntry decision) {
        add(decision);
        // Should this be lost, the next look at the question does it.
        close(List.of(id(question.company(), question.evidence())));
    }

    private void close(List<String> questions) {
        entries.updateMany(in("_id", questions), Updates.unset("undecidedOf"));
    }

    @Override
    public Optional<ConsentEntry> find(CompanyId company, String evidence) {
        return Optional.ofNullable(
                        entries.find(eq("_id", id(company, evidence))).first())
                .map(MongoConsentLedger::read);
    }

    @Override
    public Optional<ConsentEntry> latest(CompanyId company, PhoneNumber number, Strand strand, Purpose purpose) {
        var purposes = strand.bearingOn(purpose).stream()
                .map(it -> it == null ? null : it.name())
                .toList();
        return Optional.ofNullable(entries.find(and(about(company, number), ofSort(strand), in("purpose", purposes)))
                        .sort(NEWEST_FIRST)
                        .first())
                .map(MongoConsentLedger::read);
    }

    /** Lines of the first version know STOP and START only, and say whether texts were granted. */
    private static Bson ofSort(Strand strand) {
        var sort = eq("strand", strand.name());
        return switch (strand) {
            case STOP -> or(sort, eq("granted", false));
            case START -> or(sort, eq("granted", true));
            default -> sort;
        };
    }

    @Override
    public List<ConsentEntry> undecided(CompanyId company, PhoneNumber number) {
        return undecided(and(about(company, number), eq("undecidedOf", company.value())), MOST_QUESTIONS);
    }

    @Override
    public Page<ConsentEntry> undecided(CompanyId company, PageRequest request) {
        var wanted = new ArrayList<>(List.of(eq("undecidedOf", company.value())));
        request.after().map(EntryPlace::parse).ifPresent(place -> {
            var id = id(company, place.evidence());
            var at = Date.from(place.at());
            wanted.add(or(gt("at", at), and(eq("at", at), gt("_id", id))));
        });
        return Page.of(
                request,
                undecided(and(wanted), request.first() + 1),
                entry -> EntryPlace.of(entry).text());
    }

    /** A question whose decision is there though it still counts as undecided is put right on the way. */
    private List<ConsentEntry> undecided(Bson wanted, int most) {
        return Attempts.<List<ConsentEntry>>untilNotOvertaken(() -> {
            var questions = entries.find(wanted)
                    .sort(OLDEST_FIRST)
                    .limit(most)
                    .map(MongoConsentLedger::read)
                    .into(new ArrayList<>());
            var decided = decided(questions);
            if (decided.isEmpty()) {
                return Optional.of(questions);
            }
            close(decided);
            return Optional.empty();
        });
    }

    private List<String> decided(List<ConsentEntry> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        var questionOf = questions.stream()
                .collect(Collectors.toMap(
                        it -> id(it.company(), ConsentLedger.decisionOn(it.evidence())),
                        it -> id(it.company(), it.evidence())));
        return entries.find(in("_id", questionOf.keySet()))
                .map(it -> String.valueOf(questionOf.get(it.getString("_id"))))
                .into(new ArrayList<>());
    }

    @Override
    public Page<ConsentEntry> page(CompanyId company, PhoneNumber number, PageRequest request) {
        var wanted = new ArrayList<>(List.of(about(company, number)));
        request.after().map(EntryPlace::parse).ifPresent(place -> {
            var id = id(company, place.evidence());
            var at = Date.from(place.at());
            wanted.add(or(lt("at", at), and(eq("at", at), lt("_id", id))));
        });
        return Page.of(
                request,
                entries.find(and(wanted))
                        .sort(NEWEST_FIRST)
                        .limit(request.first() + 1)
                        .map(MongoConsentLedger::read)
                        .into(new ArrayList<>()),
                entry -> EntryPlace.of(entry).text());
    }

    private static Bson about(CompanyId company, PhoneNumber number) {
        return and(eq("company", company.value()), in("number", number.everWrittenAs()));
    }

    private static String id(CompanyId company, String evidence) {
        return company + "/" + evidence;
    }

    private static Document write(ConsentEntry entry) {
        var document = new Document("_id", id(entry.company(), entry.evidence()))
                .append("company", entry.company().value())
                .append("evidence", entry.evidence())
                .append("number", entry.number().e164())
                .append(
                        "purpose",
                        entry.purpose() == null ? null : entry.purpose().name())
                .append("kind", entry.kind().name())
                .append("method", entry.method().name())
                .append("strand", Strand.of(entry).name())
                .append("words", entry.words())
                .append("by", entry.by() == null ? null : MongoMember.write(entry.by()))
                .append("at", Date.from(entry.at()));
        return entry.kind() == Kind.QUESTIONED
                ? document.append("undecidedOf", entry.company().value())
                : document;
    }

    private static ConsentEntry read(Document it) {
        var company = new CompanyId(it.getString("company"));
        var purpose = it.getString("purpose");
        var by = it.get("by", Document.class);
        return new ConsentEntry(
                it.getString("evidence"),
                company,
                new PhoneNumber(it.getString("number")),
                purpose == null ? null : Purpose.valueOf(purpose),
                kind(it),
                it.containsKey("method") ? Method.valueOf(it.getString("method")) : Method.KEYWORD,
                it.getString("words"),
                by == null ? null : MongoMember.read(company, by),
                it.getDate("at").toInstant());
    }

    private static Kind kind(Document it) {
        if (it.containsKey("kind")) {
            return Kind.valueOf(it.getString("kind"));
        }
        return it.getBoolean("granted") ? Kind.RESTORED : Kind.REVOKED;
    }
}
