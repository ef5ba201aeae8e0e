package dev.ringback.texting;

import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.customer.CustomerId;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.UserErrorCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows what was written with whom, and what of it nobody has read. */
@Service
class ThreadService {

    private final TextThreads threads;
    private final Texts texts;
    private final CustomerService customers;
    private final Clock clock;

    ThreadService(TextThreads threads, Texts texts, CustomerService customers, Clock clock) {
        this.threads = threads;
        this.texts = texts;
        this.customers = customers;
        this.clock = clock;
    }

    Page<TextThread> page(Actor actor, boolean unreadOnly, PageRequest request) {
        actor.require(READ_CONTACT);
        actor.require(READ_CUSTOMERS);
        return threads.page(actor.company(), unreadOnly, request);
    }

    Optional<TextThread> find(Actor actor, String id) {
        actor.require(READ_CONTACT);
        actor.require(READ_CUSTOMERS);
        return threads.find(actor.company(), id);
    }

    /** The thread with a customer; empty while nothing was written. */
    Optional<TextThread> with(Actor actor, CustomerId customer) {
        actor.require(READ_CONTACT);
        return customers
                .find(actor.company(), customer)
                .flatMap(it -> threads.find(actor.company(), TextThread.id(actor.company(), it.id())));
    }

    /** What the latest text of a thread is about. */
    Optional<FollowUpId> latestFollowUp(TextThread thread) {
        return texts.find(thread.company(), thread.lastText()).map(TextMessage::followUp);
    }

    /** What was written in a thread, newest first. */
    Page<TextMessage> texts(Actor actor, TextThread thread, PageRequest request) {
        actor.require(READ_CONTACT);
        return thread.customer() == null
                ? texts.with(thread.company(), thread.correspondent(), request)
                : texts.with(
                        thread.company(),
                        customers
                                .find(thread.company(), thread.customer())
                                .map(it -> it.ids())
                                .orElse(List.of(thread.customer())),
                        request);
    }

    /** Notes that somebody has read a thread up to this text. Counts for everybody of the company. */
    TextThread read(Actor actor, String id, TextId upTo) {
        actor.memberWith(READ_CONTACT);
        var last = texts.find(actor.company(), upTo)
                .orElseThrow(() ->
                        new InvalidInput(UserErrorCode.NOT_FOUND, "upToTextId", "There is no text with this id."));
        return Attempts.untilNotOvertaken(() -> {
            var present = threads.find(actor.company(), id)
                    .orElseThrow(() ->
                            new InvalidInput(UserErrorCode.NOT_FOUND, "threadId", "There is no thread with this id."));
            var seen = texts.findAll(actor.company(), present.unread()).stream()
                    .filter(it -> !last.isBefore(it))
                    .map(TextMessage::id)
                    .toList();
            var read = present.read(seen, clock.instant());
            return read.equals(present) || threads.replace(read) ? Optional.of(read) : Optional.empty();
        });
    }
}
