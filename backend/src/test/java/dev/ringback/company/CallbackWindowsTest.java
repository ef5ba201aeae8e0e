package dev.ringback.company;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackWindowsTest {

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, 2026-11-16T09:00, 2026-11-16T09:10",
        "EMERGENCY, 2026-11-22T03:00, 2026-11-22T03:10",
        "HIGH,      2026-11-16T09:00, 2026-11-16T10:00",
        "HIGH,      2026-11-16T23:30, 2026-11-17T09:00",
        "HIGH,      2026-11-20T16:30, 2026-11-21T09:30",
        "NORMAL,    2026-11-16T09:00, 2026-11-16T13:00",
        "NORMAL,    2026-11-20T16:00, 2026-11-21T12:00",
        "NORMAL,    2026-11-22T03:00, 2026-11-23T12:00",
        "LOW,       2026-11-16T09:00, 2026-11-17T17:00",
        "LOW,       2026-11-21T09:00, 2026-11-23T17:00",
    })
    void onlyEmergenciesDoNotWaitForTheOffice(Urgency urgency, LocalDateTime from, LocalDateTime due) {
        assertThat(COMPANY.callbackDue(urgency, from.atZone(CHICAGO).toInstant()))
                .isEqualTo(due.atZone(CHICAGO).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks go forward at two
        "2026-03-08T01:55, 2026-03-08T03:05",
        // and back at two
        "2026-11-01T01:55, 2026-11-01T01:05",
    })
    void tenMinutesAreTenMinutesWhenTheClocksChange(LocalDateTime from, LocalDateTime due) {
        var start = from.atZone(CHICAGO).withEarlierOffsetAtOverlap();

        assertThat(COMPANY.callbackDue(Urgency.EMERGENCY, start.toInstant()))
                .isEqualTo(due.atZone(CHICAGO).withLaterOffsetAtOverlap().toInstant());
    }
}
