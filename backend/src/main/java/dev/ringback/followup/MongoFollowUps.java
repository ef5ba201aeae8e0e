package dev.ringback.followup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.ringback.company.MongoMember;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.Identity;
import dev.ringback.followup.FollowUp.Closing;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Follow-ups in MongoDB, one document each. {@code inboxKey} is the inbox order as one string; {@code openKey} stands there only while the
 * follow-up is open, and keeps a caller from having two; {@code searchText} is what the text filter looks in.
 */
@Repository
class MongoFollowUps implements FollowUps {

    private final MongoAggregates<FollowUp> followUps;

    MongoFollowUps(MongoDatabase database, Journaling journaling) {
        var collection = database.getCollection("followUps");
        this.followUps =
                new MongoAggregates<>(collection, MongoFollowUps::write, this::read, journaling, FollowUpEvent.class);
        // insert, findOpen: one open follow-up per caller
        collection.createIndex(
                Indexes.ascending("openKey"), new IndexOptions().unique(true).sparse(true));
        // findByContact
        collection.createIndex(Indexes.ascending("company", "contacts.id"));
        // page: the inbox
        collection.createIndex(Indexes.ascending("company", "open", "inboxKey"));
        // page: what a member holds
        collection.createIndex(Indexes.ascending("company", "claim.member.id", "inboxKey"));
    }

    @Override
    public Optional<FollowUp> find(CompanyId company, FollowUpId id) {
        return followUps.find(company, id.value());
    }

    @Override
    public List<FollowUp> findAll(CompanyId company, Collection<FollowUpId> ids) {
        return followUps.findAll(company, ids.stream().map(FollowUpId::value).toList());
    }

    @Override
    public Optional<FollowUp> findByContact(CompanyId company, String contactId) {
        return followUps.first(and(eq("company", company.value()), eq("contacts.id", contactId)));
    }

    @Override
    public Optional<FollowUp> findOpen(CompanyId company, PhoneNumber caller) {
        return followUps.first(and(eq("company", company.value()), eq("openKey", openKey(company, caller))));
    }

    @Override
    public Page<FollowUp> page(
            Actor viewer, PageRequest request, FollowUpFilter filter, boolean withTranscript, Instant now) {
        var wanted = conditions(viewer, filter, now);
        request.after().ifPresent(place -> wanted.add(gt("inboxKey", place)));
        var hidden = new ArrayList<>(List.of("pendingEvents", "pendingSince", "searchText"));
        if (!withTranscript) {
            hidden.add("transcript");
        }
        return Page.of(
                request,
                followUps.list(
                        and(wanted),
                        all -> all.projection(Projections.exclude(hidden))
                                .sort(Sorts.ascending("inboxKey"))
                                .limit(request.first() + 1)),
                MongoFollowUps::inboxKey);
    }

    private static List<Bson> conditions(Actor viewer, FollowUpFilter filter, Instant now) {
        var all = new ArrayList<Bson>();
        all.add(eq("company", viewer.company().value()));
        if (filter.openness() != null) {
            all.add(eq("open", filter.openness()));
        }
        if (filter.statuses() != null) {
            all.add(in("status", names(filter.statuses())));
        }
        if (filter.categories() != null) {
            all.add(in("category", names(filter.categories())));
        }
        if (filter.urgencies() != null) {
            all.add(in("urgency", names(filter.urgencies())));
        }
        if (filter.source() != null) {
            all.add(eq("source", filter.source().name()));
        }
        if (filter.claimedByMe() != null) {
            all.add(
                    filter.claimedByMe()
                            ? eq("claim.member.id", viewer.reference())
                            : ne("claim.member.id", viewer.reference()));
        }
        if (filter.unclaimed() != null) {
            all.add(exists("claim", !filter.unclaimed()));
        }
        if (filter.stale() != null) {
            all.add(
                    filter.stale()
                            ? and(eq("open", true), lt("callbackDue", Date.from(now)))
                            : or(eq("open", false), gte("callbackDue", Date.from(now))));
        }
        if (filter.text() != null) {
            all.add(regex("searchText", Pattern.quote(Text.searched(filter.text()))));
        }
        return all;
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    @Override
    public boolean insert(FollowUp followUp) {
        return followUps.insert(followUp);
    }

    @Override
    public boolean replace(FollowUp followUp) {
        return followUps.replace(followUp);
    }

    private static String openKey(CompanyId company, PhoneNumber caller) {
        return company + "/" + caller.e164();
    }

    private static String inboxKey(FollowUp followUp) {
        return "%d|%020d|%s"
                .formatted(
                        followUp.urgency() == Urgency.EMERGENCY ? 0 : 1,
                        followUp.callbackDue().toEpochMilli(),
                        followUp.id());
    }

    private static Document write(FollowUp followUp) {
        var caller = followUp.caller();
        var document = new Document("caller", write(caller))
                .append(
                        "customer",
                        followUp.customerId() == null
                                ? null
                                : followUp.customerId().value())
                .append("category", followUp.category().name())
                .append("urgency", followUp.urgency().name())
                .append("urgencyEvidence", followUp.urgencyEvidence())
                .append("summary", followUp.summary())
                .append("transcript", followUp.transcript())
                .append("status", followUp.status().name())
                .append("open", !followUp.status().isClosed())
                .append("callbackDue", Date.from(followUp.callbackDue()))
                .append("inboxKey", inboxKey(followUp))
                .append("source", followUp.source().name())
                .append(
                        "contacts",
                        followUp.contacts().stream()
                                .map(it -> new Document("id", it.id())
                                        .append("at", Date.from(it.at()))
                                        .append("trigger", it.trigger().name()))
                                .toList())
                .append("searchText", searchText(followUp));
        if (followUp.claim() != null) {
            document.append(
                    "claim",
                    new Document("member", MongoMember.write(followUp.claim().member()))
                            .append("claimedAt", Date.from(followUp.claim().claimedAt())));
        }
        if (followUp.closing() != null) {
            document.append("closing", write(followUp.closing()));
        } else {
            // A withheld number has no caller to guard; its call guards itself.
            document.append(
                    "openKey",
                    caller.number() == null
                            ? followUp.company() + "/contact/"
                                    + followUp.contacts().getFirst().id()
                            : openKey(followUp.company(), caller.number()));
        }
        return document;
    }

    private static String searchText(FollowUp followUp) {
        var caller = followUp.caller();
        return String.join(
                        " ",
                        caller.name() == null ? "" : caller.name(),
                        caller.number() == null ? "" : caller.number().e164(),
                        followUp.summary())
                .toLowerCase(Locale.ROOT);
    }

    private static Document write(Caller caller) {
        return new Document("name", caller.name())
                .append(
                        "number",
                        caller.number() == null ? null : caller.number().e164())
                .append("identity", caller.identity().name());
    }

    private static Document write(Closing closing) {
        return new Document("disposition", closing.disposition().name())
                .append("note", closing.note())
                .append("at", Date.from(closing.at()))
                .append("by", MongoMember.write(closing.by()));
    }

    private FollowUp read(Document it) {
        var company = new CompanyId(it.getString("company"));
        var caller = it.get("caller", Document.class);
        var number = caller.getString("number");
        var customer = it.getString("customer");
        return new FollowUp(
                new FollowUpId(it.getString("_id")),
                company,
                new Caller(
                        caller.getString("name"),
                        number == null ? null : new PhoneNumber(number),
                        Identity.valueOf(caller.getString("identity"))),
                customer == null ? null : new CustomerId(customer),
                Category.valueOf(it.getString("category")),
                Urgency.valueOf(it.getString("urgency")),
                it.getList("urgencyEvidence", String.class),
                it.getString("summary"),
                it.getString("transcript"),
                Status.valueOf(it.getString("status")),
                readClaim(company, it.get("claim", Document.class)),
                readInstant(it, "callbackDue"),
                Source.valueOf(it.getString("source")),
                it.getList("contacts", Document.class).stream()
                        .map(contact -> new Contact(
                                contact.getString("id"),
                                readInstant(contact, "at"),
                                Trigger.valueOf(contact.getString("trigger"))))
                        .toList(),
                readClosing(company, it.get("closing", Document.class)),
                it.getLong("version"),
                followUps.pendingEvents(it));
    }

    private static @Nullable Claim readClaim(CompanyId company, @Nullable Document it) {
        return it == null
                ? null
                : new Claim(MongoMember.read(company, it.get("member", Document.class)), readInstant(it, "claimedAt"));
    }

    private static @Nullable Closing readClosing(CompanyId company, @Nullable Document it) {
        return it == null
                ? null
                : new Closing(
                        Disposition.valueOf(it.getString("disposition")),
                        it.getString("note"),
                        readInstant(it, "at"),
                        MongoMember.read(company, it.get("by", Document.class)));
    }

    private static Instant readInstant(Document it, String field) {
        return it.getDate(field).toInstant();
    }
}
