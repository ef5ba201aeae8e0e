package dev.ringback.escalation;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the rota, the swaps and the clocks: somebody is on call at every moment, and nobody twice. */
class DutyPropertyTest {

    private static final List<Member> STAFF = List.of(OLIVIA, DAN, DANA, LUIS);
    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int MINUTES = 3 * 365 * 24 * 60;

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, MINUTES).map(it -> EARLIEST.plus(Duration.ofMinutes(it)));
    }

    @Provide
    Arbitrary<Swap> swaps() {
        return Combinators.combine(moments(), Arbitraries.integers().between(1, 60 * 24 * 60), Arbitraries.of(STAFF))
                .as((from, minutes, member) -> new Swap(
                        from + "/" + minutes,
                        from,
                        from.plus(Duration.ofMinutes(minutes)),
                        member.id(),
                        DAN,
                        EARLIEST));
    }

    @Provide
    Arbitrary<Duty> duties() {
        var zones = Arbitraries.of(
                "America/Chicago",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Kathmandu",
                "UTC");
        var orders = Arbitraries.of(STAFF).list().ofMinSize(1).ofMaxSize(4).uniqueElements();
        var present = Arbitraries.of(STAFF).set().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        zones,
                        orders,
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(0, 24 * 60 - 1),
                        Arbitraries.integers().between(-400, 400),
                        swaps().list().ofMaxSize(6),
                        present)
                .as((zone, order, days, minute, first, swaps, staff) -> new Duty(
                        rota(order, LocalDate.of(2026, 3, 1).plusDays(first), days, minute, swaps),
                        ZoneId.of(zone),
                        withOneOf(order, staff)));
    }

    private static Set<MemberId> withOneOf(List<Member> order, Set<Member> staff) {
        var ids = staff.stream().map(Member::id).collect(Collectors.toSet());
        ids.add(order.getFirst().id());
        return ids;
    }

    private static Rota rota(List<Member> order, LocalDate first, int days, int minute, List<Swap> swaps) {
        var rota = Rota.none(ID)
                .going(
                        null,
                        order.stream().map(Member::id).toList(),
                        first,
                        days,
                        LocalTime.MIDNIGHT.plusMinutes(minute),
                        Map.of());
        for (var swap : swaps) {
            rota = rota.with(swap);
        }
        return rota;
    }

    @Property
    void atEveryMomentExactlyOneIsOnCallAndTheBackupIsSomebodyElse(
            @ForAll("duties") Duty duty, @ForAll("moments") Instant at) {
        var shift = duty.at(at).orElseThrow();

        assertThat(shift.includes(at)).isTrue();
        assertThat(duty.staff()).contains(shift.member());
        assertThat(shift.backup()).isNotEqualTo(shift.member());
        assertThat(duty.from(at, 1)).containsExactly(shift);
    }

    @Property
    void shiftsFollowEachOtherWithoutGapsOrOverlaps(@ForAll("duties") Duty duty, @ForAll("moments") Instant from) {
        var shifts = duty.from(from, 12);

        assertThat(shifts).hasSize(12);
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).from()).isEqualTo(shifts.get(i - 1).until());
            assertThat(shifts.get(i).from()).isBefore(shifts.get(i).until());
        }
        assertThat(duty.between(from, shifts.getLast().until())).isEqualTo(shifts);
    }

    @Property
    void aSwapChangesNothingOutsideItsSpanAndCoversAllOfIt(
            @ForAll("duties") Duty duty, @ForAll("swaps") Swap swap, @ForAll("moments") Instant at) {
        var swapped = new Duty(duty.rota().with(swap), duty.zone(), duty.staff());

        var before = duty.at(at).orElseThrow();
        var after = swapped.at(at).orElseThrow();
        if (swap.covers(at) && duty.staff().contains(swap.member())) {
            assertThat(after.member()).isEqualTo(swap.member());
        } else {
            assertThat(after.member()).isEqualTo(before.member());
            assertThat(after.insteadOf()).isEqualTo(before.insteadOf());
        }
    }

    @Property
    void aTurnBeginsAtTheSameTimeOnLocalClocksSummerAndWinter(
            @ForAll("duties") Duty duty, @ForAll("moments") Instant from) {
        var plain = new Duty(
                duty.rota().swaps().stream().reduce(duty.rota(), Rota::without, (one, other) -> other),
                duty.zone(),
                duty.staff());

        var begins = new ArrayList<LocalTime>();
        plain.from(from, 12)
                .forEach(it -> begins.add(it.from().atZone(plain.zone()).toLocalTime()));

        // Where clocks go forward over the handover, the turn begins when they have.
        assertThat(begins.stream()
                        .filter(it -> !it.equals(plain.rota().handover()))
                        .toList())
                .hasSizeLessThanOrEqualTo(2);
    }
}
