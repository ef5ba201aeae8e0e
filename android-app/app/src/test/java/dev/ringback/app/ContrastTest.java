package dev.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import androidx.core.graphics.ColorUtils;
import androidx.test.core.app.ApplicationProvider;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What can be read in the sun. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final List<Integer> GROUNDS = List.of(R.color.surface, R.color.lowest, R.color.low);

    private final Context context = ApplicationProvider.getApplicationContext();

    @Test
    @Config(qualifiers = "notnight")
    public void wordsStandOutByDay() {
        everythingStandsOut();
    }

    @Test
    @Config(qualifiers = "night")
    public void wordsStandOutAtNight() {
        everythingStandsOut();
    }

    private void everythingStandsOut() {
        for (var ground : GROUNDS) {
            standsOut(R.color.on_surface, ground);
            standsOut(R.color.on_surface_variant, ground);
            standsOut(R.color.primary, ground);
            standsOut(R.color.tertiary, ground);
            standsOut(R.color.error, ground);
        }
        standsOut(R.color.on_primary, R.color.primary);
        standsOut(R.color.on_primary_container, R.color.primary_container);
        standsOut(R.color.on_secondary_container, R.color.secondary_container);
        standsOut(R.color.on_tertiary_container, R.color.tertiary_container);
        standsOut(R.color.on_error_container, R.color.error_container);
        standsOut(R.color.on_surface, R.color.highest);
        standsOut(R.color.on_emergency, R.color.emergency);
        standsOut(R.color.on_urgent, R.color.urgent);
        standsOut(R.color.on_usual, R.color.usual);
        standsOut(R.color.on_usual, R.color.highest);
        standsOut(R.color.on_evidence, R.color.evidence);
    }

    private void standsOut(int words, int ground) {
        assertThat(ColorUtils.calculateContrast(context.getColor(words), context.getColor(ground)))
                .as(context.getResources().getResourceEntryName(words) + " on "
                        + context.getResources().getResourceEntryName(ground))
                .isGreaterThanOrEqualTo(ENOUGH);
    }
}
