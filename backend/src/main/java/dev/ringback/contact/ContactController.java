package dev.ringback.contact;

import dev.ringback.contact.ContactEntry.FollowUpEntry;
import dev.ringback.contact.ContactEntry.NoteEntry;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerId;
import dev.ringback.followup.FollowUp;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Permission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Contact history, for GraphQL. */
@Controller
class ContactController {

    private final ContactHistory history;
    private final ContactFeed feed;

    ContactController(ContactHistory history, ContactFeed feed) {
        this.history = history;
        this.feed = feed;
    }

    @SubscriptionMapping
    Flux<ContactFeed.ContactHistoryEvent> contactHistoryAppended(
            @Argument String customerId, @Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, new CustomerId(customerId), after);
    }

    @SchemaMapping
    Page<ContactEntry> contactHistory(
            Customer customer, @Argument int first, @Argument @Nullable String after, Actor actor) {
        return history.of(actor, customer, PageRequest.of("history", first, after));
    }

    @SchemaMapping
    FollowUp followUp(FollowUpEntry entry, Actor actor) {
        actor.require(Permission.READ_FOLLOW_UPS);
        return entry.followUp().seenBy(actor);
    }

    @SchemaMapping
    Optional<FollowUp> followUp(NoteEntry entry, Actor actor) {
        return Optional.ofNullable(entry.followUp())
                .filter(followUp -> actor.may(Permission.READ_FOLLOW_UPS))
                .map(followUp -> followUp.seenBy(actor));
    }
}
