package dev.ringback.flood;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.ringback.followup.FollowUpId;
import dev.ringback.followup.Informant;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What phones are told in MongoDB, one document for each phone and door. */
@Repository
class MongoPhoneLoads implements PhoneLoads {

    private final MongoAggregates<PhoneLoad> loads;

    MongoPhoneLoads(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("phoneLoads");
        this.loads = new MongoAggregates<>(collection, MongoPhoneLoads::write, MongoPhoneLoads::read, journaling);
        // all
        collection.createIndex(Indexes.ascending("company"));
    }

    @Override
    public PhoneLoad of(Phone phone) {
        return loads.find(phone.company(), phone.key()).orElseGet(() -> PhoneLoad.none(phone));
    }

    @Override
    public List<PhoneLoad> all(CompanyId company) {
        return loads.list(eq("company", company.value()), all -> all);
    }

    @Override
    public Optional<PhoneLoad> takeDue(Duration lease) {
        return loads.takeDue(lease);
    }

    @Override
    public boolean replace(PhoneLoad load) {
        return load.version() == 0 ? loads.insert(load) : loads.replace(load);
    }

    private static Document write(PhoneLoad it) {
        return new Document("door", it.phone().door().name())
                .append("owner", it.phone().owner())
                .append("told", it.told().stream().map(MongoPhoneLoads::write).toList())
                .append(
                        "gatherings",
                        it.gatherings().stream().map(MongoPhoneLoads::write).toList());
    }

    private static Document write(PhoneLoad.Told it) {
        return write(it.of()).append("occasion", it.occasion()).append("at", Date.from(it.at()));
    }

    private static Document write(Informant it) {
        return new Document("informant", it.kind().name()).append("who", it.who());
    }

    private static Document write(Gathering it) {
        return write(it.informant())
                .append("member", it.member().value())
                .append("since", Date.from(it.since()))
                .append(
                        "entries",
                        it.entries().stream().map(MongoPhoneLoads::write).toList())
                .append("count", it.count())
                .append("summary", it.summary() == null ? null : write(it.summary()))
                .append("over", it.over());
    }

    private static Document write(Gathering.Entry it) {
        return new Document("followUp", it.followUp().value())
                .append("kind", it.kind())
                .append("occasion", it.occasion())
                .append("forAnybody", it.forAnybody());
    }

    private static Document write(Gathering.Summary it) {
        return new Document("about", it.about().value())
                .append("kind", it.kind())
                .append("more", it.more())
                .append("key", it.key())
                .append("at", Date.from(it.at()));
    }

    private static PhoneLoad read(Document it) {
        return new PhoneLoad(
                new Phone(
                        new CompanyId(it.getString("company")),
                        Door.valueOf(it.getString("door")),
                        it.getString("owner")),
                it.getList("told", Document.class).stream()
                        .map(MongoPhoneLoads::readTold)
                        .toList(),
                it.getList("gatherings", Document.class).stream()
                        .map(MongoPhoneLoads::readGathering)
                        .toList(),
                it.getLong("version"));
    }

    private static PhoneLoad.Told readTold(Document it) {
        return new PhoneLoad.Told(readInformant(it), it.getString("occasion"), instant(it, "at"));
    }

    private static Informant readInformant(Document it) {
        return new Informant(Informant.Kind.valueOf(it.getString("informant")), it.getString("who"));
    }

    private static Gathering readGathering(Document it) {
        return new Gathering(
                readInformant(it),
                new MemberId(it.getString("member")),
                instant(it, "since"),
                it.getList("entries", Document.class).stream()
                        .map(entry -> new Gathering.Entry(
                                new FollowUpId(entry.getString("followUp")),
                                entry.getString("kind"),
                                entry.getString("occasion"),
                                entry.getBoolean("forAnybody")))
                        .toList(),
                it.getInteger("count"),
                readSummary(it.get("summary", Document.class)),
                it.getBoolean("over"));
    }

    private static Gathering.@Nullable Summary readSummary(@Nullable Document it) {
        return it == null
                ? null
                : new Gathering.Summary(
                        new FollowUpId(it.getString("about")),
                        it.getString("kind"),
                        it.getInteger("more"),
                        it.getString("key"),
                        instant(it, "at"));
    }

    private static Instant instant(Document it, String field) {
        return it.getDate(field).toInstant();
    }
}
