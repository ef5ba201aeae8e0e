package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonTest {

    private static final ZonedDateTime SATURDAY_NIGHT =
            ZonedDateTime.parse("2026-11-28T23:30:00-06:00[America/Chicago]");

    private static Instant booked(String at) {
        return Horizon.BOOKING.check("startsAt", Instant.parse(at), SATURDAY_NIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27T06:00:00Z", "2026-11-29T05:30:00Z", "2028-11-29T05:59:59Z"})
    void aVisitIsBookedFromYesterdayToTwoYearsAheadByTheCompanysClock(String at) {
        assertThat(booked(at)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0026-12-01T15:00:00Z", "2026-11-27T05:59:59Z", "2028-11-29T06:00:00Z", "9999-12-31T23:59:59Z"})
    void whatLiesBeyondIsASlip(String at) {
        assertThatThrownBy(() -> booked(at))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("give a day from 2026-11-27 to 2028-11-28")
                .extracting(it -> ((InvalidInput) it).userError().field())
                .isEqualTo("startsAt");
    }

    @ParameterizedTest
    @EnumSource
    void todayIsNeverASlipAndTheYear26Always(Horizon horizon) {
        var today = LocalDate.of(2026, 11, 28);

        assertThat(horizon.check("date", today, today)).isEqualTo(today);
        assertThatThrownBy(() -> horizon.check("date", LocalDate.of(26, 11, 28), today))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> horizon.check("date", LocalDate.MAX, today)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aHolidayOfLastYearMayStay() {
        var today = LocalDate.of(2026, 11, 28);

        assertThat(Horizon.CALENDAR.check("date", today.minusYears(1), today)).isEqualTo("2025-11-28");
    }
}
