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
import dev.ringback.followup.TextSent.Effect;
import dev.ringback.kernel.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that the carrier took brings the work where its wording stands for. */
class TextSentTest {

    private static final Instant LATER = NINE_AM.plusSeconds(600);

    private static FollowUp texted(FollowUp followUp, Effect effect, @Nullable Member by) {
        return followUp.texted(new TextSent("text-" + effect, LATER, by, effect.name(), effect), COMPANY, LATER);
    }

    private static FollowUp wroteToUs() {
        return open(
                Opening.of("text-0", Trigger.INBOUND_TEXT, NINE_AM, ROSA, Source.OTHER, "Text: “Are you open?”", null));
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITS_REPLY, AWAITING_REPLY, ",
        "OPENS_CONVERSATION, AWAITING_REPLY, IN_CONVERSATION",
        "ASKS_FOR_DANGER, STAFF_REVIEW, ",
        "OFFERS_BOOKING, AWAITING_REPLY, BOOKING_OFFERED",
        "ASKS_FOR_DETAILS, AWAITING_REPLY, ESTIMATE_DETAILS_NEEDED",
        "TRIED_TO_CALL, AWAITING_REPLY, FOLLOW_UP_PENDING",
        "ASKS_EXISTING_CUSTOMER, STAFF_REVIEW, EXISTING_CUSTOMER_REVIEW",
        "DECLINES, CLOSED_NOT_A_FIT, ",
    })
    void eachKindOfWordingStandsForAStage(Effect effect, Status status, @Nullable Stage stage) {
        var after = texted(openFollowUp(), effect, DANA);

        assertThat(after.status()).isEqualTo(status);
        assertThat(after.stage()).isEqualTo(stage);
        assertThat(lastEvent(after)).isEqualTo(FollowUpEventKind.TEXTED);
    }

    @Test
    void theSameTextCountsOnce() {
        var after = texted(openFollowUp(), Effect.OFFERS_BOOKING, DANA);

        assertThat(texted(after, Effect.OFFERS_BOOKING, DANA)).isSameAs(after);
    }

    @Test
    void whatWaitsForADecisionOrIsBookedStaysThere() {
        var review = done(openFollowUp().requestReview(ReviewReason.COMPLAINT, "Unhappy", DAN, NINE_AM));
        var booked = done(openFollowUp().book("visit-1", DAN, NINE_AM));

        assertThat(texted(review, Effect.OFFERS_BOOKING, DAN).status()).isEqualTo(Status.STAFF_REVIEW);
        assertThat(texted(booked, Effect.OPENS_CONVERSATION, DAN).status()).isEqualTo(Status.BOOKED);
        assertThat(texted(booked, Effect.OPENS_CONVERSATION, DAN).stage()).isEqualTo(Stage.IN_CONVERSATION);
    }

    @Test
    void whatIsClosedStaysClosedAndKeepsTheText() {
        var closed = done(openFollowUp().complete(Disposition.COMPLETED, null, DAN, NINE_AM));

        var after = texted(closed, Effect.OFFERS_BOOKING, DAN);

        assertThat(after.status()).isEqualTo(Status.CLOSED_COMPLETED);
        assertThat(after.texts()).hasSize(1);
    }

    @Test
    void anAutomaticTextDeclinesNobody() {
        assertThat(texted(openFollowUp(), Effect.DECLINES, null).status()).isEqualTo(Status.NEW_MISSED_CALL);
    }

    @Test
    void whoWroteIsAnsweredByATextAndWhoCalledIsNot() {
        assertThat(texted(wroteToUs(), Effect.AWAITS_REPLY, DANA).isCallbackOwed())
                .isFalse();
        assertThat(texted(wroteToUs(), Effect.AWAITS_REPLY, null).isCallbackOwed())
                .isTrue();
        assertThat(texted(openFollowUp(), Effect.AWAITS_REPLY, DANA).isCallbackOwed())
                .isTrue();
    }

    @Test
    void afterATextNobodyAnsweredItCanBeClosedForNoResponse() {
        var after = texted(openFollowUp(), Effect.AWAITS_REPLY, DANA);

        assertThat(done(after.complete(Disposition.NO_RESPONSE, null, DANA, LATER))
                        .status())
                .isEqualTo(Status.CLOSED_NO_RESPONSE);
    }
}
