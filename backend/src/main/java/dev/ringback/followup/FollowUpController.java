package dev.ringback.followup;

import dev.ringback.customer.CallerMatch;
import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Text;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Follow-ups, for GraphQL. */
@Controller
class FollowUpController {

    private static final int LONGEST_SEARCH = 100;

    private final FollowUpService followUps;
    private final FollowUpFeed feed;
    private final CustomerService customers;
    private final OpenFollowUp openFollowUp;

    FollowUpController(
            FollowUpService followUps, FollowUpFeed feed, CustomerService customers, OpenFollowUp openFollowUp) {
        this.followUps = followUps;
        this.feed = feed;
        this.customers = customers;
        this.openFollowUp = openFollowUp;
    }

    @QueryMapping
    Page<FollowUp> followUps(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable FollowUpFilter filter,
            @Argument FollowUpOrder order,
            DataFetchingFieldSelectionSet selection,
            Actor actor) {
        var shown = new FollowUps.Shown(
                selection.contains("edges/node/transcript"),
                selection.containsAnyOf("edges/node/changes", "edges/node/holders"));
        return followUps.page(actor, PageRequest.of(order.name(), first, after), checked(filter), order, shown);
    }

    private static FollowUpFilter checked(@Nullable FollowUpFilter filter) {
        var wanted = filter == null ? FollowUpFilter.NONE : filter;
        Text.optional("text", wanted.text(), LONGEST_SEARCH);
        return wanted;
    }

    @QueryMapping
    InboxCounts inboxCounts(@Argument @Nullable FollowUpFilter filter, Actor actor) {
        return followUps.counts(actor, checked(filter));
    }

    @QueryMapping
    Optional<FollowUp> followUp(@Argument String id, Actor actor) {
        return followUps.read(actor, new FollowUpId(id));
    }

    @MutationMapping
    FollowUpPayload openFollowUp(@Argument OpenFollowUp.Input input, Actor actor) {
        return new FollowUpPayload(openFollowUp.open(actor, input), List.of());
    }

    @SubscriptionMapping
    Flux<FollowUpFeed.News> urgentFollowUps(@Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, after, FollowUpEvent::isUrgentNews);
    }

    @SubscriptionMapping
    Flux<FollowUpFeed.News> followUpChanges(@Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, after, any -> true);
    }

    @SchemaMapping
    Page<Change> changes(FollowUp followUp, @Argument int first, @Argument @Nullable String after) {
        return Page.of(PageRequest.of("changes", first, after), followUp.changes());
    }

    @SchemaMapping
    Page<Contact> contacts(FollowUp followUp, @Argument int first, @Argument @Nullable String after) {
        return Page.of(PageRequest.of("contacts", first, after), followUp.contactsOwed());
    }

    @SchemaMapping
    Optional<CallerMatch> callerMatch(FollowUp followUp, Actor actor) {
        return followUps.callerMatch(actor, followUp);
    }

    @BatchMapping
    Map<FollowUp, Customer> customer(List<FollowUp> followUps) {
        // One request never sees two companies.
        var company = followUps.getFirst().company();
        return Batches.load(followUps, FollowUp::customerId, ids -> customers.findAllById(company, ids));
    }
}
