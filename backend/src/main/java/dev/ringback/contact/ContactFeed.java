package dev.ringback.contact;

import static dev.ringback.kernel.Permission.READ_CONTACT;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.LiveJournal;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.UserErrorCode;
import dev.ringback.kernel.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is added to a customer's history, as it is added, and again after a cursor. */
@Component
class ContactFeed {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final LiveJournal journal;
    private final HistoryKeeper keeper;
    private final ContactHistory history;
    private final CustomerService customers;
    private final LoadingCache<Place, List<HistoryLine>> added;

    private record Place(CompanyId company, long entry) {}

    ContactFeed(
            LiveJournal journal,
            HistoryKeeper keeper,
            HistoryLines lines,
            ContactHistory history,
            CustomerService customers) {
        this.journal = journal;
        this.keeper = keeper;
        this.history = history;
        this.customers = customers;
        this.added = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumWeight(MOST_BYTES)
                .weigher((place, found) -> Weight.of(place) + Weight.of(found))
                .build(it -> lines.of(it.company(), it.entry()));
    }

    /** What one event added. */
    record ContactHistoryEvent(String cursor, Instant at, List<ContactEntry> entries) {}

    Flux<ContactHistoryEvent> follow(Actor actor, CustomerId customer, @Nullable String after) {
        actor.require(READ_CONTACT);
        find(actor, customer);
        return journal.followBehind(keeper, actor.company(), after)
                .concatMap(entry -> Mono.justOrEmpty(news(actor, customer, entry)), 1);
    }

    private @Nullable ContactHistoryEvent news(Actor actor, CustomerId customer, JournalEntry entry) {
        var all = added.get(new Place(entry.company(), entry.seq()));
        if (all.isEmpty()) {
            return null;
        }
        // Asked each time: by now they may be known to be the same as somebody else.
        var ids = find(actor, customer).ids();
        var theirs = all.stream().filter(it -> ids.contains(it.customer())).toList();
        return theirs.isEmpty()
                ? null
                : new ContactHistoryEvent(entry.cursor(), entry.event().at(), history.entries(entry.company(), theirs));
    }

    private Customer find(Actor actor, CustomerId customer) {
        return customers
                .find(actor.company(), customer)
                .orElseThrow(() ->
                        new InvalidInput(UserErrorCode.NOT_FOUND, "customerId", "There is no customer with this id."));
    }
}
