package dev.ringback.followup;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.followup.FollowUpSamples.done;
import static dev.ringback.followup.FollowUpSamples.lastEvent;
import static dev.ringback.followup.FollowUpSamples.openFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.followup.FollowUpOutcome.AlreadyClosed;
import dev.ringback.followup.FollowUpOutcome.NotPossible;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who had a follow-up, and how it left their hands. */
class HoldingTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Instant TEN = NINE_AM.plus(Duration.ofHours(1));
    private static final Instant ELEVEN = NINE_AM.plus(TWO_HOURS);

    private final FollowUp danas = done(openFollowUp().claim(DANA, TWO_HOURS, NINE_AM));

    private static FollowUpEvent event(FollowUp followUp) {
        return (FollowUpEvent) followUp.pendingEvents().getLast();
    }

    @Test
    void somebodyTakesItOverWithAReasonAndThePreviousHolderIsNamed() {
        var luises = done(danas.takeOver(LUIS, "Dana is stuck on a roof", null, TEN));

        assertThat(luises.claim()).isEqualTo(Claim.by(LUIS, TEN, null));
        assertThat(lastEvent(luises)).isEqualTo(FollowUpEventKind.TAKEN_OVER);
        assertThat(event(luises).lostBy()).isEqualTo(DANA.id());
        assertThat(luises.changes().getLast().why()).isEqualTo("Dana is stuck on a roof");
    }

    @Test
    void whatNobodyHasIsClaimedAndNotTakenOver() {
        assertThat(openFollowUp().takeOver(LUIS, "Mine", null, TEN)).isInstanceOf(NotPossible.class);
    }

    @Test
    void takingOverOnesOwnChangesNothing() {
        assertThat(done(danas.takeOver(DANA, "Mine", null, TEN))).isSameAs(danas);
    }

    @Test
    void aClosedOneIsNotTakenOver() {
        var closed = done(danas.complete(Disposition.COMPLETED, null, DANA, TEN));

        assertThat(closed.takeOver(LUIS, "Mine", null, ELEVEN)).isEqualTo(new AlreadyClosed(closed));
    }

    @Test
    void whoLosesItByTheDispatchersHandIsNamedAndWhoGivesItBackIsNot() {
        assertThat(event(done(danas.assign(LUIS, DAN, null, TEN))).lostBy()).isEqualTo(DANA.id());
        assertThat(event(done(danas.release(DAN, TEN))).lostBy()).isEqualTo(DANA.id());
        assertThat(event(done(danas.release(DANA, TEN))).lostBy()).isNull();
        assertThat(event(done(danas.complete(Disposition.COMPLETED, null, DAN, TEN)))
                        .lostBy())
                .isNull();
    }

    @Test
    void aClaimLapsesWhenItsHolderDoesNothing() {
        assertThat(danas.due()).contains(ELEVEN);
        assertThat(danas.settled(ELEVEN.minusMillis(1))).isSameAs(danas);

        var lapsed = danas.settled(ELEVEN);

        assertThat(lapsed.claim()).isNull();
        assertThat(event(lapsed).kind()).isEqualTo(FollowUpEventKind.CLAIM_LAPSED);
        assertThat(event(lapsed).lostBy()).isEqualTo(DANA.id());
        assertThat(lapsed.changes().getLast().why()).isEqualTo("Dana Reyes has done nothing about it for 2 hours.");
    }

    @Test
    void whateverTheHolderDoesKeepsIt() {
        var noted = done(danas.noted(new Note("n", TEN, DANA, "Left a message with her son")));
        var othersNote = done(danas.noted(new Note("n", TEN, DAN, "Any news?")));

        assertThat(noted.settled(ELEVEN).claim()).isNotNull();
        assertThat(noted.settled(TEN.plus(TWO_HOURS)).claim()).isNull();
        assertThat(othersNote.settled(ELEVEN).claim()).isNull();
    }

    @Test
    void withoutAnIdleTimeItStays() {
        var kept = done(openFollowUp().claim(DANA, null, NINE_AM));

        assertThat(kept.settled(NINE_AM.plus(Duration.ofDays(30))).claim()).isEqualTo(kept.claim());
    }

    @Test
    void theHistoryOfHoldersTellsOneAfterTheOther() {
        var luises = done(danas.takeOver(LUIS, "Nearer", null, TEN));
        var released = done(luises.release(OLIVIA, ELEVEN));
        var dans = done(released.claim(DAN, null, ELEVEN.plusSeconds(60)));
        var closed = done(dans.complete(Disposition.COMPLETED, null, DAN, ELEVEN.plusSeconds(120)));

        assertThat(closed.holders().getLast().ended()).isEqualTo(FollowUpEventKind.COMPLETED);
        assertThat(dans.holders())
                .containsExactly(
                        new Holding(DANA, NINE_AM, FollowUpEventKind.CLAIMED, TEN, FollowUpEventKind.TAKEN_OVER),
                        new Holding(LUIS, TEN, FollowUpEventKind.TAKEN_OVER, ELEVEN, FollowUpEventKind.RELEASED),
                        new Holding(DAN, ELEVEN.plusSeconds(60), FollowUpEventKind.CLAIMED, null, null));
    }
}
