package dev.ringback.texting;

import dev.ringback.company.MongoMember;
import dev.ringback.company.Purpose;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.visit.VisitId;
import dev.ringback.wording.Promise;
import dev.ringback.wording.Template;
import dev.ringback.wording.Words;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One text as MongoDB keeps it. */
final class MongoTextDocument {

    private MongoTextDocument() {}

    static Document write(TextMessage text) {
        var delivery = text.delivery();
        var reason = delivery.noContactReason();
        return new Document("direction", text.direction().name())
                .append("customer", value(text.customer(), CustomerId::value))
                .append("followUp", value(text.followUp(), FollowUpId::value))
                .append("visit", value(text.visit(), VisitId::value))
                .append("purpose", text.purpose().name())
                .append("from", text.from().key())
                .append("to", text.to().e164())
                .append(
                        "with",
                        text.isToColleague()
                                ? null
                                : TextThread.counterpart(text).key())
                .append("colleague", value(text.colleague(), MemberId::value))
                .append("body", text.body())
                .append("template", value(text.words().template(), Template::name))
                .append("templateVersion", text.words().templateVersion())
                .append(
                        "media",
                        text.media().stream()
                                .map(it -> new Document("type", it.contentType()).append("url", it.providerUrl()))
                                .toList())
                .append("author", value(text.author(), MemberId::value))
                .append("automatic", text.isAutomatic())
                .append("override", text.override())
                .append("createdAt", Date.from(text.createdAt()))
                .append("approval", value(text.approval(), MongoTextDocument::write))
                .append("proof", delivery.proof().name())
                .append("noContactReason", reason == null ? null : reason.name())
                .append("errorCode", delivery.errorCode())
                .append("providerId", delivery.providerId())
                .append(
                        "receipts",
                        delivery.receipts().stream()
                                .map(MongoTextDocument::write)
                                .toList())
                .append("sending", value(delivery.sending(), MongoTextDocument::write));
    }

    private static Document write(Approval it) {
        return new Document(
                        "promises",
                        it.promises().stream().map(MongoTextDocument::write).toList())
                .append("expiresAt", Date.from(it.expiresAt()))
                .append("draft", it.draft())
                .append("decision", value(it.decision(), MongoTextDocument::write));
    }

    private static Document write(Promise it) {
        return new Document("kind", it.kind().name())
                .append("words", it.words())
                .append("start", it.start())
                .append("end", it.end());
    }

    private static Document write(Approval.Decision it) {
        return new Document("approved", it.approved())
                .append("by", MongoMember.write(it.by()))
                .append("at", Date.from(it.at()))
                .append("note", it.note());
    }

    private static Document write(ReceiptOnFile it) {
        var receipt = it.receipt();
        return new Document("at", Date.from(it.at()))
                .append("providerId", receipt.providerId())
                .append("proof", receipt.proof().name())
                .append("errorCode", receipt.errorCode())
                .append("raw", new Document(new TreeMap<String, Object>(receipt.raw())));
    }

    private static Document write(Sending sending) {
        return new Document("attempts", sending.attempts())
                .append("handedOverAt", value(sending.handedOverAt(), Date::from))
                .append("until", Date.from(sending.until()));
    }

    static TextMessage read(Document it, List<Event> pendingEvents) {
        var company = new CompanyId(it.getString("company"));
        return new TextMessage(
                new TextId(it.getString("_id")),
                company,
                Direction.valueOf(it.getString("direction")),
                value(it.getString("customer"), CustomerId::new),
                value(it.getString("followUp"), FollowUpId::new),
                value(it.getString("visit"), VisitId::new),
                purpose(it.getString("purpose")),
                Correspondent.ofKey(it.getString("from")),
                new PhoneNumber(it.getString("to")),
                new Words(
                        it.getString("body"),
                        value(it.getString("template"), Template::valueOf),
                        it.getInteger("templateVersion", 0)),
                it.getList("media", Document.class, List.of()).stream()
                        .map(media -> new Media(media.getString("type"), media.getString("url")))
                        .toList(),
                value(it.getString("author"), MemberId::new),
                it.getString("override"),
                instant(it, "createdAt"),
                value(it.get("approval", Document.class), approval -> readApproval(company, approval)),
                readDelivery(it),
                value(it.getString("colleague"), MemberId::new),
                it.getLong("version"),
                pendingEvents);
    }

    // Texts of the first version know one purpose for all that nobody asked for.
    private static Purpose purpose(String name) {
        return name.equals("UNSOLICITED") ? Purpose.SERVICE_NOTICE : Purpose.valueOf(name);
    }

    private static Approval readApproval(CompanyId company, Document it) {
        return new Approval(
                it.getList("promises", Document.class).stream()
                        .map(promise -> new Promise(
                                Promise.Kind.valueOf(promise.getString("kind")),
                                promise.getString("words"),
                                promise.getInteger("start"),
                                promise.getInteger("end")))
                        .toList(),
                instant(it, "expiresAt"),
                it.getString("draft"),
                value(
                        it.get("decision", Document.class),
                        decision -> new Approval.Decision(
                                decision.getBoolean("approved"),
                                MongoMember.read(company, decision.get("by", Document.class)),
                                instant(decision, "at"),
                                decision.getString("note"))));
    }

    private static Delivery readDelivery(Document it) {
        return new Delivery(
                Proof.valueOf(it.getString("proof")),
                value(it.getString("noContactReason"), NoContactReason::valueOf),
                it.getString("errorCode"),
                it.getString("providerId"),
                it.getList("receipts", Document.class, List.of()).stream()
                        .map(MongoTextDocument::readReceipt)
                        .toList(),
                value(it.get("sending", Document.class), sending -> readSending(it, sending)));
    }

    private static ReceiptOnFile readReceipt(Document it) {
        var raw = new TreeMap<String, String>();
        it.get("raw", Document.class).forEach((name, value) -> raw.put(name, String.valueOf(value)));
        return new ReceiptOnFile(
                instant(it, "at"),
                new Receipt(
                        it.getString("providerId"),
                        Proof.valueOf(it.getString("proof")),
                        it.getString("errorCode"),
                        Map.copyOf(raw)));
    }

    private static Sending readSending(Document it, Document sending) {
        return new Sending(
                instant(it, "due"),
                sending.getInteger("attempts"),
                value(sending.getDate("handedOverAt"), Date::toInstant),
                // Texts of the first version were given up a day after they were written.
                sending.containsKey("until")
                        ? instant(sending, "until")
                        : instant(it, "createdAt").plus(TextSender.GIVE_UP));
    }

    private static <T, R> @Nullable R value(@Nullable T value, Function<T, R> turn) {
        return value == null ? null : turn.apply(value);
    }

    private static Instant instant(Document it, String field) {
        return it.getDate(field).toInstant();
    }
}
