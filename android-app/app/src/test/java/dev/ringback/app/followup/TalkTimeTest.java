package dev.ringback.app.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TalkTimeTest {

    @Test
    public void theNearestChoiceIsOffered() {
        assertThat(TalkTime.nearest(0)).isEqualTo(1);
        assertThat(TalkTime.nearest(6 * 60)).isEqualTo(5);
        assertThat(TalkTime.nearest(26 * 60)).isEqualTo(30);
    }

    @Test
    public void afterHoursNothingIsOffered() {
        assertThat(TalkTime.nearest(3 * 3600)).isZero();
    }
}
