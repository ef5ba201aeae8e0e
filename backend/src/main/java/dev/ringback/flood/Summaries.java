package dev.ringback.flood;

import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.journal.DueWork;
import dev.ringback.kernel.Attempts;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells phones together what was gathered for them, as soon as there is room. A summary is written down and counted before it is told, and
 * ended afterwards; whoever finds one that was begun tells it under the same key.
 */
@Component
class Summaries extends DueWork<PhoneLoad> {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final PhoneLoads loads;
    private final FollowUpService followUps;
    private final List<SummaryDoor> doors;
    private final Clock clock;

    Summaries(PhoneLoads loads, FollowUpService followUps, List<SummaryDoor> doors, Clock clock) {
        this.loads = loads;
        this.followUps = followUps;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    protected Optional<PhoneLoad> take() {
        return loads.takeDue(LEASE);
    }

    @Override
    protected void work(PhoneLoad due) {
        var ripe = due.ripe(clock.instant());
        if (ripe.isEmpty()) {
            // Somebody else was here meanwhile; writing it says when it is due again.
            loads.replace(due);
            return;
        }
        var gathering = ripe.get();
        if (gathering.summary() != null) {
            finish(due, gathering, gathering.summary());
            return;
        }
        var waiting = waiting(due, gathering);
        if (waiting.isEmpty()) {
            loads.replace(due.ended(gathering));
            return;
        }
        var summary = summary(due, gathering, waiting);
        var begun = due.summarised(gathering, summary);
        if (loads.replace(begun)) {
            finish(begun.written(), gathering.summarised(summary), summary);
        }
    }

    /** What still needs the member, each piece of work once. */
    private Map<FollowUp, Gathering.Entry> waiting(PhoneLoad load, Gathering gathering) {
        var ids = gathering.entries().stream()
                .map(Gathering.Entry::followUp)
                .distinct()
                .toList();
        var waiting = new LinkedHashMap<FollowUp, Gathering.Entry>();
        for (var followUp : followUps.findAll(load.company(), ids)) {
            gathering.entries().stream()
                    .filter(it -> it.followUp().equals(followUp.id()))
                    .filter(it -> it.isNeededBy(gathering.member(), followUp))
                    .findFirst()
                    .ifPresent(it -> waiting.put(followUp, it));
        }
        return waiting;
    }

    /** Names the most urgent, and of those the one that waits longest. */
    private Gathering.Summary summary(PhoneLoad load, Gathering gathering, Map<FollowUp, Gathering.Entry> waiting) {
        var about = waiting.keySet().stream()
                .min(Comparator.comparing(FollowUp::urgency).thenComparing(FollowUp::lastContactAt))
                .orElseThrow();
        var entry = Objects.requireNonNull(waiting.get(about));
        var uncounted = gathering.count() - gathering.entries().size();
        return new Gathering.Summary(
                about.id(),
                entry.kind(),
                waiting.size() - 1 + uncounted,
                "summary/%s/%s".formatted(load.phone().door(), entry.occasion()),
                clock.instant());
    }

    private void finish(PhoneLoad begun, Gathering gathering, Gathering.Summary summary) {
        followUps
                .find(begun.company(), summary.about())
                .ifPresent(about -> doors.stream()
                        .filter(it -> it.door() == begun.phone().door())
                        .forEach(it -> it.tell(
                                begun.phone(),
                                new News(gathering.member(), about, summary.kind(), summary.key(), true),
                                new Gathered.Together(summary.more(), gathering.informant(), summary.at(), false))));
        Attempts.untilWritten(() -> loads.replace(loads.of(begun.phone()).ended(gathering)));
    }
}
