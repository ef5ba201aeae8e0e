package dev.ringback.app.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Shown;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class WaitingPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Shown<WaitingPresenter.State> shown = new Shown<>();
    private final WaitingPresenter presenter = new WaitingPresenter(parts, Runnable::run, shown);

    @Before
    public void luisHasTapped() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));
        parts.outbox().holds(TapKind.MARK_READ, "thread-maria", Map.of());
        parts.outbox().holds(TapKind.EN_ROUTE, "now", Map.of("etaMinutes", 20));
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        presenter.start();
    }

    @Test
    public void whatWasRefusedComesFirst() {
        parts.outbox().refuse(TapKind.CLAIM, "Dana was first.");

        assertThat(shown.last().rows())
                .extracting(row -> row.tap().kind())
                .containsExactly(TapKind.CLAIM, TapKind.EN_ROUTE);
    }

    @Test
    public void eachSaysWhomItIsAbout() {
        assertThat(shown.last().rows().get(0).name()).isEqualTo("Maria Alvarez");
    }

    @Test
    public void aTapCanBeTakenBackOrTriedAgain() {
        presenter.takeBack(parts.outbox().last(TapKind.EN_ROUTE).id());
        assertThat(shown.last().rows()).hasSize(1);

        parts.outbox().refuse(TapKind.CLAIM, "Dana was first.");
        presenter.retry(parts.outbox().last(TapKind.CLAIM).id());
        assertThat(shown.last().rows().get(0).tap().isPending()).isTrue();
    }
}
