package dev.ringback.escalation;

import com.mongodb.client.MongoDatabase;
import dev.ringback.company.MongoMember;
import dev.ringback.company.Urgency;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Escalations in MongoDB, one document for each follow-up. */
@Repository
class MongoEscalations implements Escalations {

    private final MongoAggregates<Escalation> escalations;

    MongoEscalations(MongoDatabase database, Journaling journaling) {
        this.escalations = new MongoAggregates<>(
                database.getCollection("escalations"),
                MongoEscalations::write,
                this::read,
                journaling,
                EscalationChanged.class);
    }

    @Override
    public Optional<Escalation> find(CompanyId company, FollowUpId followUp) {
        return escalations.find(company, followUp.value());
    }

    @Override
    public List<Escalation> findAll(CompanyId company, Collection<FollowUpId> followUps) {
        return escalations.findAll(
                company, followUps.stream().map(FollowUpId::value).toList());
    }

    @Override
    public Optional<Escalation> takeDue(Duration lease) {
        return escalations.takeDue(lease);
    }

    @Override
    public boolean insert(Escalation escalation) {
        return escalations.insert(escalation);
    }

    @Override
    public boolean replace(Escalation escalation) {
        return escalations.replace(escalation);
    }

    private static Document write(Escalation it) {
        return new Document("run", write(it.run()))
                .append(
                        "steps",
                        it.steps().stream().map(MongoEscalations::write).toList());
    }

    private static Document write(Run run) {
        var wait = run.waits();
        return new Document("number", run.number())
                .append("begunBy", wait.begunBy())
                .append("since", Date.from(wait.since()))
                .append("overdueSince", value(wait.overdueSince(), Date::from))
                .append("holder", value(wait.holder(), MemberId::value))
                .append("urgentNews", wait.urgentNews())
                .append("urgency", run.urgency().name())
                .append("rungs", MongoRungs.write(run.rungs()))
                .append("nextAt", value(run.nextAt(), Date::from))
                .append("stop", value(run.stop(), MongoEscalations::write));
    }

    private static Document write(Stop stop) {
        return new Document("reason", stop.reason().name())
                .append("at", Date.from(stop.at()))
                .append("by", value(stop.by(), MongoMember::write));
    }

    private static Document write(Step step) {
        return new Document("run", step.run())
                .append("rung", step.rung())
                .append("by", step.by().name())
                .append("member", value(step.member(), MongoMember::write))
                .append("dueAt", Date.from(step.dueAt()))
                .append("begunAt", Date.from(step.begunAt()))
                .append("doneAt", value(step.doneAt(), Date::from))
                .append("skip", value(step.skip(), Step.Skip::name))
                .append("key", step.key());
    }

    private Escalation read(Document it) {
        var company = new CompanyId(it.getString("company"));
        return new Escalation(
                new FollowUpId(it.getString("_id")),
                company,
                readRun(company, it.get("run", Document.class)),
                it.getList("steps", Document.class).stream()
                        .map(step -> readStep(company, step))
                        .toList(),
                it.getLong("version"),
                escalations.pendingEvents(it));
    }

    private static Run readRun(CompanyId company, Document it) {
        return new Run(
                it.getInteger("number"),
                new Wait(
                        it.getString("begunBy"),
                        instant(it, "since"),
                        value(it.getDate("overdueSince"), Date::toInstant),
                        value(it.getString("holder"), MemberId::new),
                        it.getBoolean("urgentNews")),
                Urgency.valueOf(it.getString("urgency")),
                MongoRungs.read(it.getList("rungs", Document.class)),
                value(it.getDate("nextAt"), Date::toInstant),
                value(it.get("stop", Document.class), stop -> readStop(company, stop)));
    }

    private static Stop readStop(CompanyId company, Document it) {
        return new Stop(
                Stop.Reason.valueOf(it.getString("reason")),
                instant(it, "at"),
                value(it.get("by", Document.class), by -> MongoMember.read(company, by)));
    }

    private static Step readStep(CompanyId company, Document it) {
        return new Step(
                it.getInteger("run"),
                it.getInteger("rung"),
                Rung.By.valueOf(it.getString("by")),
                value(it.get("member", Document.class), member -> MongoMember.read(company, member)),
                instant(it, "dueAt"),
                instant(it, "begunAt"),
                value(it.getDate("doneAt"), Date::toInstant),
                value(it.getString("skip"), Step.Skip::valueOf),
                it.getString("key"));
    }

    private static Instant instant(Document it, String field) {
        return it.getDate(field).toInstant();
    }

    private static <T, R> @Nullable R value(@Nullable T value, Function<T, R> turn) {
        return value == null ? null : turn.apply(value);
    }
}
