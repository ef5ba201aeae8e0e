package dev.ringback.texting;

import dev.ringback.customer.Customer;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Batches;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.Permission;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.UserError;
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

/** Threads, for GraphQL. */
@Controller
class ThreadController {

    private final ThreadService threads;
    private final ThreadFeed feed;
    private final CustomerService customers;
    private final FollowUpService followUps;

    ThreadController(ThreadService threads, ThreadFeed feed, CustomerService customers, FollowUpService followUps) {
        this.threads = threads;
        this.feed = feed;
        this.customers = customers;
        this.followUps = followUps;
    }

    record MarkThreadReadInput(
            String threadId, String upToTextId, @Nullable String idempotencyKey) {}

    record ThreadPayload(@Nullable TextThread thread, List<UserError> userErrors) {}

    @QueryMapping
    Page<TextThread> threads(
            @Argument int first, @Argument @Nullable String after, @Argument boolean unreadOnly, Actor actor) {
        return threads.page(actor, unreadOnly, PageRequest.of("threads", first, after));
    }

    @QueryMapping(name = "thread")
    Optional<TextThread> thread(@Argument String id, Actor actor) {
        return threads.find(actor, id);
    }

    @SubscriptionMapping
    Flux<ThreadFeed.ThreadEvent> threadChanged(
            @Argument @Nullable String threadId, @Argument @Nullable String after, Actor actor) {
        return feed.follow(actor, threadId, after);
    }

    @MutationMapping
    ThreadPayload markThreadRead(@Argument MarkThreadReadInput input, Actor actor) {
        return new ThreadPayload(threads.read(actor, input.threadId(), new TextId(input.upToTextId())), List.of());
    }

    @SchemaMapping
    Optional<TextThread> thread(Customer customer, Actor actor) {
        return threads.with(actor, customer.id());
    }

    @BatchMapping(typeName = "Thread")
    Map<TextThread, Customer> customer(List<TextThread> all) {
        var company = all.getFirst().company();
        return Batches.load(all, TextThread::customer, ids -> customers.findAllById(company, ids));
    }

    @SchemaMapping(typeName = "Thread")
    Optional<String> phoneNumber(TextThread thread) {
        return thread.correspondent().number().map(PhoneNumber::e164);
    }

    @SchemaMapping(typeName = "Thread")
    Optional<String> sender(TextThread thread) {
        return TextThread.senderOf(thread.correspondent());
    }

    @SchemaMapping(typeName = "Thread")
    int unread(TextThread thread) {
        return thread.unread().size();
    }

    /** The piece of work that the thread is about now. */
    @SchemaMapping(typeName = "Thread")
    Optional<FollowUp> followUp(TextThread thread, Actor actor) {
        return actor.may(Permission.READ_FOLLOW_UPS)
                ? openFollowUp(thread).map(it -> it.seenBy(actor))
                : Optional.empty();
    }

    /** Whoever has no number may have several: then the one of the latest text. */
    private Optional<FollowUp> openFollowUp(TextThread thread) {
        return thread.correspondent()
                .number()
                .map(it -> followUps.findOpen(thread.company(), it))
                .orElseGet(() -> threads.latestFollowUp(thread)
                        .flatMap(it -> followUps.find(thread.company(), it))
                        .filter(it -> !it.status().isClosed()));
    }

    @SchemaMapping(typeName = "Thread")
    Page<TextMessage> texts(TextThread thread, @Argument int first, @Argument @Nullable String after, Actor actor) {
        return threads.texts(actor, thread, PageRequest.of("thread", first, after));
    }
}
