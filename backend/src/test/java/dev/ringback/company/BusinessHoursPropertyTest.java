package dev.ringback.company;

import static dev.ringback.Northside.CHICAGO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.BusinessHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Business time against a clerk who looks at the clock once a minute and counts. */
class BusinessHoursPropertyTest {

    private static final List<LocalDate> CLOCK_CHANGES =
            List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1), LocalDate.of(2027, 3, 14));

    @Property(tries = 400)
    void isWhatTheClerkCounts(
            @ForAll("hours") BusinessHours hours,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 900) int minutes) {
        assertThat(hours.after(from, Duration.ofMinutes(minutes))).isEqualTo(counted(hours, from, minutes));
    }

    private static Instant counted(BusinessHours hours, Instant from, int minutes) {
        var at = from;
        var left = minutes;
        while (!hours.isOpen(at)) {
            at = at.plus(1, ChronoUnit.MINUTES);
        }
        while (left > 0) {
            if (hours.isOpen(at)) {
                left--;
            }
            at = at.plus(1, ChronoUnit.MINUTES);
        }
        return at;
    }

    @Property
    void laterCallersAreNeverDueEarlier(
            @ForAll("hours") BusinessHours hours,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 3_000) int later,
            @ForAll @IntRange(max = 3_000) int minutes) {
        var window = Duration.ofMinutes(minutes);

        assertThat(hours.after(from.plus(later, ChronoUnit.MINUTES), window))
                .isAfterOrEqualTo(hours.after(from, window));
    }

    @Property
    void whatIsMoreUrgentIsDueEarlier(@ForAll("hours") BusinessHours hours, @ForAll("moments") Instant from) {
        var windows = CallbackWindows.USUAL;

        assertThat(windows.due(Urgency.EMERGENCY, from, hours)).isAfter(from);
        assertThat(windows.due(Urgency.HIGH, from, hours)).isAfter(windows.due(Urgency.EMERGENCY, from, hours));
        assertThat(windows.due(Urgency.NORMAL, from, hours)).isAfter(windows.due(Urgency.HIGH, from, hours));
        assertThat(windows.due(Urgency.LOW, from, hours)).isAfter(from);
    }

    @Property
    void onAHolidayItIsNeverOpen(@ForAll("hours") BusinessHours hours, @ForAll("moments") Instant at) {
        if (hours.holidays().containsKey(at.atZone(hours.zone()).toLocalDate())) {
            assertThat(hours.isOpen(at)).isFalse();
        }
    }

    /** Up to two days before and after a change of the clocks, to the minute. */
    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(CLOCK_CHANGES), Arbitraries.integers().between(-2 * 24 * 60, 2 * 24 * 60))
                .as((day, minutes) -> day.atStartOfDay(CHICAGO).toInstant().plus(minutes, ChronoUnit.MINUTES));
    }

    @Provide
    Arbitrary<BusinessHours> hours() {
        var spans = Combinators.combine(
                        Arbitraries.integers().between(0, 22 * 60),
                        Arbitraries.integers().between(30, 10 * 60))
                .as((opens, length) -> new Span(time(opens), time(Math.min(opens + length, 24 * 60 - 1))));
        var week = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans).ofMinSize(3);
        var holidays = Arbitraries.of(CLOCK_CHANGES)
                .flatMap(day -> Arbitraries.integers().between(-2, 2).map(day::plusDays))
                .set()
                .ofMaxSize(2);
        return Combinators.combine(week, holidays).as((days, closed) -> {
            Map<LocalDate, String> named = new HashMap<>();
            closed.forEach(day -> named.put(day, "Holiday"));
            return new BusinessHours(CHICAGO, new EnumMap<>(days), named);
        });
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
