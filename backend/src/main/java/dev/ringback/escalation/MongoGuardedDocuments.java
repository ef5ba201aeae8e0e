package dev.ringback.escalation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import dev.ringback.kernel.CompanyId;
import java.util.Optional;
import org.bson.Document;

/** One document for each company, which is written only over the version that was read. */
record MongoGuardedDocuments(MongoCollection<Document> documents) {

    Optional<Document> find(CompanyId company) {
        return Optional.ofNullable(documents.find(eq("_id", company.value())).first());
    }

    boolean replace(CompanyId company, long version, Document parts) {
        var document = parts.append("_id", company.value()).append("version", version + 1);
        try {
            if (version > 0) {
                var stored = and(eq("_id", company.value()), eq("version", version));
                return documents.replaceOne(stored, document).getMatchedCount() == 1;
            }
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
