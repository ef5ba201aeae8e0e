package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.ConfigurationProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what happened long ago, once every listener has been told. Any number of backends may do so at the same time. */
@Component
class JournalRetention {

    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Journal journal;
    private final Positions positions;
    private final List<JournalListener> listeners;
    private final Duration kept;
    private final Clock clock;

    JournalRetention(
            Journal journal,
            Positions positions,
            List<JournalListener> listeners,
            @Value("${ringback.journal.keep}") Duration kept,
            Clock clock) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new ConfigurationProblem(
                    "JOURNAL_KEEP must be at least 1d: a phone may be without signal for a day.");
        }
        this.journal = journal;
        this.positions = positions;
        this.listeners = listeners;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        journal.companies().forEach(this::prune);
    }

    private void prune(CompanyId company) {
        var told = listeners.stream()
                .mapToLong(it -> positions.position(it.name(), company))
                .min()
                .orElse(Long.MAX_VALUE);
        journal.prune(company, clock.instant().minus(kept), told);
    }
}
