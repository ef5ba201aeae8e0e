package dev.ringback.followup;

import static dev.ringback.followup.FollowUpSamples.report;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

    private static final Assessment NOTHING_SAID = new Assessment(Urgency.NORMAL, List.of());

    @ParameterizedTest
    @CsvSource({"EMERGENCY, NORMAL", "HIGH, NORMAL", "NORMAL, NORMAL", "LOW, LOW"})
    void withoutEvidenceNothingIsAboveNormal(Urgency claimed, Urgency counted) {
        assertThat(new Assessment(claimed, List.of()).urgency()).isEqualTo(counted);
    }

    @ParameterizedTest
    @EnumSource
    void withEvidenceItIsAsUrgentAsItSays(Urgency urgency) {
        assertThat(new Assessment(urgency, List.of("no heat")).urgency()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @EnumSource
    void togetherWithNothingSaidItStaysAsItIs(Urgency urgency) {
        var assessment = new Assessment(urgency, List.of("no heat"));

        assertThat(assessment.and(NOTHING_SAID)).isEqualTo(assessment);
    }

    @Test
    void ofTwoTheMoreUrgentCountsAndAllWordsAreKeptOnce() {
        var high = new Assessment(Urgency.HIGH, List.of("no heat", "leaking"));
        var emergency = new Assessment(Urgency.EMERGENCY, List.of("leaking", "sparks"));

        assertThat(high.and(emergency))
                .isEqualTo(new Assessment(Urgency.EMERGENCY, List.of("no heat", "leaking", "sparks")));
        assertThat(emergency.and(high).urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void theWordsOfTheCallJustifyWhatTheReceptionistSet() {
        var opening = voicemail("call-1", "There is no heat in the house.");

        assertThat(Assessment.of(opening)).isEqualTo(new Assessment(Urgency.HIGH, List.of("no heat")));
    }

    @Test
    void thePersonWhoSetItIsEvidence() {
        assertThat(Assessment.of(report("report-1", Urgency.HIGH, List.of("Set by Dan Whitaker"))))
                .isEqualTo(new Assessment(Urgency.HIGH, List.of("Set by Dan Whitaker")));
    }

    @Test
    void withoutATranscriptTheSummaryIsRead() {
        var summary = report("report-1", null, List.of());

        assertThat(Assessment.of(summary)).isEqualTo(NOTHING_SAID);
    }
}
