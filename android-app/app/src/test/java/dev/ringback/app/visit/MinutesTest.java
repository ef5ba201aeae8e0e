package dev.ringback.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class MinutesTest {

    @Test
    public void onlyWhatTheDeskTakesCounts() {
        assertThat(Minutes.typed(" 25 ")).hasValue(25);
        assertThat(Minutes.typed("0")).isEmpty();
        assertThat(Minutes.typed("481")).isEmpty();
        assertThat(Minutes.typed("soon")).isEmpty();
    }
}
