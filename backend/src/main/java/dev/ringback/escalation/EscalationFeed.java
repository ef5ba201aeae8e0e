package dev.ringback.escalation;

import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.LiveJournal;
import dev.ringback.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is told of waiting work, as they are told, and again after a cursor. */
@Component
class EscalationFeed {

    private final LiveJournal journal;
    private final FollowUpService followUps;

    EscalationFeed(LiveJournal journal, FollowUpService followUps) {
        this.journal = journal;
        this.followUps = followUps;
    }

    /** One step, or the end of them, and the follow-up as it stands by now. */
    record EscalationEvent(String cursor, Instant at, FollowUp followUp) {}

    Flux<EscalationEvent> follow(Actor actor, @Nullable String after) {
        actor.require(READ_FOLLOW_UPS);
        return journal.follow(actor.company(), after)
                .concatMap(
                        entry -> entry.event() instanceof EscalationChanged changed
                                ? news(actor, entry, changed)
                                : Mono.empty(),
                        1);
    }

    private Mono<EscalationEvent> news(Actor viewer, JournalEntry entry, EscalationChanged changed) {
        return Mono.justOrEmpty(followUps.find(entry.company(), changed.followUp()))
                .map(it -> new EscalationEvent(entry.cursor(), changed.at(), it.seenBy(viewer)));
    }
}
