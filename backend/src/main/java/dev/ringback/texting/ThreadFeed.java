package dev.ringback.texting;

import static dev.ringback.kernel.Permission.READ_CONTACT;
import static dev.ringback.kernel.Permission.READ_CUSTOMERS;

import dev.ringback.customer.CustomersMerged;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.LiveJournal;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.UserErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is written with customers, as it is written, delivered and read, and again after a cursor. */
@Component
class ThreadFeed {

    private final LiveJournal journal;
    private final ThreadKeeper keeper;
    private final TextThreads threads;
    private final Texts texts;

    ThreadFeed(LiveJournal journal, ThreadKeeper keeper, TextThreads threads, Texts texts) {
        this.journal = journal;
        this.keeper = keeper;
        this.threads = threads;
        this.texts = texts;
    }

    /** A thread as it stands by now, and the text that was written or got further; none when it was read or merged. */
    record ThreadEvent(
            String cursor,
            Instant at,
            TextThread thread,
            @Nullable TextMessage text) {}

    Flux<ThreadEvent> follow(Actor actor, @Nullable String thread, @Nullable String after) {
        actor.require(READ_CONTACT);
        actor.require(READ_CUSTOMERS);
        if (thread != null && threads.find(actor.company(), thread).isEmpty()) {
            throw new InvalidInput(UserErrorCode.NOT_FOUND, "threadId", "There is no thread with this id.");
        }
        return journal.followBehind(keeper, actor.company(), after)
                .concatMap(entry -> Mono.justOrEmpty(news(entry, thread)), 1);
    }

    private @Nullable ThreadEvent news(JournalEntry entry, @Nullable String wanted) {
        return switch (entry.event()) {
            case TextChanged changed ->
                texts.find(entry.company(), changed.text())
                        .map(text -> event(entry, wanted, keeper.threadOf(text), text))
                        .orElse(null);
            case ThreadRead read -> event(entry, wanted, read.thread(), null);
            case CustomersMerged merged -> event(entry, wanted, TextThread.id(entry.company(), merged.kept()), null);
            default -> null;
        };
    }

    private @Nullable ThreadEvent event(
            JournalEntry entry, @Nullable String wanted, String thread, @Nullable TextMessage text) {
        if (wanted != null && !wanted.equals(thread)) {
            return null;
        }
        return threads.find(entry.company(), thread)
                .map(it -> new ThreadEvent(entry.cursor(), entry.event().at(), it, text))
                .orElse(null);
    }
}
