package dev.ringback.escalation;

import com.mongodb.client.MongoDatabase;
import dev.ringback.company.MongoMember;
import dev.ringback.company.SettingsChange;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Rotas in MongoDB, one document each. */
@Repository
class MongoRotas implements Rotas {

    private final MongoGuardedDocuments rotas;

    MongoRotas(MongoDatabase database) {
        this.rotas = new MongoGuardedDocuments(database.getCollection("onCallRotas"));
    }

    @Override
    public Optional<Rota> find(CompanyId company) {
        return rotas.find(company).map(MongoRotas::read);
    }

    @Override
    public boolean replace(Rota rota) {
        return rotas.replace(rota.company(), rota.version(), write(rota));
    }

    private static Document write(Rota rota) {
        return new Document("zone", rota.zone() == null ? null : rota.zone().getId())
                .append("order", rota.order().stream().map(MemberId::value).toList())
                .append("firstTurn", rota.firstTurn().toString())
                .append("turnDays", rota.turnDays())
                .append("handover", rota.handover().toString())
                .append("swaps", rota.swaps().stream().map(MongoRotas::write).toList())
                .append(
                        "numbers",
                        rota.numbers().entrySet().stream()
                                .map(it -> new Document("member", it.getKey().value())
                                        .append("number", it.getValue().e164()))
                                .toList())
                .append(
                        "changes",
                        rota.changes().stream().map(MongoRotas::write).toList());
    }

    private static Document write(Swap swap) {
        return new Document("id", swap.id())
                .append("from", Date.from(swap.from()))
                .append("until", Date.from(swap.until()))
                .append("member", swap.member().value())
                .append("by", MongoMember.write(swap.by()))
                .append("at", Date.from(swap.at()));
    }

    private static Document write(SettingsChange it) {
        return new Document("version", it.version())
                .append("at", Date.from(it.at()))
                .append("by", MongoMember.write(it.by()))
                .append("setting", it.setting())
                .append("before", it.before())
                .append("after", it.after());
    }

    private static Rota read(Document it) {
        var company = new CompanyId(it.getString("_id"));
        var zone = it.getString("zone");
        return new Rota(
                company,
                zone == null ? null : ZoneId.of(zone),
                it.getList("order", String.class).stream().map(MemberId::new).toList(),
                LocalDate.parse(it.getString("firstTurn")),
                it.getInteger("turnDays"),
                LocalTime.parse(it.getString("handover")),
                it.getList("swaps", Document.class).stream()
                        .map(swap -> readSwap(company, swap))
                        .toList(),
                it.getList("numbers", Document.class).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> new MemberId(entry.getString("member")),
                                entry -> new PhoneNumber(entry.getString("number")))),
                it.getList("changes", Document.class, List.of()).stream()
                        .map(change -> readChange(company, change))
                        .toList(),
                it.getLong("version"));
    }

    private static Swap readSwap(CompanyId company, Document it) {
        return new Swap(
                it.getString("id"),
                it.getDate("from").toInstant(),
                it.getDate("until").toInstant(),
                new MemberId(it.getString("member")),
                MongoMember.read(company, it.get("by", Document.class)),
                it.getDate("at").toInstant());
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
}
