package dev.ringback.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.QuietHours;
import dev.ringback.company.QuietHours.Then;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Quiet time against somebody who looks at all the clocks once a minute. */
class QuietTimePropertyTest {

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Adak",
            "Pacific/Honolulu",
            "America/St_Johns",
            "America/Puerto_Rico",
            "Europe/London",
            "Australia/Lord_Howe",
            "Asia/Kathmandu");

    /** When clocks are changed in one of them or another. */
    private static final List<Instant> CLOCK_CHANGES = List.of(
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"),
            Instant.parse("2026-10-03T15:30:00Z"),
            Instant.parse("2026-11-01T08:00:00Z"),
            Instant.parse("2027-03-14T10:00:00Z"));

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Property(tries = 600)
    void opensAtTheFirstMinuteThatIsQuietNowhere(@ForAll("times") QuietTime time, @ForAll("moments") Instant at) {
        var opens = time.opens(at);

        var looked = at;
        while (isQuiet(time, looked) && looked.isBefore(opens.orElse(at.plus(Duration.ofDays(3))))) {
            looked = looked.plus(MINUTE);
        }
        if (opens.isPresent()) {
            assertThat(looked).isEqualTo(opens.get());
            assertThat(isQuiet(time, opens.get())).isFalse();
        } else {
            assertThat(isQuiet(time, looked)).isTrue();
        }
    }

    @Property(tries = 600)
    void isExactToTheInstant(@ForAll("times") QuietTime time, @ForAll("moments") Instant at) {
        var opens = time.opens(at).orElse(at);

        assertThat(time.opens(opens.minusMillis(1)).filter(opens::isBefore)).isEmpty();
        if (opens.isAfter(at)) {
            assertThat(time.isQuiet(opens.minusMillis(1))).isTrue();
        }
    }

    @Property(tries = 300)
    void whoAsksLaterIsNeverSentEarlier(@ForAll("times") QuietTime time, @ForAll("moments") Instant at) {
        var opens = time.opens(at);
        var later = time.opens(at.plus(Duration.ofMinutes(77)));

        if (opens.isPresent() && later.isPresent()) {
            assertThat(later.get()).isAfterOrEqualTo(opens.get());
        }
    }

    /** By the clocks alone. */
    private static boolean isQuiet(QuietTime time, Instant at) {
        return time.zones().stream().anyMatch(zone -> {
            var shown = at.atZone(zone).toLocalTime();
            var from = time.hours().from();
            var until = time.hours().until();
            return from.isBefore(until)
                    ? !shown.isBefore(from) && shown.isBefore(until)
                    : !(shown.isBefore(from) && !shown.isBefore(until));
        });
    }

    /** Up to two days before and after a change of the clocks, to the minute. */
    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(CLOCK_CHANGES), Arbitraries.integers().between(-2 * 24 * 60, 2 * 24 * 60))
                .as((change, minutes) -> change.plus(MINUTE.multipliedBy(minutes)));
    }

    @Provide
    Arbitrary<QuietTime> times() {
        var minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        var hours = Combinators.combine(minutes, minutes)
                .filter((from, until) -> !from.equals(until))
                .as((from, until) -> new QuietHours(time(from), time(until), Then.WAIT));
        var usual = Arbitraries.just(QuietHours.USUAL);
        var zones = Arbitraries.of(ZONES).map(ZoneId::of).set().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(Arbitraries.oneOf(hours, usual), zones)
                .as((quiet, all) -> new QuietTime(quiet, Set.copyOf(all)));
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
