package dev.ringback.app.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.api.FollowUp.Evidence;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.followup.Highlights.Part;
import java.util.List;
import org.junit.Test;

public class HighlightsTest {
    private static final String SAID = "There is no heat and no water.";

    @Test
    public void wordsAreFoundWhereTheServerSays() {
        assertThat(of(evidence("no heat", 9, false))).containsExactly(new Part(9, 16));
    }

    @Test
    public void wordsThatStandElsewhereAreLookedFor() {
        assertThat(of(evidence("No Heat", 400, false))).containsExactly(new Part(9, 16));
        assertThat(of(evidence("no heat", -1, false))).containsExactly(new Part(9, 16));
    }

    @Test
    public void wordsThatNobodySaidAreLeftOut() {
        assertThat(of(evidence("gas smell", 9, false))).isEmpty();
    }

    @Test
    public void wordsThatAPersonOverruledAreLeftOut() {
        assertThat(of(evidence("no heat", 9, true))).isEmpty();
    }

    @Test
    public void partsNeverOverlap() {
        assertThat(of(
                        evidence("heat and no", 12, false),
                        evidence("no heat", 9, false),
                        evidence("no water", 21, false)))
                .containsExactly(new Part(9, 16), new Part(21, 29));
    }

    private static List<Part> of(Evidence... evidence) {
        return Highlights.of(SAID, List.of(evidence)).parts();
    }

    private static Evidence evidence(String words, int start, boolean overruled) {
        return new Evidence(words, Urgency.HIGH, true, start, start + words.length(), overruled);
    }
}
