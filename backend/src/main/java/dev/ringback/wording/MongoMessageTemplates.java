package dev.ringback.wording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.ringback.company.MongoMember;
import dev.ringback.kernel.CompanyId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Wordings in MongoDB, one document for each kind of text that a company has changed. */
@Repository
class MongoMessageTemplates implements MessageTemplates {

    private final MongoCollection<Document> templates;

    MongoMessageTemplates(MongoDatabase database) {
        this.templates = database.getCollection("messageTemplates");
        // of
        templates.createIndex(Indexes.ascending("company"));
    }

    @Override
    public Optional<MessageTemplate> find(CompanyId company, Template kind) {
        return Optional.ofNullable(templates.find(eq("_id", id(company, kind))).first())
                .map(MongoMessageTemplates::read);
    }

    @Override
    public List<MessageTemplate> of(CompanyId company) {
        return templates
                .find(eq("company", company.value()))
                .map(MongoMessageTemplates::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean replace(MessageTemplate template) {
        try {
            var before = template.version() - 1;
            if (before > 0) {
                var stored = and(eq("_id", id(template.company(), template.kind())), eq("version", before));
                return templates.replaceOne(stored, write(template)).getMatchedCount() == 1;
            }
            templates.insertOne(write(template));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static String id(CompanyId company, Template kind) {
        return company + "/" + kind;
    }

    private static Document write(MessageTemplate it) {
        return new Document("_id", id(it.company(), it.kind()))
                .append("company", it.company().value())
                .append("kind", it.kind().name())
                .append("version", it.version())
                .append(
                        "versions",
                        it.versions().stream()
                                .map(version -> new Document("number", version.number())
                                        .append("wording", version.wording())
                                        .append("by", MongoMember.write(version.by()))
                                        .append("at", Date.from(version.at())))
                                .toList());
    }

    private static MessageTemplate read(Document it) {
        var company = new CompanyId(it.getString("company"));
        return new MessageTemplate(
                company,
                Template.valueOf(it.getString("kind")),
                it.getList("versions", Document.class).stream()
                        .map(version -> new TemplateVersion(
                                version.getInteger("number"),
                                version.getString("wording"),
                                MongoMember.read(company, version.get("by", Document.class)),
                                version.getDate("at").toInstant()))
                        .toList());
    }
}
