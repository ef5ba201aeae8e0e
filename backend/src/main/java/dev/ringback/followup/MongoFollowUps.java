package dev.ringback.followup;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.ringback.company.MongoMember;
import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Journaling;
import dev.ringback.journal.MongoAggregates;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Folded;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Follow-ups in MongoDB, one document each. {@code inboxKey} and {@code openedKey} are the orders as one string; {@code openKeys} stand
 * there only while the follow-up is open, and keep a caller from having two; {@code searchText} is what the text filter looks in;
 * {@code staleAt} is when it becomes stale, while it can.
 */
@Repository
class MongoFollowUps implements FollowUps {

    private final MongoCollection<Document> collection;
    private final MongoAggregates<FollowUp> followUps;

    MongoFollowUps(MongoDatabase database, Journaling journaling) {
        this.collection = database.getCollection("followUps");
        this.followUps =
                new MongoAggregates<>(collection, MongoFollowUps::write, this::read, journaling, FollowUpEvent.class);
        // insert, replace, findOpen: one open follow-up per caller
        collection.createIndex(
                Indexes.ascending("openKeys"), new IndexOptions().unique(true).sparse(true));
        // findByContact
        collection.createIndex(Indexes.ascending("company", "contacts.id"));
        // findClosed; page: the follow-ups of one customer
        collection.createIndex(Indexes.ascending("company", "callerKeys", "closing.at"));
        // page and counts: the inbox
        collection.createIndex(Indexes.ascending("company", "open", "inboxKey"));
        // page: by age
        collection.createIndex(Indexes.ascending("company", "openedKey"));
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
    public Optional<FollowUp> findOpen(CompanyId company, CallerKeys caller) {
        return allOpen(company, caller).min(Comparator.comparingInt(it -> caller.firstSharedWith(CallerKeys.of(it))));
    }

    @Override
    public Optional<FollowUp> findOtherOpen(CompanyId company, CallerKeys caller, FollowUpId besides) {
        return allOpen(company, caller).filter(it -> !it.id().equals(besides)).findFirst();
    }

    private Stream<FollowUp> allOpen(CompanyId company, CallerKeys caller) {
        if (caller.isEmpty()) {
            return Stream.empty();
        }
        var keys =
                caller.everStored().stream().map(key -> openKey(company, key)).toList();
        return followUps.list(and(eq("company", company.value()), in("openKeys", keys)), all -> all).stream();
    }

    @Override
    public Optional<FollowUp> findClosed(CompanyId company, CallerKeys caller, Instant since) {
        if (caller.isEmpty()) {
            return Optional.empty();
        }
        return followUps
                .list(
                        and(
                                eq("company", company.value()),
                                in("callerKeys", caller.everStored()),
                                eq("open", false),
                                gte("closing.at", Date.from(since))),
                        all -> all.sort(Sorts.descending("closing.at")).limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public Page<FollowUp> page(Inbox inbox, PageRequest request, FollowUpOrder order, Shown shown) {
        var key = order == FollowUpOrder.INBOX ? "inboxKey" : "openedKey";
        var descending = order == FollowUpOrder.NEWEST_FIRST;
        var wanted = conditions(inbox);
        request.after().ifPresent(place -> wanted.add(descending ? lt(key, place) : gt(key, place)));
        var hidden = new ArrayList<>(List.of("pendingEvents", "pendingSince", "searchText"));
        if (!shown.transcript()) {
            hidden.add("transcript");
        }
        if (!shown.changes()) {
            hidden.add("changes");
        }
        return Page.of(
                request,
                followUps.list(
                        and(wanted),
                        all -> all.projection(Projections.exclude(hidden))
                                .sort(descending ? Sorts.descending(key) : Sorts.ascending(key))
                                .limit(request.first() + 1)),
                order == FollowUpOrder.INBOX ? MongoFollowUps::inboxKey : MongoFollowUps::openedKey);
    }

    @Override
    public InboxCounts counts(Inbox inbox) {
        // Nothing sorts before every date.
        var isStale = new Document(
                "$and",
                List.of(
                        new Document("$gt", Arrays.asList("$staleAt", null)),
                        new Document("$lt", List.of("$staleAt", Date.from(inbox.now())))));
        var alike = new Document("status", "$status")
                .append("urgency", "$urgency")
                .append("category", "$category")
                .append("source", "$source")
                .append("holder", "$claim.member")
                .append("stale", new Document("$cond", List.of(isStale, true, false)));
        var groups = collection.aggregate(
                List.of(match(and(conditions(inbox))), group(alike, Accumulators.sum("count", 1))));
        return new InboxCounts(
                groups.map(it -> readGroup(inbox.viewer().company(), it)).into(new ArrayList<>()), inbox.viewer());
    }

    private static InboxCounts.Group readGroup(CompanyId company, Document it) {
        var alike = it.get("_id", Document.class);
        var holder = alike.get("holder", Document.class);
        return new InboxCounts.Group(
                Status.valueOf(alike.getString("status")),
                Urgency.valueOf(alike.getString("urgency")),
                Category.valueOf(alike.getString("category")),
                Source.valueOf(alike.getString("source")),
                holder == null ? null : MongoMember.read(company, holder),
                alike.getBoolean("stale"),
                it.getInteger("count"));
    }

    private static List<Bson> conditions(Inbox inbox) {
        var viewer = inbox.viewer();
        var filter = inbox.filter();
        var now = Date.from(inbox.now());
        var all = new ArrayList<Bson>();
        all.add(eq("company", viewer.company().value()));
        if (filter.openness() != null) {
            all.add(eq("open", filter.openness()));
        }
        anyOf(all, "status", filter.statuses());
        anyOf(all, "stage", filter.stages());
        anyOf(all, "category", filter.categories());
        anyOf(all, "urgency", filter.urgencies());
        anyOf(all, "caller.identity", filter.identities());
        anyOf(all, "trigger", filter.triggers());
        anyOf(all, "review.reasons", filter.reviewReasons());
        anyOf(all, "marks.kind", filter.marks());
        if (filter.source() != null) {
            all.add(eq("source", filter.source().name()));
        }
        if (filter.claimedByMe() != null) {
            all.add(is("claim.member.id", viewer.reference(), filter.claimedByMe()));
        }
        if (filter.addressedToMe() != null) {
            all.add(is("addressedTo.id", viewer.reference(), filter.addressedToMe()));
        }
        if (filter.heldBy() != null) {
            all.add(in("claim.member.id", filter.heldBy()));
        }
        if (filter.unclaimed() != null) {
            all.add(filter.unclaimed() ? eq("claim", null) : ne("claim", null));
        }
        if (!inbox.customers().isEmpty()) {
            all.add(in(
                    "customer",
                    inbox.customers().stream().map(CustomerId::value).toList()));
        }
        if (filter.stale() != null) {
            all.add(filter.stale() ? lt("staleAt", now) : or(eq("staleAt", null), gte("staleAt", now)));
        }
        if (filter.openedFrom() != null) {
            all.add(gte("openedAt", Date.from(filter.openedFrom())));
        }
        if (filter.openedBefore() != null) {
            all.add(lt("openedAt", Date.from(filter.openedBefore())));
        }
        if (filter.text() != null) {
            all.add(regex("searchText", Pattern.quote(Text.searched(filter.text()))));
        }
        return all;
    }

    private static void anyOf(List<Bson> conditions, String field, @Nullable List<? extends Enum<?>> values) {
        if (values != null) {
            conditions.add(in(field, values.stream().map(Enum::name).toList()));
        }
    }

    private static Bson is(String field, String value, boolean wanted) {
        return wanted ? eq(field, value) : ne(field, value);
    }

    @Override
    public Optional<FollowUp> takeDue(Duration lease) {
        return followUps.takeDue(lease);
    }

    @Override
    public boolean insert(FollowUp followUp) {
        return followUps.insert(followUp);
    }

    @Override
    public boolean replace(FollowUp followUp) {
        return followUps.replace(followUp);
    }

    private static String openKey(CompanyId company, String callerKey) {
        return company + "/" + callerKey;
    }

    /** A withheld number has no caller to guard; its call guards itself. */
    private static List<String> openKeys(FollowUp it, CallerKeys caller) {
        var keys =
                caller.isEmpty() ? List.of("contact/" + it.contacts().getFirst().id()) : caller.values();
        return keys.stream().map(key -> openKey(it.company(), key)).toList();
    }

    private static String inboxKey(FollowUp it) {
        return "%d|%020d|%s"
                .formatted(
                        it.urgency() == Urgency.EMERGENCY ? 0 : 1,
                        it.dueAt().orElse(it.callbackDue()).toEpochMilli(),
                        it.id());
    }

    private static String openedKey(FollowUp it) {
        return "%020d|%s".formatted(it.openedAt().toEpochMilli(), it.id());
    }

    private static Document write(FollowUp it) {
        var caller = CallerKeys.of(it);
        var document = MongoFollowUpDocument.write(it)
                .append("open", !it.status().isClosed())
                .append("trigger", it.trigger().name())
                .append("openedAt", Date.from(it.openedAt()))
                .append("staleAt", it.staleAt().map(Date::from).orElse(null))
                .append("inboxKey", inboxKey(it))
                .append("openedKey", openedKey(it))
                .append("callerKeys", caller.values())
                .append("searchText", searchText(it));
        if (!it.status().isClosed()) {
            document.append("openKeys", openKeys(it, caller));
        }
        return document;
    }

    private static String searchText(FollowUp it) {
        var caller = it.caller();
        return Folded.fold(String.join(
                " ",
                caller.name() == null ? "" : caller.name(),
                caller.number() == null ? "" : caller.number().e164(),
                it.summary()));
    }

    private FollowUp read(Document it) {
        return MongoFollowUpDocument.read(it, followUps.pendingEvents(it));
    }
}
