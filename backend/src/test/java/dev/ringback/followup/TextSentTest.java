package dev.ringback.followup;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.lastEvent;
import static dev.ringback.followup.FollowUpSamples.open;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Source;
import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that the carrier took brings the work where its wording stands for. */
class TextSentTest {

    private static final Instant LATER = NINE_AM.plusSeconds(600);

    private static FollowUp texted(
            FollowUp followUp, @Nullable Status status, @Nullable Stage stage, @Nullable Member by) {
        return followUp.texted(new TextSent("text-1", LATER, by, null, status, stage), COMPANY, LATER);
    }

    private static FollowUp texted(FollowUp followUp, @Nullable Member by) {
        return texted(followUp, null, null, by);
    }

    private static FollowUp wroteToUs() {
        return open(
                Opening.of("text-0", Trigger.INBOUND_TEXT, NINE_AM, ROSA, Source.OTHER, "Text: “Are you open?”", null));
    }

    @ParameterizedTest
    @CsvSource({
        ", , AWAITING_REPLY",
        "AWAITING_REPLY, , AWAITING_REPLY",
        ", IN_CONVERSATION, AWAITING_REPLY",
        "STAFF_REVIEW, , STAFF_REVIEW",
        ", BOOKING_OFFERED, AWAITING_REPLY",
        ", ESTIMATE_DETAILS_NEEDED, AWAITING_REPLY",
        ", FOLLOW_UP_PENDING, AWAITING_REPLY",
        ", EXISTING_CUSTOMER_REVIEW, STAFF_REVIEW",
        "CLOSED_NOT_A_FIT, , CLOSED_NOT_A_FIT",
    })
    void aWordingBringsTheWorkWhereItStandsFor(@Nullable Status status, @Nullable Stage stage, Status expected) {
        var after = texted(openFollowUp(), status, stage, DANA);

        assertThat(after.status()).isEqualTo(expected);
        assertThat(after.stage()).isEqualTo(stage);
        assertThat(lastEvent(after)).isEqualTo(FollowUpEventKind.TEXTED);
    }

    @Test
    void theSameTextCountsOnce() {
        var after = texted(openFollowUp(), null, Stage.BOOKING_OFFERED, DANA);

        assertThat(texted(after, null, Stage.BOOKING_OFFERED, DANA)).isSameAs(after);
    }

    @Test
    void whatWaitsForADecisionOrIsBookedStaysThere() {
        var review = done(openFollowUp().requestReview(ReviewReason.COMPLAINT, "Unhappy", DAN, NINE_AM));
        var booked = done(openFollowUp().book("visit-1", DAN, NINE_AM));

        assertThat(texted(review, null, Stage.BOOKING_OFFERED, DAN).status()).isEqualTo(Status.STAFF_REVIEW);
        assertThat(texted(booked, null, Stage.IN_CONVERSATION, DAN).status()).isEqualTo(Status.BOOKED);
        assertThat(texted(booked, null, Stage.IN_CONVERSATION, DAN).stage()).isEqualTo(Stage.IN_CONVERSATION);
    }

    @Test
    void whatIsClosedStaysClosedAndKeepsTheText() {
        var closed = done(openFollowUp().complete(Disposition.COMPLETED, null, DAN, NINE_AM));

        var after = texted(closed, null, Stage.BOOKING_OFFERED, DAN);

        assertThat(after.status()).isEqualTo(Status.CLOSED_COMPLETED);
        assertThat(after.texts()).hasSize(1);
    }

    @Test
    void anAutomaticTextDeclinesNobody() {
        assertThat(texted(openFollowUp(), Status.CLOSED_NOT_A_FIT, null, null).status())
                .isEqualTo(Status.NEW_MISSED_CALL);
    }

    @Test
    void whoWroteIsAnsweredByATextAndWhoCalledIsNot() {
        assertThat(texted(wroteToUs(), DANA).isCallbackOwed()).isFalse();
        assertThat(texted(wroteToUs(), null).isCallbackOwed()).isTrue();
        assertThat(texted(openFollowUp(), DANA).isCallbackOwed()).isTrue();
    }

    @Test
    void afterATextNobodyAnsweredItCanBeClosedForNoResponse() {
        var after = texted(openFollowUp(), DANA);

        assertThat(done(after.complete(Disposition.NO_RESPONSE, null, DANA, LATER))
                        .status())
                .isEqualTo(Status.CLOSED_NO_RESPONSE);
    }
}
