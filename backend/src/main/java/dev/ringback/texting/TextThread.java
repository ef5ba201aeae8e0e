package dev.ringback.texting;

import dev.ringback.customer.CustomerId;
import dev.ringback.journal.Aggregate;
import dev.ringback.journal.Event;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything written between a company and one customer, or one number of which nobody knows whose it is, or by one sender that has no number
 * and cannot be written back to. The texts are kept by themselves; this keeps what the company has read of them.
 *
 * @param id made of the company and whom it is with
 * @param correspondent the number, or the sender, that was last written to or from
 * @param lastAt when something was last written
 * @param unread the customer's texts that nobody of the company has read, in order; no more than {@value #MOST_UNREAD}
 * @param heardUpTo the number of the last journal entry it has taken in
 */
record TextThread(
        String id,
        CompanyId company,
        @Nullable CustomerId customer,
        Correspondent correspondent,
        TextId lastText,
        Instant lastAt,
        List<TextId> unread,
        long heardUpTo,
        long version,
        List<Event> pendingEvents)
        implements Aggregate {

    private static final int MOST_UNREAD = 1_000;

    TextThread {
        unread = List.copyOf(unread);
        pendingEvents = List.copyOf(pendingEvents);
    }

    static String id(CompanyId company, CustomerId customer) {
        return company + "/customer/" + customer;
    }

    static String id(CompanyId company, Correspondent correspondent) {
        return switch (correspondent) {
            case PhoneNumber number -> company + "/number/" + number.e164();
            case NamedSender sender -> company + "/sender/" + sender.name();
        };
    }

    /** A thread with this customer, or with nobody known, that begins with this text. */
    static TextThread begin(@Nullable CustomerId customer, TextMessage text) {
        return new TextThread(
                customer == null ? id(text.company(), counterpart(text)) : id(text.company(), customer),
                text.company(),
                customer,
                counterpart(text),
                text.id(),
                text.createdAt(),
                List.of(),
                0,
                0,
                List.of());
    }

    static Correspondent counterpart(TextMessage text) {
        return text.direction() == Direction.INBOUND ? text.from() : text.to();
    }

    /** What to call somebody who cannot be written back to; empty for a number, which calls itself. */
    static Optional<String> senderOf(Correspondent correspondent) {
        return correspondent.number().isPresent() ? Optional.empty() : Optional.of(correspondent.written());
    }

    /** Takes in that a text was written or received. An entry of the journal that was heard before changes nothing. */
    TextThread heard(TextMessage text, long entry) {
        if (entry <= heardUpTo) {
            return this;
        }
        var isLatest = !text.createdAt().isBefore(lastAt);
        var news = text.direction() == Direction.INBOUND && !unread.contains(text.id()) && unread.size() < MOST_UNREAD
                ? Stream.concat(unread.stream(), Stream.of(text.id())).toList()
                : unread;
        return new TextThread(
                id,
                company,
                customer,
                isLatest ? counterpart(text) : correspondent,
                isLatest ? text.id() : lastText,
                isLatest ? text.createdAt() : lastAt,
                news,
                entry,
                version,
                pendingEvents);
    }

    /** Somebody of the company has read these. */
    TextThread read(Collection<TextId> seen, Instant at) {
        var left = unread.stream().filter(it -> !seen.contains(it)).toList();
        return left.equals(unread)
                ? this
                : new TextThread(
                        id,
                        company,
                        customer,
                        correspondent,
                        lastText,
                        lastAt,
                        left,
                        heardUpTo,
                        version,
                        Aggregate.with(pendingEvents, new ThreadRead(id + "/read/" + version, at, id)));
    }

    /** With what was written with a customer who turned out to be the same. Doing so again changes nothing. */
    TextThread and(TextThread other) {
        var isLatest = other.lastAt.isAfter(lastAt);
        return new TextThread(
                id,
                company,
                customer,
                isLatest ? other.correspondent : correspondent,
                isLatest ? other.lastText : lastText,
                isLatest ? other.lastAt : lastAt,
                Stream.concat(other.unread.stream(), unread.stream())
                        .distinct()
                        .limit(MOST_UNREAD)
                        .toList(),
                // Entries are heard in order: up to the later of the two, somebody has heard them all.
                Math.max(heardUpTo, other.heardUpTo),
                version,
                pendingEvents);
    }

    /** The same thread with whom its customer turned out to be. */
    TextThread with(CustomerId survivor) {
        return new TextThread(
                id(company, survivor),
                company,
                survivor,
                correspondent,
                lastText,
                lastAt,
                unread,
                heardUpTo,
                0,
                List.of());
    }

    @Override
    public String key() {
        return id;
    }
}
