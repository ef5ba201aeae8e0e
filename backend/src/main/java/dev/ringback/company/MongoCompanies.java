package dev.ringback.company;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import dev.ringback.company.BusinessHours.Span;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Vault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Companies in MongoDB, one document each; the carrier's token sealed. */
@Repository
class MongoCompanies implements Companies {

    private final MongoCollection<Document> companies;
    private final Vault vault;

    MongoCompanies(MongoDatabase database, Vault vault) {
        this.companies = database.getCollection("companies");
        this.vault = vault;
        // findByNumber; also keeps two companies from having the same number
        companies.createIndex(Indexes.ascending("numbers.number"), new IndexOptions().unique(true));
        // findByAccount
        companies.createIndex(Indexes.ascending("carrier.accountSid"));
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return Optional.ofNullable(companies.find(eq("_id", id.value())).first())
                .map(this::read);
    }

    @Override
    public Optional<Company> findByNumber(PhoneNumber number) {
        return Optional.ofNullable(companies
                        .find(in("numbers.number", number.everWrittenAs()))
                        .first())
                .map(this::read);
    }

    @Override
    public List<Company> findByAccount(String accountSid) {
        return companies
                .find(eq("carrier.accountSid", accountSid))
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<CompanyId> all() {
        return companies
                .find()
                .projection(Projections.include("_id"))
                .map(it -> new CompanyId(it.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public boolean replace(Company company) {
        try {
            if (company.version() > 0) {
                var stored = and(eq("_id", company.id().value()), eq("version", company.version()));
                return companies.replaceOne(stored, write(company)).getMatchedCount() == 1;
            }
            companies.insertOne(write(company));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Document write(Company company) {
        return new Document("_id", company.id().value())
                .append("name", company.name())
                .append("country", company.country())
                .append("officeNumber", company.officeNumber().e164())
                .append(
                        "numbers",
                        company.numbers().stream()
                                .map(it -> new Document("number", it.number().e164())
                                        .append("source", it.source().name()))
                                .toList())
                .append(
                        "internalNumbers",
                        company.internalNumbers().stream()
                                .map(PhoneNumber::e164)
                                .toList())
                .append("timeZone", company.hours().zone().getId())
                .append(
                        "hours",
                        company.hours().week().entrySet().stream()
                                .map(it -> new Document("day", it.getKey().name())
                                        .append("opens", it.getValue().opens().toString())
                                        .append("closes", it.getValue().closes().toString()))
                                .toList())
                .append(
                        "holidays",
                        company.hours().holidays().entrySet().stream()
                                .map(it -> new Document("date", it.getKey().toString()).append("name", it.getValue()))
                                .toList())
                .append(
                        "windows",
                        new Document("emergency", company.windows().emergency().toString())
                                .append("high", company.windows().high().toString())
                                .append("normal", company.windows().normal().toString())
                                .append("lowDays", company.windows().lowDays()))
                .append("policy", write(company.policy()))
                .append("texting", MongoTextingPolicy.write(company.texting()))
                .append("carrier", write(company.carrier()))
                .append(
                        "changes",
                        company.changes().stream().map(MongoCompanies::write).toList())
                .append("version", company.version() + 1);
    }

    private @Nullable Document write(@Nullable CarrierAccount carrier) {
        return carrier == null
                ? null
                : new Document("accountSid", carrier.accountSid())
                        .append("authToken", vault.seal(carrier.authToken()))
                        .append("messagingServiceSid", carrier.messagingServiceSid())
                        .append("answersKeywords", carrier.answersKeywords());
    }

    private Company read(Document it) {
        var windows = it.get("windows", Document.class);
        return new Company(
                new CompanyId(it.getString("_id")),
                it.getString("name"),
                it.getString("country"),
                new PhoneNumber(it.getString("officeNumber")),
                it.getList("numbers", Document.class).stream()
                        .map(number -> new CompanyNumber(
                                new PhoneNumber(number.getString("number")),
                                Source.valueOf(number.getString("source"))))
                        .toList(),
                it.getList("internalNumbers", String.class).stream()
                        .map(PhoneNumber::new)
                        .collect(Collectors.toUnmodifiableSet()),
                new BusinessHours(
                        ZoneId.of(it.getString("timeZone")),
                        it.getList("hours", Document.class).stream()
                                .collect(Collectors.toMap(
                                        day -> DayOfWeek.valueOf(day.getString("day")),
                                        day -> new Span(
                                                LocalTime.parse(day.getString("opens")),
                                                LocalTime.parse(day.getString("closes"))))),
                        it.getList("holidays", Document.class, List.of()).stream()
                                .collect(Collectors.toMap(
                                        day -> LocalDate.parse(day.getString("date")), day -> day.getString("name")))),
                new CallbackWindows(
                        Duration.parse(windows.getString("emergency")),
                        Duration.parse(windows.getString("high")),
                        Duration.parse(windows.getString("normal")),
                        windows.getInteger("lowDays", 1)),
                readPolicy(it.get("policy", Document.class)),
                MongoTextingPolicy.read(it.get("texting", Document.class)),
                readCarrier(it.get("carrier", Document.class)),
                it.getList("changes", Document.class, List.of()).stream()
                        .map(change -> readChange(new CompanyId(it.getString("_id")), change))
                        .toList(),
                it.getLong("version"));
    }

    private static Document write(SettingsChange it) {
        return new Document("version", it.version())
                .append("at", Date.from(it.at()))
                .append("by", MongoMember.write(it.by()))
                .append("setting", it.setting())
                .append("before", it.before())
                .append("after", it.after());
    }

    private static SettingsChange readChange(CompanyId company, Document it) {
        return new SettingsChange(
                it.getLong("version"),
                it.getDate("at").toInstant(),
                MongoMember.read(company, it.get("by", Document.class)),
                it.getString("setting"),
                it.getString("before"),
                it.getString("after"));
    }

    private static Document write(FollowUpPolicy policy) {
        return new Document("dormantAfterMonths", policy.dormantAfterMonths())
                .append("reopenWithinDays", policy.reopenWithinDays())
                .append(
                        "claimIdle",
                        policy.claimIdle() == null ? null : policy.claimIdle().toString());
    }

    private static FollowUpPolicy readPolicy(@Nullable Document it) {
        if (it == null) {
            return FollowUpPolicy.USUAL;
        }
        var claimIdle = it.getString("claimIdle");
        return new FollowUpPolicy(
                it.getInteger("dormantAfterMonths"),
                it.getInteger("reopenWithinDays"),
                claimIdle == null ? null : Duration.parse(claimIdle));
    }

    private @Nullable CarrierAccount readCarrier(@Nullable Document it) {
        return it == null
                ? null
                : new CarrierAccount(
                        it.getString("accountSid"),
                        vault.open(it.getString("authToken")),
                        it.getString("messagingServiceSid"),
                        it.getBoolean("answersKeywords", true));
    }
}
