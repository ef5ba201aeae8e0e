package dev.ringback.followup;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The follow-ups of one company, for one thread at a time; they are opened and changed here, not read in pages. */
public final class FollowUpsInMemory implements FollowUps {

    private final Map<FollowUpId, FollowUp> all = new LinkedHashMap<>();

    /** From now on there are these and no others. */
    public void put(Collection<FollowUp> these) {
        all.clear();
        these.forEach(it -> all.put(it.id(), it));
    }

    public List<FollowUp> all() {
        return List.copyOf(all.values());
    }

    /** All that is known of one, without the name and the number of changes that are its own. */
    public static List<Object> asKnown(FollowUp it) {
        return Arrays.asList(
                it.caller(),
                it.customerId(),
                it.matter(),
                it.assessment(),
                it.status(),
                it.stage(),
                it.review(),
                it.claim(),
                it.deadline(),
                it.source(),
                it.contacts(),
                it.closing());
    }

    @Override
    public Optional<FollowUp> find(CompanyId company, FollowUpId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<FollowUp> findAll(CompanyId company, Collection<FollowUpId> ids) {
        return ids.stream().flatMap(it -> find(company, it).stream()).toList();
    }

    @Override
    public Optional<FollowUp> findByContact(CompanyId company, String contactId) {
        return all.values().stream()
                .filter(it -> it.contacts().stream().anyMatch(one -> one.id().equals(contactId)))
                .findFirst();
    }

    @Override
    public Optional<FollowUp> findOpen(CompanyId company, CallerKeys caller) {
        return of(caller).filter(it -> !it.status().isClosed()).findFirst();
    }

    @Override
    public Optional<FollowUp> findOtherOpen(CompanyId company, CallerKeys caller, FollowUpId besides) {
        return of(caller)
                .filter(it -> !it.status().isClosed() && !it.id().equals(besides))
                .findFirst();
    }

    @Override
    public Optional<FollowUp> findClosed(CompanyId company, CallerKeys caller, Instant since) {
        return of(caller)
                .filter(it -> it.closedAt().filter(at -> !at.isBefore(since)).isPresent())
                .findFirst();
    }

    private Stream<FollowUp> of(CallerKeys caller) {
        return all.values().stream()
                .filter(it -> CallerKeys.of(it).values().stream().anyMatch(caller.values()::contains));
    }

    @Override
    public boolean insert(FollowUp followUp) {
        all.put(followUp.id(), followUp.written());
        return true;
    }

    @Override
    public boolean replace(FollowUp followUp) {
        return all.replace(followUp.id(), followUp.written()) != null;
    }

    @Override
    public Page<FollowUp> page(Inbox inbox, PageRequest request, FollowUpOrder order, Shown shown) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InboxCounts counts(Inbox inbox) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FollowUp> takeDue(Duration lease) {
        throw new UnsupportedOperationException();
    }
}
