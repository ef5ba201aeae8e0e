package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.join;
import static dev.ringback.followup.FollowUpSamples.lastEvent;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.reading;
import static dev.ringback.followup.FollowUpSamples.report;
import static dev.ringback.followup.FollowUpSamples.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Source;
import dev.ringback.company.Urgency;
import dev.ringback.followup.Evidence.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

    private static final Instant HALF_PAST = NINE_AM.plus(Duration.ofMinutes(30));
    private static final String LEAKING = "Hello. Water is leaking through the ceiling!";

    private static Evidence said(String words, Urgency urgency) {
        return new Evidence(words, urgency, Origin.TRANSCRIPT, "call-1", 0, words.length(), "rule", false);
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, NORMAL", "HIGH, NORMAL", "NORMAL, NORMAL", "LOW, LOW"})
    void withoutEvidenceNothingIsAboveNormal(Urgency claimed, Urgency counted) {
        assertThat(new Assessment(claimed, List.of()).urgency()).isEqualTo(counted);
        assertThat(new Assessment(claimed, List.of(said("no heat", claimed).asOverruled())).urgency())
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @EnumSource
    void withEvidenceItIsAsUrgentAsItSays(Urgency urgency) {
        assertThat(new Assessment(urgency, List.of(said("no heat", urgency))).urgency())
                .isEqualTo(urgency);
    }

    @Test
    void ofTwoTheMoreUrgentCountsAndAllWordsAreKeptOnce() {
        var high = new Assessment(Urgency.HIGH, List.of(said("no heat", Urgency.HIGH)));
        var emergency = new Assessment(
                Urgency.EMERGENCY, List.of(said("no heat", Urgency.HIGH), said("sparks", Urgency.EMERGENCY)));

        assertThat(high.and(emergency).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(high.and(emergency).words()).containsExactly("no heat", "sparks");
        assertThat(emergency.and(high)).isEqualTo(emergency);
    }

    @Test
    void theWordsOfTheCallJustifyWhatTheReceptionistSet() {
        var opening = voicemail("call-1", "There is no heat in the house.");

        var assessment = Assessment.of(opening, reading(opening));

        assertThat(assessment.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(assessment.words()).contains("no heat");
    }

    @Test
    void thePersonWhoSetItIsEvidence() {
        var opening = report("report-1", Urgency.HIGH, List.of("Set by Dan Whitaker"));

        var assessment = Assessment.of(opening, reading(opening));

        assertThat(assessment.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(assessment.evidence())
                .containsExactly(Evidence.reported("Set by Dan Whitaker", Urgency.HIGH, "report-1"));
    }

    @Test
    void eachHitSaysWhereItsWordsStandInTheWholeTranscript() {
        var followUp =
                join(open(voicemail("call-1", "We have no heat")), voicemail("call-2", HALF_PAST, LEAKING), HALF_PAST);
        var transcript = followUp.transcript().orElseThrow();

        assertThat(followUp.evidence()).extracting(Evidence::contact).contains("call-1", "call-2");
        assertThat(followUp.evidence())
                .allSatisfy(it -> assertThat(transcript.substring(place(it.start()), place(it.end())))
                        .isEqualTo(it.words()));
    }

    private static int place(@Nullable Integer at) {
        assertThat(at).isNotNull();
        return at == null ? -1 : at;
    }

    @Test
    void aPersonLowersItWithAReasonAndTheSameWordsDoNotRaiseItAgain() {
        var urgent = open(voicemail("call-1", LEAKING));

        var lowered = done(urgent.weigh(Urgency.NORMAL, "He has shut the valve", DAN, COMPANY, HALF_PAST));

        assertThat(lowered.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(lowered.urgencyEvidence()).containsExactly("Set to NORMAL by Dan Whitaker: He has shut the valve");
        assertThat(lowered.evidence()).filteredOn(Evidence::overruled).isNotEmpty();
        assertThat(lowered.callbackDue()).isEqualTo(NINE_AM.plus(Duration.ofHours(4)));
        assertThat(lastEvent(lowered)).isEqualTo(FollowUpEventKind.URGENCY_LOWERED);
        assertThat(join(lowered, voicemail("call-1", LEAKING), HALF_PAST)).isSameAs(lowered);
    }

    @Test
    void whatTheCallerSaysAnewRaisesItAgain() {
        var lowered = done(open(voicemail("call-1", LEAKING))
                .weigh(Urgency.LOW, "He has shut the valve", DAN, COMPANY, HALF_PAST));

        var again = join(lowered, voicemail("call-2", HALF_PAST, LEAKING), HALF_PAST);

        assertThat(again.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(lastEvent(again)).isEqualTo(FollowUpEventKind.URGENCY_RAISED);
        assertThat(again.callbackDue()).isEqualTo(HALF_PAST.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aPersonRaisesItAndIsTheEvidence() {
        var raised = done(open(voicemail("call-1", "Please call me"))
                .weigh(Urgency.EMERGENCY, "Her mother is on oxygen", DAN, COMPANY, HALF_PAST));

        assertThat(raised.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(raised.callbackDue()).isEqualTo(HALF_PAST.plus(Duration.ofMinutes(10)));
        assertThat(raised.changes().getLast().why()).isEqualTo("Her mother is on oxygen");
        assertThat(lastEvent(raised)).isEqualTo(FollowUpEventKind.URGENCY_RAISED);
    }

    @Test
    void onlyWhoeverHasItOrDirectsTheWorkWeighsIt() {
        var dans = done(open(voicemail("call-1", LEAKING)).claim(DAN, null, NINE_AM));

        assertThat(dans.weigh(Urgency.LOW, "No", LUIS, COMPANY, HALF_PAST))
                .isInstanceOf(FollowUpOutcome.HeldByAnother.class);
    }

    @Test
    void theWordsOfASummaryStandNowhereOnceThatIsReplaced() {
        var reported = open(Opening.of(
                "report-1", Trigger.MANUAL, NINE_AM, ROSA, Source.OTHER, "Says the basement is flooding.", null));

        var heard = join(reported, voicemail("call-2", HALF_PAST, "Please call me"), HALF_PAST);

        assertThat(reported.evidence().getFirst().start()).isNotNull();
        assertThat(heard.evidence().getFirst().words()).isEqualTo("flooding");
        assertThat(heard.evidence().getFirst().start()).isNull();
    }
}
