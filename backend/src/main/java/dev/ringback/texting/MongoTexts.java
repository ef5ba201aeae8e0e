package dev.ringback.texting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Texts in MongoDB, one document each. */
@Repository
class MongoTexts implements Texts {

    private final MongoAggregates<TextMessage> texts;

    MongoTexts(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("texts");
        this.texts = new MongoAggregates<>(collection, MongoTexts::write, this::read, journaling, TextChanged.class);
        // findByProviderId
        collection.createIndex(Indexes.ascending("company", "providerId"));
        // providerIds
        collection.createIndex(Indexes.ascending("company", "to", "createdAt"));
    }

    @Override
    public Optional<TextMessage> find(CompanyId company, TextId id) {
        return texts.find(company, id.value());
    }

    @Override
    public List<TextMessage> findAll(CompanyId company, Collection<TextId> ids) {
        return texts.findAll(company, ids.stream().map(TextId::value).toList());
    }

    @Override
    public Optional<TextMessage> findByProviderId(CompanyId company, String providerId) {
        return texts.first(and(eq("company", company.value()), eq("providerId", providerId)));
    }

    @Override
    public Set<String> providerIds(CompanyId company, PhoneNumber to, Instant since) {
        return texts
                .list(
                        and(eq("company", company.value()), eq("to", to.e164()), gte("createdAt", Date.from(since))),
                        all -> all)
                .stream()
                .map(TextMessage::providerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<TextMessage> takeDue(Duration lease) {
        return texts.takeDue(lease);
    }

    @Override
    public boolean insert(TextMessage text) {
        return texts.insert(text);
    }

    @Override
    public boolean replace(TextMessage text) {
        return texts.replace(text);
    }

    private static Document write(TextMessage text) {
        return new Document("direction", text.direction().name())
                .append(
                        "customer",
                        text.customer() == null ? null : text.customer().value())
                .append(
                        "followUp",
                        text.followUp() == null ? null : text.followUp().value())
                .append("purpose", text.purpose().name())
                .append("from", text.from().e164())
                .append("to", text.to().e164())
                .append("body", text.body())
                .append("author", text.author() == null ? null : text.author().value())
                .append("createdAt", Date.from(text.createdAt()))
                .append("proof", text.proof().name())
                .append(
                        "noContactReason",
                        text.noContactReason() == null
                                ? null
                                : text.noContactReason().name())
                .append("errorCode", text.errorCode())
                .append("providerId", text.providerId())
                .append("sending", write(text.sending()));
    }

    private static @Nullable Document write(@Nullable Sending sending) {
        return sending == null
                ? null
                : new Document("attempts", sending.attempts())
                        .append(
                                "handedOverAt",
                                sending.handedOverAt() == null ? null : Date.from(sending.handedOverAt()));
    }

    private TextMessage read(Document it) {
        return new TextMessage(
                new TextId(it.getString("_id")),
                new CompanyId(it.getString("company")),
                Direction.valueOf(it.getString("direction")),
                optional(it.getString("customer"), CustomerId::new),
                optional(it.getString("followUp"), FollowUpId::new),
                purpose(it.getString("purpose")),
                new PhoneNumber(it.getString("from")),
                new PhoneNumber(it.getString("to")),
                it.getString("body"),
                optional(it.getString("author"), MemberId::new),
                instant(it, "createdAt"),
                Proof.valueOf(it.getString("proof")),
                optional(it.getString("noContactReason"), NoContactReason::valueOf),
                it.getString("errorCode"),
                it.getString("providerId"),
                readSending(it),
                it.getLong("version"),
                texts.pendingEvents(it));
    }

    // Texts of the first version know one purpose for all that nobody asked for.
    private static Purpose purpose(String name) {
        return name.equals("UNSOLICITED") ? Purpose.SERVICE_NOTICE : Purpose.valueOf(name);
    }

    private static @Nullable Sending readSending(Document it) {
        var sending = it.get("sending", Document.class);
        return sending == null
                ? null
                : new Sending(
                        instant(it, "due"),
                        sending.getInteger("attempts"),
                        sending.getDate("handedOverAt") == null ? null : instant(sending, "handedOverAt"));
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> read) {
        return value == null ? null : read.apply(value);
    }

    private static Instant instant(Document it, String field) {
        return it.getDate(field).toInstant();
    }
}
