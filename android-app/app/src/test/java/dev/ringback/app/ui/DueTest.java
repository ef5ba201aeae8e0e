package dev.ringback.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.Morning;
import dev.ringback.app.ui.Due.Unit;
import org.junit.Test;

public class DueTest {

    @Test
    public void whatIsNearIsCountedInMinutes() {
        assertThat(due(8)).isEqualTo(new Due(Unit.MINUTES, 8, false));
        assertThat(due(-12)).isEqualTo(new Due(Unit.MINUTES, 12, true));
    }

    @Test
    public void nothingIsOverdueBeforeAWholeMinuteHasPassed() {
        assertThat(Due.of(Morning.NOW.minusSeconds(59), Morning.NOW)).isEqualTo(new Due(Unit.MINUTES, 0, false));
        assertThat(Due.of(Morning.NOW.minusSeconds(60), Morning.NOW)).isEqualTo(new Due(Unit.MINUTES, 1, true));
    }

    @Test
    public void whatIsFarIsCountedInHoursAndDays() {
        assertThat(due(150)).isEqualTo(new Due(Unit.HOURS, 2, false));
        assertThat(due(-60 * 50)).isEqualTo(new Due(Unit.DAYS, 2, true));
    }

    private static Due due(int minutes) {
        return Due.of(Morning.minutes(minutes), Morning.NOW);
    }
}
