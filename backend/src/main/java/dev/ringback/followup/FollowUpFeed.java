package dev.ringback.followup;

import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.LiveJournal;
import dev.ringback.kernel.Actor;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happens to follow-ups, as it happens, and again after a cursor. */
@Component
class FollowUpFeed {

    private final LiveJournal journal;
    private final FollowUps followUps;

    FollowUpFeed(LiveJournal journal, FollowUps followUps) {
        this.journal = journal;
        this.followUps = followUps;
    }

    /** One thing that happened, and the follow-up as it stands by now. */
    record News(String cursor, FollowUpEventKind kind, FollowUp followUp, Instant at) {}

    Flux<News> follow(Actor actor, @Nullable String after, Predicate<FollowUpEvent> wanted) {
        actor.require(READ_FOLLOW_UPS);
        return journal.follow(actor.company(), after)
                .concatMap(
                        entry -> entry.event() instanceof FollowUpEvent event && wanted.test(event)
                                ? news(actor, entry, event)
                                : Mono.empty(),
                        1);
    }

    private Mono<News> news(Actor viewer, JournalEntry entry, FollowUpEvent event) {
        return Mono.justOrEmpty(followUps.find(entry.company(), event.followUp()))
                .map(followUp -> new News(entry.cursor(), event.kind(), followUp.seenBy(viewer), event.at()));
    }
}
