package dev.ringback.customer;

import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's merging of customers, one merge at a time. A merge changes two customers, and what holds for both can only be decided in one
 * place: here. What is entered is carried out, by whoever comes first, before the next is entered.
 *
 * @param open the merge that may not be complete yet; null when there is none
 */
record MergeBook(CompanyId company, @Nullable Merge open, long version, List<Event> pendingEvents)
        implements Aggregate {

    /** One customer taking the place of another. */
    record Merge(CustomerId kept, CustomerId merged, MemberId by, Instant at) {}

    MergeBook {
        pendingEvents = List.copyOf(pendingEvents);
    }

    static MergeBook empty(CompanyId company) {
        return new MergeBook(company, null, 0, List.of());
    }

    MergeBook enter(CustomerId kept, CustomerId merged, Member by, Instant at) {
        if (open != null) {
            throw new IllegalStateException("The open merge comes first");
        }
        return new MergeBook(
                company,
                new Merge(kept, merged, by.id(), at),
                version,
                Aggregate.with(
                        pendingEvents, new CustomersMerged(UUID.randomUUID().toString(), at, kept, merged, by.id())));
    }

    MergeBook complete() {
        return new MergeBook(company, null, version, pendingEvents);
    }

    /** This, as the store has it after writing. */
    MergeBook written() {
        return new MergeBook(company, open, version + 1, pendingEvents);
    }

    @Override
    public String key() {
        return company.value();
    }
}
