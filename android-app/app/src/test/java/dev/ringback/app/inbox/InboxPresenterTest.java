package dev.ringback.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Shown;
import dev.ringback.app.ui.Way;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class InboxPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Shown<InboxState> shown = new Shown<>();
    private final InboxPresenter presenter = new InboxPresenter(parts, Runnable::run, shown, Filter.ALL);

    @Before
    public void luisIsSignedIn() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().readAt(Morning.NOW);
        parts.desk().live(true);
        parts.desk().knows(Morning.estimate(), Morning.noHotWater(), Morning.burstPipe());
    }

    @Test
    public void emergenciesComeFirst() {
        presenter.start();

        assertThat(ids()).containsExactly("burst-pipe", "no-hot-water", "estimate");
    }

    @Test
    public void eachFilterShowsItsOwn() {
        presenter.start();

        presenter.show(Filter.UNCLAIMED);
        assertThat(ids()).containsExactly("burst-pipe");
        presenter.show(Filter.MINE);
        assertThat(ids()).containsExactly("estimate");
        presenter.show(Filter.URGENT);
        assertThat(ids()).containsExactly("burst-pipe", "no-hot-water");
        assertThat(shown.last().open()).isEqualTo(3);
    }

    @Test
    public void aClaimByNotificationShowsAsPendingAtOnce() {
        presenter.start();

        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());

        assertThat(shown.last().rows().get(0).pending()).isNotNull();
        assertThat(shown.last().rows().get(0).way()).isEqualTo(Way.SENDING);
        assertThat(shown.last().rows().get(0).mine()).isFalse();
    }

    @Test
    public void withoutSignalATapWaits() {
        presenter.start();
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());

        parts.desk().live(false);

        assertThat(shown.last().rows().get(0).way()).isEqualTo(Way.WAITS_FOR_SIGNAL);
    }

    @Test
    public void whatWasReadStaysWhenTheServerDoesNotAnswer() {
        parts.desk().troubledBy(Reason.NO_ANSWER);

        presenter.start();

        assertThat(shown.last().situation().trouble()).isEqualTo(Reason.NO_ANSWER);
        assertThat(shown.last().situation().asOf()).isEqualTo(Morning.NOW);
        assertThat(ids()).hasSize(3);
    }

    @Test
    public void troubleIsForgottenOnceTheServerAnswers() {
        parts.desk().troubledBy(Reason.SERVER_TROUBLE);
        presenter.start();

        parts.desk().troubledBy(null);
        presenter.refresh();

        assertThat(shown.last().situation().trouble()).isNull();
        assertThat(shown.last().situation().asking()).isFalse();
    }

    @Test
    public void anEndedSessionAsksTheServerNothing() {
        parts.session().expired(Morning.LUIS);

        presenter.start();

        assertThat(parts.desk().asked()).isZero();
        assertThat(shown.last().situation().isExpired()).isTrue();
        assertThat(ids()).hasSize(3);
    }

    @Test
    public void nothingIsShownOnceTheScreenIsGone() {
        presenter.start();
        var before = shown.all().size();

        presenter.stop();
        parts.desk().knows(Morning.unknownCaller());

        assertThat(shown.all()).hasSize(before);
    }

    private List<String> ids() {
        return shown.last().rows().stream().map(row -> row.followUp().id()).toList();
    }
}
