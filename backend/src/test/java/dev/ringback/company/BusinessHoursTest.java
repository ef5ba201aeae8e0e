package dev.ringback.company;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringback.company.BusinessHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {

    /** Open through both nights in which the clocks of Chicago change. */
    private static final BusinessHours SUNDAY_NIGHTS =
            new BusinessHours(CHICAGO, Map.of(DayOfWeek.SUNDAY, new Span(LocalTime.of(0, 0), LocalTime.of(6, 0))));

    private static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(CHICAGO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T07:59:59.999, false",
        "2026-11-16T08:00,        true",
        "2026-11-16T16:59:59.999, true",
        "2026-11-16T17:00,        false",
        "2026-11-21T08:30,        false",
        "2026-11-21T09:00,        true",
        "2026-11-21T13:00,        false",
        "2026-11-22T10:00,        false",
    })
    void openFromOpeningUntilButNotIncludingClosing(String at, boolean open) {
        assertThat(HOURS.isOpen(local(at))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // within the day
        "2026-11-16T09:00, PT4H, 2026-11-16T13:00",
        // to the very closing
        "2026-11-16T13:00, PT4H, 2026-11-16T17:00",
        // a minute over
        "2026-11-16T13:01, PT4H, 2026-11-17T08:01",
        // from before opening
        "2026-11-16T05:00, PT4H, 2026-11-16T12:00",
        // from the very closing
        "2026-11-16T17:00, PT1M, 2026-11-17T08:01",
        // from the evening
        "2026-11-16T22:00, PT4H, 2026-11-17T12:00",
        // Friday afternoon into Saturday
        "2026-11-20T15:00, PT4H, 2026-11-21T11:00",
        // Saturday over Sunday into Monday
        "2026-11-21T12:00, PT4H, 2026-11-23T11:00",
        // Sunday
        "2026-11-22T10:00, PT4H, 2026-11-23T12:00",
        // longer than a day
        "2026-11-16T08:00, PT20H, 2026-11-18T10:00",
        "2026-11-16T09:00, PT0S, 2026-11-16T09:00",
    })
    void countsOnlyTheTimeThatTheOfficeIsOpen(String from, Duration openTime, String until) {
        assertThat(HOURS.after(local(from), openTime)).isEqualTo(local(until));
    }

    @Test
    void theNightThatClocksGoForwardIsAnHourShorter() {
        var opening = local("2026-03-08T00:00");

        assertThat(SUNDAY_NIGHTS.after(opening, Duration.ofHours(3))).isEqualTo(local("2026-03-08T04:00"));
        assertThat(SUNDAY_NIGHTS.after(opening, Duration.ofHours(5))).isEqualTo(local("2026-03-08T06:00"));
        assertThat(SUNDAY_NIGHTS.after(opening, Duration.ofHours(6))).isEqualTo(local("2026-03-15T01:00"));
    }

    @Test
    void theNightThatClocksGoBackIsAnHourLonger() {
        var opening = local("2026-11-01T00:00");

        assertThat(SUNDAY_NIGHTS.after(opening, Duration.ofHours(3))).isEqualTo(local("2026-11-01T02:00"));
        assertThat(SUNDAY_NIGHTS.after(opening, Duration.ofHours(7))).isEqualTo(local("2026-11-01T06:00"));
        assertThat(SUNDAY_NIGHTS.after(opening, Duration.ofHours(8))).isEqualTo(local("2026-11-08T01:00"));
    }

    @Test
    void anOpeningInTheHourThatIsLeftOutIsWhenTheClocksGoForward() {
        var fromHalfPastTwo =
                new BusinessHours(CHICAGO, Map.of(DayOfWeek.SUNDAY, new Span(LocalTime.of(2, 30), LocalTime.of(6, 0))));

        assertThat(fromHalfPastTwo.isOpen(local("2026-03-08T01:59"))).isFalse();
        assertThat(fromHalfPastTwo.isOpen(local("2026-03-08T03:00"))).isTrue();
    }

    @Test
    void bothTimesTheHourThatComesTwiceIsOpen() {
        var halfPastOne = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(SUNDAY_NIGHTS.isOpen(halfPastOne)).isTrue();
        assertThat(SUNDAY_NIGHTS.isOpen(halfPastOne.plus(Duration.ofHours(1)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T00:00, 2026-11-17T17:00",
        "2026-11-16T23:59, 2026-11-17T17:00",
        "2026-11-20T10:00, 2026-11-21T13:00",
        "2026-11-21T10:00, 2026-11-23T17:00",
        "2026-11-22T10:00, 2026-11-23T17:00",
        "2026-10-31T10:00, 2026-11-02T17:00",
    })
    void theNextBusinessDayIsNeverToday(String from, String close) {
        assertThat(HOURS.closeOfBusinessDay(local(from), 1)).isEqualTo(local(close));
    }

    @Test
    void aDayOpensBeforeItCloses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(LocalTime.of(17, 0), LocalTime.of(8, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(LocalTime.of(8, 0), LocalTime.of(8, 0)));
    }

    @Test
    void aCompanyThatNeverOpensWouldNeverCallBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BusinessHours(CHICAGO, Map.of()));
    }

    /** Each minute of the night in which the clocks change, and of the day around it. */
    @ParameterizedTest
    @CsvSource({"2026-03-08", "2026-11-01"})
    void everyMinuteAroundAChangeOfTheClocksIsCountedOnce(LocalDate day) {
        var hours = new BusinessHours(
                CHICAGO, Map.of(DayOfWeek.SUNDAY, new Span(LocalTime.of(0, 30), LocalTime.of(23, 30))));
        var opens = day.atTime(0, 30).atZone(CHICAGO).toInstant();
        var closes = day.atTime(23, 30).atZone(CHICAGO).toInstant();

        var minutes = Duration.between(opens, closes).toMinutes();

        assertThat(minutes).isEqualTo(day.getMonthValue() == 3 ? 22 * 60 : 24 * 60);
        for (int minute = 0; minute < minutes; minute++) {
            var at = opens.plusSeconds(60L * minute);
            assertThat(hours.isOpen(at)).isTrue();
            assertThat(hours.after(opens, Duration.ofMinutes(minute))).isEqualTo(at);
            assertThat(hours.after(at, Duration.ofMinutes(minutes - minute))).isEqualTo(closes);
        }
        assertThat(hours.isOpen(opens.minusMillis(1))).isFalse();
        assertThat(hours.isOpen(closes)).isFalse();
    }

    @Test
    void aHolidayIsNoBusinessDay() {
        var withThanksgiving =
                new BusinessHours(CHICAGO, HOURS.week(), Map.of(LocalDate.of(2026, 11, 26), "Thanksgiving"));

        assertThat(withThanksgiving.isOpen(local("2026-11-26T10:00"))).isFalse();
        assertThat(withThanksgiving.after(local("2026-11-25T16:00"), Duration.ofHours(4)))
                .isEqualTo(local("2026-11-27T11:00"));
        assertThat(withThanksgiving.closeOfBusinessDay(local("2026-11-25T10:00"), 1))
                .isEqualTo(local("2026-11-27T17:00"));
        assertThat(withThanksgiving.closeOfBusinessDay(local("2026-11-25T10:00"), 3))
                .isEqualTo(local("2026-11-30T17:00"));
    }
}
