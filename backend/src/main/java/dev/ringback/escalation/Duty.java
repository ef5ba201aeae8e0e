package dev.ringback.escalation;

import dev.ringback.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A rota as it works out: by one clock, and with those alone who are on the staff. A turn of somebody who has left goes to whoever comes
 * after them. While anybody is left, exactly one is on call at every moment.
 */
record Duty(Rota rota, ZoneId zone, Set<MemberId> staff) {

    Duty {
        staff = Set.copyOf(staff);
    }

    /** Who is on call at this moment; empty when nobody of the rota is left, or there is none. */
    Optional<Shift> at(Instant moment) {
        return isVacant()
                ? Optional.empty()
                : shiftsOfTurn(turnAt(moment)).stream()
                        .filter(it -> it.includes(moment))
                        .findFirst();
    }

    /** The shift at this moment and those that follow, as many. */
    List<Shift> from(Instant moment, int most) {
        return isVacant()
                ? List.of()
                : LongStream.iterate(turnAt(moment), it -> it + 1)
                        .boxed()
                        .flatMap(it -> shiftsOfTurn(it).stream())
                        .filter(it -> it.until().isAfter(moment))
                        .limit(most)
                        .toList();
    }

    /** Every shift that has a part in this span. */
    List<Shift> between(Instant from, Instant until) {
        return isVacant() || !from.isBefore(until)
                ? List.of()
                : LongStream.rangeClosed(turnAt(from), turnAt(until))
                        .boxed()
                        .flatMap(it -> shiftsOfTurn(it).stream())
                        .filter(it -> it.until().isAfter(from) && it.from().isBefore(until))
                        .toList();
    }

    private boolean isVacant() {
        return rota.order().stream().noneMatch(staff::contains);
    }

    /** The last turn that has begun. */
    private long turnAt(Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        var turn = Math.floorDiv(ChronoUnit.DAYS.between(rota.firstTurn(), day), (long) rota.turnDays());
        // The handover comes at some time of the day, which the day alone does not tell.
        var last = turn + 1;
        while (begins(last).isAfter(moment)) {
            last--;
        }
        return last;
    }

    private Instant begins(long turn) {
        return moment(rota.firstTurn().plusDays(turn * rota.turnDays()).atTime(rota.handover()));
    }

    /** When clocks first show this time or, where they go forward over it, a later one. */
    private Instant moment(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private List<Shift> shiftsOfTurn(long turn) {
        var begins = begins(turn);
        var ends = begins(turn + 1);
        var edges = new TreeSet<>(List.of(begins, ends));
        rota.swaps().stream()
                .flatMap(it -> Stream.of(it.from(), it.until()))
                .filter(it -> it.isAfter(begins) && it.isBefore(ends))
                .forEach(edges::add);
        var all = new ArrayList<Shift>();
        Instant from = null;
        for (var edge : edges) {
            if (from != null) {
                append(all, shift(turn, from, edge));
            }
            from = edge;
        }
        return all;
    }

    private static void append(List<Shift> all, Shift next) {
        if (!all.isEmpty() && all.getLast().goesOnIn(next)) {
            all.add(all.removeLast().lastingUntil(next.until()));
        } else {
            all.add(next);
        }
    }

    private Shift shift(long turn, Instant from, Instant until) {
        var line = line(turn);
        var own = line.getFirst();
        var swap = rota.swaps().reversed().stream()
                .filter(it -> it.covers(from) && staff.contains(it.member()))
                .findFirst();
        var member = swap.map(Swap::member).orElse(own);
        // Whoever gave their turn away is asked only when there is nobody else.
        var backup = Stream.concat(line.stream().skip(1), Stream.of(own))
                .filter(it -> !it.equals(member))
                .findFirst()
                .orElse(null);
        return new Shift(
                from,
                until,
                member,
                member.equals(own) ? null : own,
                backup,
                swap.map(Swap::id).orElse(null));
    }

    /** Those who are on the staff, in the order in which they would take this turn. */
    private List<MemberId> line(long turn) {
        var order = rota.order();
        var first = (int) Math.floorMod(turn, (long) order.size());
        return IntStream.range(0, order.size())
                .mapToObj(i -> order.get((first + i) % order.size()))
                .filter(staff::contains)
                .toList();
    }
}
