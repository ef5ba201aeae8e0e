package dev.ringback.followup;

import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.LiveJournal;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happens to follow-ups, as it happens, and again after a cursor. A follow-up is read once for everybody who is told of it. */
@Component
class FollowUpFeed {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 8 * 1024 * 1024;

    private final LiveJournal journal;
    private final LoadingCache<Told, Optional<FollowUp>> followUps;

    /** By the entry too: what was found for an earlier one need not show what a later one tells. */
    private record Told(CompanyId company, long entry, FollowUpId followUp) {}

    FollowUpFeed(LiveJournal journal, FollowUps followUps) {
        this.journal = journal;
        this.followUps = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumWeight(MOST_BYTES)
                .weigher((told, found) -> Weight.of(told) + Weight.of(found))
                .build(it -> followUps.find(it.company(), it.followUp()));
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
        return Mono.justOrEmpty(followUps.get(new Told(entry.company(), entry.seq(), event.followUp())))
                .map(followUp -> new News(entry.cursor(), event.kind(), followUp.seenBy(viewer), event.at()));
    }
}
