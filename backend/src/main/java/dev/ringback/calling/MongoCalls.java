package dev.ringback.calling;

import com.mongodb.client.MongoDatabase;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUpId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Calls in MongoDB, one document each; the id is made of the provider's, so a call that is reported twice is one document. */
@Repository
class MongoCalls implements Calls {

    private final MongoAggregates<Call> calls;

    MongoCalls(MongoDatabase database, Journaling journaling) {
        this.calls = new MongoAggregates<>(
                database.getCollection("calls"), MongoCalls::write, this::read, journaling, CallChanged.class);
    }

    @Override
    public Optional<Call> find(CompanyId company, CallId id) {
        return calls.find(company, id.value());
    }

    @Override
    public List<Call> findAll(CompanyId company, Collection<CallId> ids) {
        return calls.findAll(company, ids.stream().map(CallId::value).toList());
    }

    @Override
    public Optional<Call> takeDue(Duration lease) {
        return calls.takeDue(lease);
    }

    @Override
    public boolean insert(Call call) {
        return calls.insert(call);
    }

    @Override
    public boolean replace(Call call) {
        return calls.replace(call);
    }

    private static Document write(Call call) {
        return new Document("providerId", call.providerId())
                .append("parties", write(call.parties()))
                .append("startedAt", Date.from(call.startedAt()))
                .append("outcome", call.outcome().name())
                .append("hungUpAt", call.hungUpAt() == null ? null : Date.from(call.hungUpAt()))
                .append("voicemail", write(call.voicemail()))
                .append(
                        "followUp",
                        call.followUp() == null ? null : call.followUp().value())
                .append(
                        "customer",
                        call.customer() == null ? null : call.customer().value());
    }

    private static @Nullable Document write(@Nullable CallParties parties) {
        return parties == null
                ? null
                : new Document(
                                "caller",
                                parties.caller() == null
                                        ? null
                                        : parties.caller().e164())
                        .append("dialled", parties.dialled().e164());
    }

    private static @Nullable Document write(@Nullable Voicemail voicemail) {
        return voicemail == null
                ? null
                : new Document("leftAt", Date.from(voicemail.leftAt()))
                        .append("seconds", voicemail.seconds())
                        .append("recordingUrl", voicemail.recordingUrl())
                        .append("transcript", voicemail.transcript());
    }

    private Call read(Document it) {
        var followUp = it.getString("followUp");
        var customer = it.getString("customer");
        var hungUpAt = it.getDate("hungUpAt");
        return new Call(
                new CallId(it.getString("_id")),
                new CompanyId(it.getString("company")),
                it.getString("providerId"),
                readParties(it.get("parties", Document.class)),
                it.getDate("startedAt").toInstant(),
                CallOutcome.valueOf(it.getString("outcome")),
                hungUpAt == null ? null : hungUpAt.toInstant(),
                readVoicemail(it.get("voicemail", Document.class)),
                followUp == null ? null : new FollowUpId(followUp),
                customer == null ? null : new CustomerId(customer),
                it.getLong("version"),
                calls.pendingEvents(it));
    }

    private static @Nullable CallParties readParties(@Nullable Document it) {
        if (it == null) {
            return null;
        }
        var caller = it.getString("caller");
        return new CallParties(
                caller == null ? null : new PhoneNumber(caller), new PhoneNumber(it.getString("dialled")));
    }

    private static @Nullable Voicemail readVoicemail(@Nullable Document it) {
        return it == null
                ? null
                : new Voicemail(
                        it.getDate("leftAt").toInstant(),
                        it.getInteger("seconds"),
                        it.getString("recordingUrl"),
                        it.getString("transcript"));
    }
}
