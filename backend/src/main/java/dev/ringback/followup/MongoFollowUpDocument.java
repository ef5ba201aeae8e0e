package dev.ringback.followup;

import dev.ringback.company.MongoMember;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.Identity;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A follow-up as a document: every part of it, written and read back. */
final class MongoFollowUpDocument {

    private final CompanyId company;

    private MongoFollowUpDocument(CompanyId company) {
        this.company = company;
    }

    static Document write(FollowUp it) {
        return new Document("caller", write(it.caller()))
                .append(
                        "customer",
                        it.customerId() == null ? null : it.customerId().value())
                .append("category", it.category().name())
                .append("addressedTo", write(it.matter().addressedTo()))
                .append("summary", it.summary())
                .append("transcript", it.matter().transcript())
                .append("urgency", it.urgency().name())
                .append("evidence", all(it.evidence(), MongoFollowUpDocument::write))
                .append("status", it.status().name())
                .append("stage", name(it.stage()))
                .append("review", write(it.review()))
                .append("claim", write(it.claim()))
                .append("callbackDue", date(it.callbackDue()))
                .append("nextAction", write(it.deadline().nextAction()))
                .append("markedStale", date(it.deadline().markedStale()))
                .append("source", it.source().name())
                .append("contacts", all(it.contacts(), MongoFollowUpDocument::write))
                .append("attempts", all(it.attempts(), MongoFollowUpDocument::write))
                .append("notes", all(it.notes(), MongoFollowUpDocument::write))
                .append("marks", all(it.marks(), MongoFollowUpDocument::write))
                .append("texts", all(it.texts(), MongoFollowUpDocument::write))
                .append("booking", write(it.booking()))
                .append("recorded", all(it.recorded(), MongoFollowUpDocument::write))
                .append("closing", write(it.closing()))
                .append("changes", all(it.changes(), MongoFollowUpDocument::write));
    }

    static FollowUp read(Document it, List<Event> pendingEvents) {
        var company = new CompanyId(it.getString("company"));
        return new MongoFollowUpDocument(company).readAll(it, pendingEvents);
    }

    private FollowUp readAll(Document it, List<Event> pendingEvents) {
        var customer = it.getString("customer");
        return new FollowUp(
                new FollowUpId(it.getString("_id")),
                company,
                readCaller(part(it, "caller")),
                customer == null ? null : new CustomerId(customer),
                new Matter(
                        Category.valueOf(it.getString("category")),
                        optional(part(it, "addressedTo"), this::readMember),
                        it.getString("summary"),
                        it.getString("transcript")),
                new Assessment(
                        Urgency.valueOf(it.getString("urgency")),
                        parts(it, "evidence", MongoFollowUpDocument::readEvidence)),
                Status.valueOf(it.getString("status")),
                optional(it.getString("stage"), Stage::valueOf),
                optional(part(it, "review"), this::readReview),
                optional(part(it, "claim"), this::readClaim),
                new Deadline(
                        instant(it, "callbackDue"),
                        optional(part(it, "nextAction"), MongoFollowUpDocument::readNextAction),
                        optional(it.getDate("markedStale"), Date::toInstant)),
                Source.valueOf(it.getString("source")),
                parts(it, "contacts", MongoFollowUpDocument::readContact),
                parts(it, "attempts", this::readAttempt),
                parts(it, "texts", this::readText),
                parts(it, "notes", this::readNote),
                parts(it, "marks", this::readMark),
                optional(part(it, "booking"), MongoFollowUpDocument::readBooking),
                parts(it, "recorded", this::readRecorded),
                optional(part(it, "closing"), this::readClosing),
                parts(it, "changes", this::readChange),
                it.getLong("version"),
                pendingEvents);
    }

    private static Document write(Caller caller) {
        return new Document("name", caller.name())
                .append(
                        "number",
                        caller.number() == null ? null : caller.number().e164())
                .append("identity", caller.identity().name());
    }

    private static Caller readCaller(Document it) {
        return new Caller(
                it.getString("name"),
                optional(it.getString("number"), PhoneNumber::new),
                Identity.valueOf(it.getString("identity")));
    }

    private static Document write(Evidence it) {
        return new Document("words", it.words())
                .append("urgency", it.urgency().name())
                .append("origin", it.origin().name())
                .append("contact", it.contact())
                .append("start", it.start())
                .append("end", it.end())
                .append("rule", it.rule())
                .append("overruled", it.overruled());
    }

    private static Evidence readEvidence(Document it) {
        return new Evidence(
                it.getString("words"),
                Urgency.valueOf(it.getString("urgency")),
                Evidence.Origin.valueOf(it.getString("origin")),
                it.getString("contact"),
                it.getInteger("start"),
                it.getInteger("end"),
                it.getString("rule"),
                it.getBoolean("overruled"));
    }

    private static @Nullable Document write(@Nullable Review review) {
        return review == null
                ? null
                : new Document(
                                "causes",
                                all(
                                        review.causes(),
                                        it -> new Document("reason", it.reason().name())
                                                .append("at", date(it.at()))
                                                .append("contact", it.contact())
                                                .append("words", it.words())
                                                .append("by", write(it.by()))))
                        // read by the filter, too
                        .append(
                                "reasons",
                                review.reasons().stream().map(Enum::name).toList())
                        .append(
                                "decisions",
                                all(
                                        review.decisions(),
                                        it -> new Document(
                                                        "decision",
                                                        it.decision().name())
                                                .append("at", date(it.at()))
                                                .append("by", write(it.by()))
                                                .append("note", it.note())));
    }

    private Review readReview(Document review) {
        return new Review(
                parts(
                        review,
                        "causes",
                        it -> new Review.Cause(
                                ReviewReason.valueOf(it.getString("reason")),
                                instant(it, "at"),
                                it.getString("contact"),
                                it.getString("words"),
                                optional(part(it, "by"), this::readMember))),
                parts(
                        review,
                        "decisions",
                        it -> new Review.Decision(
                                ReviewDecision.valueOf(it.getString("decision")),
                                instant(it, "at"),
                                readMember(part(it, "by")),
                                it.getString("note"))));
    }

    private static @Nullable Document write(@Nullable Claim claim) {
        return claim == null
                ? null
                : new Document("member", write(claim.member()))
                        .append("claimedAt", date(claim.claimedAt()))
                        .append("activeAt", date(claim.activeAt()))
                        .append(
                                "idle",
                                claim.idle() == null ? null : claim.idle().toString());
    }

    private Claim readClaim(Document it) {
        return new Claim(
                readMember(part(it, "member")),
                instant(it, "claimedAt"),
                instant(it, "activeAt"),
                optional(it.getString("idle"), Duration::parse));
    }

    private static @Nullable Document write(@Nullable NextAction next) {
        return next == null ? null : new Document("text", next.text()).append("dueAt", date(next.dueAt()));
    }

    private static NextAction readNextAction(Document it) {
        return new NextAction(it.getString("text"), instant(it, "dueAt"));
    }

    private static Document write(Contact it) {
        return new Document("id", it.id())
                .append("at", date(it.at()))
                .append("trigger", it.trigger().name())
                .append("reporter", it.reporter())
                .append("answered", it.answered());
    }

    private static Contact readContact(Document it) {
        return new Contact(
                it.getString("id"),
                instant(it, "at"),
                Trigger.valueOf(it.getString("trigger")),
                it.getString("reporter"),
                it.getBoolean("answered", false));
    }

    private static Document write(CallAttempt it) {
        return new Document("id", it.id())
                .append("at", date(it.at()))
                .append("member", write(it.member()))
                .append("outcome", it.outcome().name())
                .append("seconds", it.seconds());
    }

    private CallAttempt readAttempt(Document it) {
        return new CallAttempt(
                it.getString("id"),
                instant(it, "at"),
                readMember(part(it, "member")),
                CallAttempt.Outcome.valueOf(it.getString("outcome")),
                it.getInteger("seconds"));
    }

    private static Document write(TextSent it) {
        return new Document("id", it.id())
                .append("at", date(it.at()))
                .append("member", write(it.member()))
                .append("kind", it.kind())
                .append("status", name(it.status()))
                .append("stage", name(it.stage()));
    }

    private TextSent readText(Document it) {
        return new TextSent(
                it.getString("id"),
                instant(it, "at"),
                optional(part(it, "member"), this::readMember),
                it.getString("kind"),
                optional(it.getString("status"), Status::valueOf),
                optional(it.getString("stage"), Stage::valueOf));
    }

    private static Document write(RecoveryEvidence it) {
        return new Document("proof", it.proof().name())
                .append("at", date(it.at()))
                .append("reference", it.reference())
                .append("by", write(it.by()))
                .append("note", it.note());
    }

    private RecoveryEvidence readRecorded(Document it) {
        return new RecoveryEvidence(
                ProofOfRecovery.valueOf(it.getString("proof")),
                instant(it, "at"),
                it.getString("reference"),
                optional(part(it, "by"), this::readMember),
                it.getString("note"));
    }

    private static Document write(Note it) {
        return new Document("id", it.id())
                .append("at", date(it.at()))
                .append("member", write(it.member()))
                .append("text", it.text());
    }

    private Note readNote(Document it) {
        return new Note(it.getString("id"), instant(it, "at"), readMember(part(it, "member")), it.getString("text"));
    }

    private static Document write(Mark it) {
        return new Document("kind", it.kind().name())
                .append("at", date(it.at()))
                .append("by", write(it.by()))
                .append("note", it.note())
                .append(
                        "duplicateOf",
                        it.duplicateOf() == null ? null : it.duplicateOf().value())
                .append("owner", write(it.owner()));
    }

    private Mark readMark(Document it) {
        return new Mark(
                Mark.Kind.valueOf(it.getString("kind")),
                instant(it, "at"),
                readMember(part(it, "by")),
                it.getString("note"),
                optional(it.getString("duplicateOf"), FollowUpId::new),
                optional(part(it, "owner"), this::readMember));
    }

    private static @Nullable Document write(@Nullable Booking it) {
        return it == null ? null : new Document("visit", it.visitId()).append("at", date(it.at()));
    }

    private static Booking readBooking(Document it) {
        return new Booking(it.getString("visit"), instant(it, "at"));
    }

    private static @Nullable Document write(@Nullable Closing it) {
        return it == null
                ? null
                : new Document("disposition", it.disposition().name())
                        .append("note", it.note())
                        .append("at", date(it.at()))
                        .append("by", write(it.by()));
    }

    private Closing readClosing(Document it) {
        return new Closing(
                Disposition.valueOf(it.getString("disposition")),
                it.getString("note"),
                instant(it, "at"),
                optional(part(it, "by"), this::readMember));
    }

    private static Document write(Change it) {
        return new Document("id", it.id())
                .append("kind", it.kind().name())
                .append("at", date(it.at()))
                .append("by", write(it.by()))
                .append("why", it.why())
                .append("before", it.before() == null ? null : write(it.before()))
                .append("after", write(it.after()));
    }

    private Change readChange(Document it) {
        return new Change(
                it.getString("id"),
                FollowUpEventKind.valueOf(it.getString("kind")),
                instant(it, "at"),
                optional(part(it, "by"), this::readMember),
                it.getString("why"),
                optional(part(it, "before"), this::readState),
                readState(part(it, "after")));
    }

    private static Document write(Change.State it) {
        return new Document("status", it.status().name())
                .append("stage", name(it.stage()))
                .append("urgency", it.urgency().name())
                .append("category", it.category().name())
                .append("holder", write(it.holder()))
                .append("dueAt", date(it.dueAt()));
    }

    private Change.State readState(Document it) {
        return new Change.State(
                Status.valueOf(it.getString("status")),
                optional(it.getString("stage"), Stage::valueOf),
                Urgency.valueOf(it.getString("urgency")),
                Category.valueOf(it.getString("category")),
                optional(part(it, "holder"), this::readMember),
                instant(it, "dueAt"));
    }

    private static @Nullable Document write(@Nullable Member member) {
        return member == null ? null : MongoMember.write(member);
    }

    private Member readMember(Document it) {
        return MongoMember.read(company, it);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static Instant instant(Document it, String field) {
        return it.getDate(field).toInstant();
    }

    private static Document part(Document it, String field) {
        return it.get(field, Document.class);
    }

    private static <T> List<Document> all(List<T> values, Function<T, @Nullable Document> writer) {
        return values.stream().map(it -> writer.apply(it)).toList();
    }

    /** None, where a page leaves them out. */
    private static <T> List<T> parts(Document it, String field, Function<Document, T> reader) {
        return it.getList(field, Document.class, List.of()).stream().map(reader).toList();
    }

    private static <S, T> @Nullable T optional(@Nullable S stored, Function<S, T> reader) {
        return stored == null ? null : reader.apply(stored);
    }
}
