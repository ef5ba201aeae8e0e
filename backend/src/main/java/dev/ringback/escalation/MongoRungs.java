package dev.ringback.escalation;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.MemberId;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** The rungs of a ladder as MongoDB keeps them. */
final class MongoRungs {

    private MongoRungs() {}

    static List<Document> write(List<Rung> rungs) {
        return rungs.stream().map(MongoRungs::write).toList();
    }

    private static Document write(Rung it) {
        return new Document(
                        "urgencies",
                        it.urgencies().stream().map(Urgency::name).sorted().toList())
                .append("from", it.from().name())
                .append("afterMinutes", it.afterMinutes())
                .append("who", it.who().name())
                .append("member", it.member() == null ? null : it.member().value())
                .append("by", it.by().name());
    }

    static List<Rung> read(List<Document> rungs) {
        return rungs.stream().map(MongoRungs::read).toList();
    }

    private static Rung read(Document it) {
        var member = it.getString("member");
        return new Rung(
                it.getList("urgencies", String.class).stream()
                        .map(Urgency::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Rung.From.valueOf(it.getString("from")),
                it.getInteger("afterMinutes"),
                Rung.Who.valueOf(it.getString("who")),
                member == null ? null : new MemberId(member),
                Rung.By.valueOf(it.getString("by")));
    }
}
