package dev.ringback.texting;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.PlaceInTime;
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
    public synchronized List<TextMessage> writtenTo(CompanyId company, PhoneNumber to, Instant since) {
        return newestFirst(of(company)
                        .filter(it ->
                                it.direction() == Direction.OUTBOUND && it.to().equals(to))
                        .filter(it -> !it.createdAt().isBefore(since)))
                .limit(MOST_TO_ONE_NUMBER)
                .toList();
    }

    private static Stream<TextMessage> newestFirst(Stream<TextMessage> some) {
        return some.sorted((one, other) -> one.isBefore(other) ? 1 : -1);
    }

    @Override
    public synchronized long countAutomatic(CompanyId company, Instant since, TextMessage before) {
        return of(company)
                .filter(it -> it.isAutomatic() && !it.createdAt().isBefore(since) && it.isBefore(before))
                .filter(it -> it.proof().isLive() && it.proof() != Proof.DRAFTED)
                .count();
    }

    @Override
    public synchronized Page<TextMessage> with(
            CompanyId company, Collection<CustomerId> customers, PageRequest request) {
        return page(newestFirst(of(company).filter(it -> customers.contains(it.customer()))), request);
    }

    @Override
    public synchronized Page<TextMessage> with(CompanyId company, Correspondent correspondent, PageRequest request) {
        return page(
                newestFirst(of(company)
                        .filter(it -> it.customer() == null
                                && !it.isToColleague()
                                && TextThread.counterpart(it).equals(correspondent))),
                request);
    }

    @Override
    public synchronized Page<TextMessage> drafts(CompanyId company, PageRequest request) {
        var newestFirst = newestFirst(of(company).filter(it -> it.proof() == Proof.DRAFTED))
                .toList();
        return page(newestFirst.reversed().stream(), request);
    }

    private static Page<TextMessage> page(Stream<TextMessage> some, PageRequest request) {
        var all = some.toList();
        var from = request.after()
                .map(PlaceInTime::read)
                .map(place -> all.stream().map(it -> it.id().value()).toList().indexOf(place.id()) + 1)
                .orElse(0);
        return Page.of(
                request,
                all.subList(from, Math.min(all.size(), from + request.first() + 1)),
                it -> new PlaceInTime(it.createdAt(), it.id().value()).write());
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
        var sending = it.sending();
        return sending == null
                ? it.written()
                : it.leased(new Sending(until, sending.attempts(), sending.handedOverAt(), sending.until()))
                        .written();
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
