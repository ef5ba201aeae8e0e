package dev.ringback.escalation;

import dev.ringback.company.SettingsChange;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which order a company's members are on call, and by which number each is called to work.
 *
 * @param zone by whose clocks turns change; null for the company's own
 * @param order who takes a turn after whom; empty while the company has no rota
 * @param firstTurn the day on which the first of them begins a turn; turns go on before it as after it
 * @param turnDays how long a turn is: 1 to 28 days
 * @param handover when on that day the turn changes
 * @param swaps the earliest made first
 * @param numbers where members are texted and called; some may have none
 * @param changes what was changed, the latest last
 * @param version 0 while the company has none
 */
record Rota(
        CompanyId company,
        @Nullable ZoneId zone,
        List<MemberId> order,
        LocalDate firstTurn,
        int turnDays,
        LocalTime handover,
        List<Swap> swaps,
        Map<MemberId, PhoneNumber> numbers,
        List<SettingsChange> changes,
        long version) {

    static final int MOST_SWAPS = 200;

    private static final int MOST_CHANGES = 200;
    private static final Duration OLD_SWAPS_KEPT = Duration.ofDays(90);

    Rota {
        order = List.copyOf(order);
        swaps = List.copyOf(swaps);
        numbers = Map.copyOf(numbers);
        changes = List.copyOf(changes);
    }

    /** What every company begins with: nobody is on call. */
    static Rota none(CompanyId company) {
        // A Monday.
        return new Rota(
                company,
                null,
                List.of(),
                LocalDate.of(2026, 1, 5),
                7,
                LocalTime.of(8, 0),
                List.of(),
                Map.of(),
                List.of(),
                0);
    }

    Rota going(
            @Nullable ZoneId newZone,
            List<MemberId> newOrder,
            LocalDate newFirstTurn,
            int newTurnDays,
            LocalTime newHandover,
            Map<MemberId, PhoneNumber> newNumbers) {
        return new Rota(
                company,
                newZone,
                newOrder,
                newFirstTurn,
                newTurnDays,
                newHandover,
                swaps,
                newNumbers,
                changes,
                version);
    }

    Optional<Swap> swap(String id) {
        return swaps.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** With somebody covering. What was over long ago is not kept. */
    Rota with(Swap swap) {
        var recent = swaps.stream()
                .filter(it -> it.until().isAfter(swap.at().minus(OLD_SWAPS_KEPT)))
                .toList();
        var all = new ArrayList<>(recent);
        all.add(swap);
        return swapping(all);
    }

    Rota without(Swap swap) {
        return swapping(swaps.stream().filter(it -> !it.id().equals(swap.id())).toList());
    }

    private Rota swapping(List<Swap> newSwaps) {
        return new Rota(company, zone, order, firstTurn, turnDays, handover, newSwaps, numbers, changes, version);
    }

    Rota recording(List<SettingsChange> more) {
        var all = Stream.concat(changes.stream(), more.stream()).toList();
        return new Rota(
                company,
                zone,
                order,
                firstTurn,
                turnDays,
                handover,
                swaps,
                numbers,
                all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()),
                version);
    }

    /** How many swaps are not over yet. */
    long comingSwaps(Instant now) {
        return swaps.stream().filter(it -> it.until().isAfter(now)).count();
    }
}
