package dev.ringback.calling;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls to the staff for tests that need no database. */
public final class AlertCallsInMemory implements AlertCalls {

    private final Clock clock;
    private final Map<AlertCallId, AlertCall> calls = new LinkedHashMap<>();
    private final Map<AlertCallId, Instant> leases = new LinkedHashMap<>();

    AlertCallsInMemory(Clock clock) {
        this.clock = clock;
    }

    private Stream<AlertCall> of(CompanyId company) {
        return calls.values().stream().filter(it -> it.company().equals(company));
    }

    @Override
    public synchronized Optional<AlertCall> find(CompanyId company, AlertCallId id) {
        return of(company).filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<AlertCall> findAll(CompanyId company, Collection<AlertCallId> ids) {
        return of(company).filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public synchronized List<AlertCall> to(CompanyId company, PhoneNumber number, Instant since) {
        return of(company)
                .filter(it -> it.number().equals(number) && !it.createdAt().isBefore(since))
                .sorted(Comparator.comparing(AlertCall::createdAt)
                        .thenComparing(AlertCall::key)
                        .reversed())
                .limit(MOST_TO_ONE_NUMBER)
                .toList();
    }

    @Override
    public synchronized Optional<AlertCall> takeDue(Duration lease) {
        var now = clock.instant();
        var due = calls.values().stream()
                .filter(it -> it.due()
                        .map(at -> leases.getOrDefault(it.id(), at))
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .findFirst()
                .map(it -> version(it, it.version() + 1));
        due.ifPresent(it -> {
            calls.put(it.id(), it);
            leases.put(it.id(), now.plus(lease));
        });
        return due;
    }

    @Override
    public synchronized boolean insert(AlertCall call) {
        return calls.putIfAbsent(call.id(), version(call, 1)) == null;
    }

    @Override
    public synchronized boolean replace(AlertCall call) {
        var stored = calls.get(call.id());
        if (stored == null || stored.version() != call.version()) {
            return false;
        }
        calls.put(call.id(), version(call, call.version() + 1));
        leases.remove(call.id());
        return true;
    }

    private static AlertCall version(AlertCall it, long version) {
        return new AlertCall(
                it.id(),
                it.company(),
                it.followUp(),
                it.colleague(),
                it.number(),
                it.words(),
                it.createdAt(),
                it.status(),
                it.providerId(),
                it.errorCode(),
                it.takenAt(),
                it.answeredAt(),
                it.pressedAt(),
                it.seconds(),
                it.ringing(),
                version);
    }
}
