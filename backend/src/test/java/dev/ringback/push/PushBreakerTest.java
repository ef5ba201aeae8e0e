package dev.ringback.push;

import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a push service is left alone. */
class PushBreakerTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final PushBreaker breaker = new PushBreaker();

    private void fails(int phones) {
        IntStream.range(0, phones).forEach(it -> breaker.unavailable(DeviceId.of("token-" + it), null, NINE_AM));
    }

    @Test
    void onePhoneThatAlwaysFailsStopsNobodyElse() {
        for (var i = 0; i < 1_000; i++) {
            breaker.unavailable(DeviceId.of("dead"), Duration.ofMinutes(10), NINE_AM);
        }

        assertThat(breaker.restsUntil(NINE_AM)).isEmpty();
    }

    @Test
    void fewPhonesBetweenGoodAnswersStopNobodyElse() {
        fails(4);
        breaker.answered();
        fails(4);

        assertThat(breaker.restsUntil(NINE_AM)).isEmpty();
    }

    @Test
    void manyPhonesInARowAreTheService() {
        fails(5);

        assertThat(breaker.restsUntil(NINE_AM)).contains(NINE_AM.plus(TEN_SECONDS));
    }

    @Test
    void thoseThatWereOnTheirWayMakeNoDifference() {
        fails(64);

        assertThat(breaker.restsUntil(NINE_AM)).contains(NINE_AM.plus(TEN_SECONDS));
    }

    @Test
    void itRestsForAsLongAsItAsks() {
        fails(4);
        breaker.unavailable(DeviceId.of("token-5"), Duration.ofMinutes(3), NINE_AM);

        assertThat(breaker.restsUntil(NINE_AM)).contains(NINE_AM.plus(Duration.ofMinutes(3)));
    }

    @Test
    void afterTheRestOneTriesAndTheOthersWaitForIt() {
        fails(5);
        var after = NINE_AM.plus(TEN_SECONDS);

        assertThat(breaker.restsUntil(after)).isEmpty();
        assertThat(breaker.restsUntil(after)).isPresent();
    }

    @Test
    void oneGoodAnswerLetsAllOthersFollow() {
        fails(5);
        breaker.restsUntil(NINE_AM.plus(TEN_SECONDS));

        breaker.answered();

        assertThat(breaker.restsUntil(NINE_AM.plus(TEN_SECONDS))).isEmpty();
        assertThat(breaker.restsUntil(NINE_AM.plus(TEN_SECONDS))).isEmpty();
    }

    @Test
    void aTrialThatFailsMakesTheNextRestLonger() {
        fails(5);
        var after = NINE_AM.plus(TEN_SECONDS);
        breaker.restsUntil(after);

        breaker.unavailable(DeviceId.of("token-1"), null, after);

        assertThat(breaker.restsUntil(after)).contains(after.plusSeconds(20));
    }
}
