package dev.ringback.kernel;

import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapTimeTest {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private static Instant since(Instant at) {
        return TapTime.since(NINE_AM, "the visit was booked", "tappedAt", at);
    }

    @Test
    void itIsNowWhenThePhoneDoesNotSay() {
        assertThat(TapTime.read("tappedAt", null, NINE_AM)).isEqualTo(NINE_AM);
    }

    @Test
    void aTapOfYesterdayIsOfYesterday() {
        var yesterday = NINE_AM.minus(Duration.ofDays(1));

        assertThat(TapTime.read("tappedAt", yesterday, NINE_AM)).isEqualTo(yesterday);
    }

    @Test
    void aClockThatIsALittleFastIsForgivenAndOneThatIsFarOffIsNot() {
        assertThat(TapTime.read("tappedAt", NINE_AM.plus(SKEW), NINE_AM)).isEqualTo(NINE_AM);
        assertThatThrownBy(() -> TapTime.read("tappedAt", NINE_AM.plus(SKEW).plusMillis(1), NINE_AM))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("`tappedAt` lies in the future");
    }

    @Test
    void noPhoneIsWithoutSignalForMoreThanAWeek() {
        var aWeekAgo = NINE_AM.minus(Duration.ofDays(7));

        assertThat(TapTime.read("tappedAt", aWeekAgo, NINE_AM)).isEqualTo(aWeekAgo);
        for (var at : List.of(aWeekAgo.minusMillis(1), Instant.EPOCH, Instant.parse("0026-12-01T15:00:00Z"))) {
            assertThatThrownBy(() -> TapTime.read("tappedAt", at, NINE_AM))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("`tappedAt` lies more than 7 days back; check the phone's clock.");
        }
    }

    @Test
    void nothingIsTappedBeforeWhatItIsAbout() {
        assertThat(since(NINE_AM.plusSeconds(1))).isEqualTo(NINE_AM.plusSeconds(1));
        assertThat(since(NINE_AM.minus(SKEW))).isEqualTo(NINE_AM);
        assertThatThrownBy(() -> since(NINE_AM.minus(SKEW).minusMillis(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`tappedAt` lies before the visit was booked, which was at %s.", NINE_AM);
    }
}
