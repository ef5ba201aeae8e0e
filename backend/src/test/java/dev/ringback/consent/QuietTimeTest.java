package dev.ringback.consent;

import static dev.ringback.Northside.CHICAGO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.QuietHours;
import dev.ringback.company.QuietHours.Then;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nine in the evening till eight in the morning in Chicago, unless a test says otherwise. */
class QuietTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    private final QuietTime chicago = new QuietTime(QuietHours.USUAL, Set.of(CHICAGO));

    private static Instant chicago(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private static QuietTime quiet(String from, String until, ZoneId... zones) {
        return new QuietTime(new QuietHours(LocalTime.parse(from), LocalTime.parse(until), Then.WAIT), Set.of(zones));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T20:59:59, false",
        "2026-11-16T20:59:59.999, false",
        "2026-11-16T21:00:00, true",
        "2026-11-17T00:00:00, true",
        "2026-11-17T07:59:59, true",
        "2026-11-17T07:59:59.999, true",
        "2026-11-17T08:00:00, false",
        "2026-11-17T12:00:00, false"
    })
    void theEdgesAreExact(String local, boolean quiet) {
        assertThat(chicago.isQuiet(chicago(local))).isEqualTo(quiet);
    }

    @Test
    void itOpensInTheMorning() {
        assertThat(chicago.opens(chicago("2026-11-16T21:00:00"))).contains(chicago("2026-11-17T08:00:00"));
        assertThat(chicago.opens(chicago("2026-11-17T07:59:59.999"))).contains(chicago("2026-11-17T08:00:00"));
        assertThat(chicago.opens(chicago("2026-11-17T08:00:00"))).contains(chicago("2026-11-17T08:00:00"));
    }

    @Test
    void theMorningComesAnHourSoonerWhereClocksGoForward() {
        var evening = chicago("2027-03-13T21:00:00");

        assertThat(chicago.opens(evening)).contains(evening.plus(Duration.ofHours(10)));
        assertThat(chicago.opens(evening)).contains(Instant.parse("2027-03-14T13:00:00Z"));
    }

    @Test
    void theMorningComesAnHourLaterWhereClocksGoBack() {
        var evening = chicago("2026-10-31T21:00:00");

        assertThat(chicago.opens(evening)).contains(evening.plus(Duration.ofHours(12)));
    }

    @Test
    void anEndThatClocksJumpOverIsWhereTheyJump() {
        var quiet = quiet("01:00", "02:30", CHICAGO);

        assertThat(quiet.opens(chicago("2027-03-14T01:59:00"))).contains(Instant.parse("2027-03-14T08:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceIsQuietTwice() {
        var quiet = quiet("01:15", "01:45", CHICAGO);
        var first = Instant.parse("2026-11-01T06:15:00Z");

        assertThat(quiet.isQuiet(first)).isTrue();
        assertThat(quiet.opens(first)).contains(first.plus(Duration.ofMinutes(30)));
        assertThat(quiet.isQuiet(first.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void quietHoursThatClocksBringBackGoOn() {
        var quiet = quiet("01:30", "02:00", CHICAGO);
        var halfPastOne = Instant.parse("2026-11-01T06:30:00Z");

        // At two the clock shows one again, which is not quiet.
        assertThat(quiet.opens(halfPastOne)).contains(Instant.parse("2026-11-01T07:00:00Z"));
    }

    @Test
    void withinTheDayTheyEndTheSameDay() {
        var quiet = quiet("12:00", "14:00", CHICAGO);

        assertThat(quiet.isQuiet(chicago("2026-11-16T11:59:59"))).isFalse();
        assertThat(quiet.opens(chicago("2026-11-16T12:00:00"))).contains(chicago("2026-11-16T14:00:00"));
    }

    @Test
    void itIsQuietAsLongAsItIsQuietAnywhere() {
        var either = new QuietTime(QuietHours.USUAL, Set.of(CHICAGO, NEW_YORK));

        assertThat(either.isQuiet(chicago("2026-11-16T20:00:00"))).isTrue();
        assertThat(either.isQuiet(chicago("2026-11-16T19:59:59"))).isFalse();
        assertThat(either.opens(chicago("2026-11-16T20:00:00"))).contains(chicago("2026-11-17T08:00:00"));
    }

    @Test
    void arizonaIsWithDenverInWinterAndApartInSummer() {
        var either = new QuietTime(QuietHours.USUAL, Set.of(PHOENIX, DENVER));

        assertThat(either.opens(Instant.parse("2026-01-10T08:00:00Z"))).contains(Instant.parse("2026-01-10T15:00:00Z"));
        assertThat(either.opens(Instant.parse("2026-07-10T08:00:00Z"))).contains(Instant.parse("2026-07-10T15:00:00Z"));
        assertThat(either.isQuiet(Instant.parse("2026-07-11T03:00:00Z"))).isTrue();
    }

    @Test
    void whereItIsAlwaysQuietSomewhereItNeverOpens() {
        var never = quiet("08:00", "21:00", CHICAGO, ZoneId.of("Asia/Dhaka"));

        assertThat(never.opens(chicago("2026-11-16T12:00:00"))).isEmpty();
    }

    @Test
    void oneQuietIsThatOfOneNight() {
        var tenAtNight = chicago("2026-11-16T22:00:00");

        assertThat(chicago.isOneQuiet(chicago("2026-11-16T21:00:00"), tenAtNight))
                .isTrue();
        assertThat(chicago.isOneQuiet(tenAtNight, tenAtNight)).isTrue();
        assertThat(chicago.isOneQuiet(chicago("2026-11-16T20:59:59"), tenAtNight))
                .isFalse();
        assertThat(chicago.isOneQuiet(chicago("2026-11-15T23:00:00"), tenAtNight))
                .isFalse();
        assertThat(chicago.isOneQuiet(chicago("2026-11-16T22:00:01"), tenAtNight))
                .isTrue();
    }
}
