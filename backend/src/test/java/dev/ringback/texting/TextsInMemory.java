package dev.ringback.texting;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts for tests that need no database. */
final class TextsInMemory implements Texts {

    private final Clock clock;
    private final Map<TextId, TextMessage> texts = new LinkedHashMap<>();

    TextsInMemory(Clock clock) {
        this.clock = clock;
    }

    private Stream<TextMessage> of(CompanyId company) {
        return texts.values().stream().filter(it -> it.company().equals(company));
    }

    @Override
    public synchronized Optional<TextMessage> find(CompanyId company, TextId id) {
        return of(company).filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<TextMessage> findAll(CompanyId company, Collection<TextId> ids) {
        return of(company).filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public synchronized Optional<TextMessage> findByProviderId(CompanyId company, String providerId) {
        return of(company).filter(it -> providerId.equals(it.providerId())).findFirst();
    }

    @Override
    public synchronized Set<String> providerIds(CompanyId company, PhoneNumber to, Instant since) {
        return of(company)
                .filter(it -> it.to().equals(to) && !it.createdAt().isBefore(since))
                .map(TextMessage::providerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Optional<TextMessage> takeDue(Duration lease) {
        var now = clock.instant();
        var taken = texts.values().stream()
                .filter(it -> it.due().filter(due -> !due.isAfter(now)).isPresent())
                .min(Comparator.comparing(it -> it.due().orElseThrow()))
                .map(it -> leased(it, now.plus(lease)));
        taken.ifPresent(it -> texts.put(it.id(), it));
        return taken;
    }

    private static TextMessage leased(TextMessage it, Instant until) {
        var sending = Objects.requireNonNull(it.sending());
        return with(it, new Sending(until, sending.attempts(), sending.handedOverAt()))
                .written();
    }

    private static TextMessage with(TextMessage it, Sending sending) {
        return new TextMessage(
                it.id(),
                it.company(),
                it.direction(),
                it.customer(),
                it.followUp(),
                it.purpose(),
                it.from(),
                it.to(),
                it.body(),
                it.author(),
                it.createdAt(),
                it.proof(),
                it.noContactReason(),
                it.errorCode(),
                it.providerId(),
                sending,
                it.version(),
                it.pendingEvents());
    }

    @Override
    public synchronized boolean insert(TextMessage text) {
        return texts.putIfAbsent(text.id(), text.written()) == null;
    }

    @Override
    public synchronized boolean replace(TextMessage text) {
        var stored = texts.get(text.id());
        if (stored == null || stored.version() != text.version()) {
            return false;
        }
        texts.put(text.id(), text.written());
        return true;
    }
}
