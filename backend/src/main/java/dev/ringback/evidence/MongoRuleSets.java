package dev.ringback.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.CompanyId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rule sets in MongoDB, one document for each company that has changed its own. */
@Repository
class MongoRuleSets implements RuleSets {

    private final MongoCollection<Document> ruleSets;

    MongoRuleSets(MongoDatabase database) {
        this.ruleSets = database.getCollection("evidenceRules");
    }

    @Override
    public Optional<RuleSet> find(CompanyId company) {
        return Optional.ofNullable(ruleSets.find(eq("_id", company.value())).first())
                .map(MongoRuleSets::read);
    }

    @Override
    public boolean replace(RuleSet rules) {
        try {
            if (rules.version() > 0) {
                var stored = and(eq("_id", rules.company().value()), eq("version", rules.version()));
                return ruleSets.replaceOne(stored, write(rules)).getMatchedCount() == 1;
            }
            ruleSets.insertOne(write(rules));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(RuleSet it) {
        return new Document("_id", it.company().value())
                .append("trades", it.trades().stream().map(Trade::name).toList())
                .append("rules", writeRules(it.edited()))
                .append("version", it.version() + 1);
    }

    private static @Nullable List<Document> writeRules(@Nullable List<Rule> rules) {
        return rules == null
                ? null
                : rules.stream()
                        .map(it -> new Document("id", it.id())
                                .append("title", it.title())
                                .append("trade", it.trade().name())
                                .append("meaning", it.meaning().name())
                                .append("phrases", it.phrases())
                                .append("exceptions", it.exceptions()))
                        .toList();
    }

    private static RuleSet read(Document it) {
        return new RuleSet(
                new CompanyId(it.getString("_id")),
                it.getList("trades", String.class).stream().map(Trade::valueOf).toList(),
                readRules(it.getList("rules", Document.class)),
                it.getLong("version"));
    }

    private static @Nullable List<Rule> readRules(@Nullable List<Document> rules) {
        return rules == null
                ? null
                : rules.stream()
                        .map(it -> new Rule(
                                it.getString("id"),
                                it.getString("title"),
                                Trade.valueOf(it.getString("trade")),
                                Meaning.valueOf(it.getString("meaning")),
                                it.getList("phrases", String.class),
                                it.getList("exceptions", String.class)))
                        .toList();
    }
}
