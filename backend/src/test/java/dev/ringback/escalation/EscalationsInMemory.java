package dev.ringback.escalation;

import dev.ringback.followup.FollowUpId;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Escalations for tests that need no database. */
final class EscalationsInMemory implements Escalations {

    private final Clock clock;
    private final Map<FollowUpId, Escalation> escalations = new LinkedHashMap<>();
    private final Map<FollowUpId, Instant> leases = new LinkedHashMap<>();

    EscalationsInMemory(Clock clock) {
        this.clock = clock;
    }

    private Stream<Escalation> of(CompanyId company) {
        return escalations.values().stream().filter(it -> it.company().equals(company));
    }

    @Override
    public synchronized Optional<Escalation> find(CompanyId company, FollowUpId followUp) {
        return of(company).filter(it -> it.followUp().equals(followUp)).findFirst();
    }

    @Override
    public synchronized List<Escalation> findAll(CompanyId company, Collection<FollowUpId> followUps) {
        return of(company).filter(it -> followUps.contains(it.followUp())).toList();
    }

    @Override
    public synchronized Optional<Escalation> takeDue(Duration lease) {
        var now = clock.instant();
        var due = escalations.values().stream()
                .filter(it -> it.due()
                        .map(at -> leases.getOrDefault(it.followUp(), at))
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .findFirst()
                .map(Escalation::written);
        due.ifPresent(it -> {
            escalations.put(it.followUp(), it);
            leases.put(it.followUp(), now.plus(lease));
        });
        return due;
    }

    @Override
    public synchronized boolean insert(Escalation escalation) {
        return escalations.putIfAbsent(escalation.followUp(), escalation.written()) == null;
    }

    @Override
    public synchronized boolean replace(Escalation escalation) {
        var stored = escalations.get(escalation.followUp());
        if (stored == null || stored.version() != escalation.version()) {
            return false;
        }
        escalations.put(escalation.followUp(), escalation.written());
        leases.remove(escalation.followUp());
        return true;
    }
}
