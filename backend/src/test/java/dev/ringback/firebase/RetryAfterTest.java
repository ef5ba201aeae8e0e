package dev.ringback.firebase;

import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "120 | PT2M",
                "' 7 ' | PT7S",
                "999999999 | PT1H",
                "Mon, 16 Nov 2026 15:00:30 GMT | PT30S",
                "Mon, 16 Nov 2026 14:00:00 GMT | PT0S",
                "Tue, 17 Nov 2026 15:00:00 GMT | PT1H"
            })
    void isSecondsOrADateAndAtMostAnHour(String header, Duration pause) {
        assertThat(RetryAfter.read(header, NINE_AM)).contains(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Mon, 99 Nov 2026 15:00:00 GMT"})
    void whatCannotBeReadSaysNothing(String header) {
        assertThat(RetryAfter.read(header, NINE_AM)).isEmpty();
    }
}
