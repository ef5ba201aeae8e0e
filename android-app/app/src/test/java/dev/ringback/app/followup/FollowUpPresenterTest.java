package dev.ringback.app.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.api.CallAttemptOutcome;
import dev.ringback.app.api.Disposition;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Shown;
import dev.ringback.app.ui.Taps;
import org.junit.Before;
import org.junit.Test;

public class FollowUpPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Shown<FollowUpState> shown = new Shown<>();
    private final FollowUpPresenter presenter = new FollowUpPresenter(parts, Runnable::run, shown, "burst-pipe");

    @Before
    public void luisLooksAtTheBurstPipe() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().knows(Morning.burstPipe());
        parts.desk().unread("burst-pipe");
        presenter.start();
    }

    @Test
    public void lookingAtItMakesItSeen() {
        assertThat(parts.desk().unread()).isEmpty();
    }

    @Test
    public void aClaimIsPendingUntilTheDeskSaysSo() {
        assertThat(shown.last().canClaim()).isTrue();

        presenter.claim();

        assertThat(shown.last().taps().isWaiting(TapKind.CLAIM)).isTrue();
        assertThat(shown.last().canClaim()).isFalse();
        assertThat(shown.last().isMine()).isFalse();
    }

    @Test
    public void whoeverLosesAClaimLearnsWhoHasIt() {
        presenter.claim();

        parts.desk().knows(Morning.heldBy(Morning.burstPipe(), "dana", "Dana", Morning.NOW));
        parts.outbox().refuse(TapKind.CLAIM, "Dana was first.");

        assertThat(shown.last().taps().refused())
                .singleElement()
                .satisfies(tap -> assertThat(tap.refusal()).isEqualTo("Dana was first."));
        assertThat(shown.last().canClaim()).isFalse();
        assertThat(shown.last().canCall()).isFalse();
        assertThat(shown.last().canWork()).isFalse();
    }

    @Test
    public void aRefusalStaysUntilItWasSeen() {
        presenter.claim();
        parts.outbox().refuse(TapKind.CLAIM, "Dana was first.");

        presenter.dismiss(shown.last().taps().refused().get(0).id());

        assertThat(shown.last().taps().refused()).isEmpty();
    }

    @Test
    public void onlyAConversationHasALength() {
        presenter.called(CallAttemptOutcome.NO_ANSWER, Morning.NOW, 300);
        var noAnswer = parts.outbox().last(TapKind.CALL_ATTEMPT);
        assertThat(Taps.input(noAnswer, "seconds")).isEmpty();
        assertThat(Taps.input(noAnswer, "attemptedAt")).isEqualTo("2026-11-21T15:14:00Z");

        presenter.called(CallAttemptOutcome.CONVERSATION, Morning.NOW, 300);
        assertThat(Taps.input(parts.outbox().last(TapKind.CALL_ATTEMPT), "seconds"))
                .isEqualTo("300");
    }

    @Test
    public void anEmptyNoteIsNotSent() {
        presenter.complete(Disposition.NO_RESPONSE, "");

        assertThat(Taps.input(parts.outbox().last(TapKind.COMPLETE), "disposition"))
                .isEqualTo("NO_RESPONSE");
        assertThat(parts.outbox().last(TapKind.COMPLETE).input()).doesNotContain("note");
        assertThat(shown.last().canWork()).isFalse();
    }

    @Test
    public void theWayToTodaysVisitIsShown() {
        assertThat(shown.last().visit()).isNull();

        parts.desk().knows(Morning.visit("today", VisitStatus.SCHEDULED, 46, null));

        assertThat(shown.last().visit()).isNotNull();
    }
}
