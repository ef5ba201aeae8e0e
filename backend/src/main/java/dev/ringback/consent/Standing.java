package dev.ringback.consent;

import dev.ringback.company.Purpose;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's words come to for one purpose: the latest line of each sort that bears on it. Of two lines in the same moment the one
 * that forbids counts.
 */
record Standing(
        Purpose purpose,
        @Nullable ConsentEntry stop,
        @Nullable ConsentEntry start,
        @Nullable ConsentEntry refusal,
        @Nullable ConsentEntry grant,
        @Nullable ConsentEntry booking) {

    static Standing of(ConsentLedger ledger, CompanyId company, PhoneNumber number, Purpose purpose) {
        return new Standing(
                purpose,
                ledger.latest(company, number, Strand.STOP, purpose).orElse(null),
                ledger.latest(company, number, Strand.START, purpose).orElse(null),
                ledger.latest(company, number, Strand.REFUSAL, purpose).orElse(null),
                ledger.latest(company, number, Strand.GRANT, purpose).orElse(null),
                ledger.latest(company, number, Strand.BOOKING, purpose).orElse(null));
    }

    /** The line that forbids texts, when one does. */
    Optional<ConsentEntry> prohibition() {
        return stopInForce().or(this::refusalInForce);
    }

    /** Their own STOP, which nobody but themselves can undo. */
    Optional<ConsentEntry> stopInForce() {
        return Optional.ofNullable(stop).filter(it -> start == null || !start.isAfter(it));
    }

    private Optional<ConsentEntry> refusalInForce() {
        return Optional.ofNullable(refusal)
                .filter(it -> start == null || !start.isAfter(it))
                .filter(it -> grant == null || !grant.isAfter(it));
    }

    /** The latest line that allows texts, as long as none forbids them. START by itself allows no marketing. */
    Optional<ConsentEntry> permission() {
        return lines(grant, booking, purpose == Purpose.MARKETING ? null : start)
                .max(Comparator.comparing(EntryPlace::of));
    }

    /** The lines that this one has the last word on, oldest first, itself included. */
    List<ConsentEntry> upTo(ConsentEntry last) {
        return lines(stop, start, refusal, grant, booking)
                .filter(it -> it.equals(last) || !it.isAfter(last))
                .sorted(Comparator.comparing(EntryPlace::of))
                .toList();
    }

    /** All lines, oldest first. */
    List<ConsentEntry> all() {
        return lines(stop, start, refusal, grant, booking)
                .sorted(Comparator.comparing(EntryPlace::of))
                .toList();
    }

    private static Stream<ConsentEntry> lines(@Nullable ConsentEntry... lines) {
        return Stream.of(lines).filter(Objects::nonNull);
    }
}
