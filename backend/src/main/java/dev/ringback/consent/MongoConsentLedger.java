package dev.ringback.consent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The ledger in MongoDB, one document a line. */
@Repository
class MongoConsentLedger implements ConsentLedger {

    private final MongoCollection<Document> entries;

    MongoConsentLedger(MongoDatabase database) {
        this.entries = database.getCollection("consentLedger");
        // latest
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("company", "number"), Indexes.descending("at")));
    }

    @Override
    public void add(ConsentEntry entry) {
        try {
            entries.insertOne(new Document("_id", entry.company() + "/" + entry.evidence())
                    .append("company", entry.company().value())
                    .append("evidence", entry.evidence())
                    .append("number", entry.number().e164())
                    .append("granted", entry.granted())
                    .append("words", entry.words())
                    .append("at", Date.from(entry.at())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<ConsentEntry> latest(CompanyId company, PhoneNumber number) {
        return Optional.ofNullable(entries.find(and(eq("company", company.value()), eq("number", number.e164())))
                        // Of two words in the same moment the one that forbids counts.
                        .sort(Sorts.orderBy(
                                Sorts.descending("at"), Sorts.ascending("granted"), Sorts.descending("_id")))
                        .first())
                .map(it -> new ConsentEntry(
                        it.getString("evidence"),
                        company,
                        number,
                        it.getBoolean("granted"),
                        it.getString("words"),
                        it.getDate("at").toInstant()));
    }
}
