package dev.ringback.wording;

import static dev.ringback.Northside.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.followup.Stage;
import dev.ringback.followup.Status;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

    private static String sample(Template kind) {
        return Form.parse(kind, kind.wording()).fillIn(Samples.of(COMPANY));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheBusinessAndFitsOneSegment(Template kind) {
        assertThat(sample(kind)).contains("Northside Plumbing").doesNotContain("{", "  ");
        assertThat(Segments.of(sample(kind)).encoding()).isEqualTo(Segments.Encoding.GSM_7);
        assertThat(Segments.of(sample(kind)).segments()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void promisesNothingButTheArrivalOfSomebodyWhoIsOnTheWay(Template kind) {
        var promised = Promises.in(sample(kind)).stream().map(Promise::kind);

        if (EnumSet.of(Template.ON_MY_WAY, Template.DELAY).contains(kind)) {
            assertThat(promised).isNotEmpty().containsOnly(Promise.Kind.ARRIVAL);
        } else {
            assertThat(promised).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItMustSayIsKnownToIt(Template kind) {
        assertThat(kind.needed())
                .allSatisfy(it -> assertThat(kind.placeholders()).containsAll(it));
        assertThat(kind.needed().getFirst()).containsExactly(Placeholder.COMPANY);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSED_CALL, AWAITING_REPLY,",
        "CALLBACK_OPENING, , IN_CONVERSATION",
        "URGENT_TRIAGE, STAFF_REVIEW,",
        "BOOKING_OFFER, , BOOKING_OFFERED",
        "ESTIMATE_DETAILS, , ESTIMATE_DETAILS_NEEDED",
        "NO_ANSWER_AFTER_CALLBACK, , FOLLOW_UP_PENDING",
        "EXISTING_CUSTOMER, , EXISTING_CUSTOMER_REVIEW",
        "NOT_A_FIT, CLOSED_NOT_A_FIT,",
        "ON_MY_WAY, ,",
        "DELAY, ,",
        "REVIEW_REQUEST, ,",
        "OPT_OUT_CONFIRMATION, ,",
        "HELP_ANSWER, ,",
        "TEST, ,",
    })
    void tellsWhereAFollowUpStandsAfterIt(Template kind, Status status, Stage stage) {
        assertThat(kind.status()).isEqualTo(status == null ? null : status.name());
        assertThat(kind.stage()).isEqualTo(stage == null ? null : stage.name());
    }

    @Test
    void theTechniciansOwnTextReadsAsItAlwaysDid() {
        assertThat(sample(Template.ON_MY_WAY))
                .isEqualTo(
                        "Northside Plumbing: Luis is on the way and should be with you in about 20 min, around 3:40 PM.");
    }
}
