package dev.ringback.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Shown;
import dev.ringback.app.ui.Taps;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;

public class VisitPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Shown<VisitState> shown = new Shown<>();
    private final VisitPresenter presenter = new VisitPresenter(parts, Runnable::run, shown, "now");

    @Before
    public void luisLooksAtHisVisit() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));
        presenter.start();
    }

    @Test
    public void aWholeVisitCanBeTappedWithoutSignal() {
        presenter.enRoute(20);
        assertThat(shown.last().status()).isEqualTo(VisitStatus.EN_ROUTE);
        parts.pass(Duration.ofMinutes(18));
        presenter.arrive();
        assertThat(shown.last().status()).isEqualTo(VisitStatus.ARRIVED);
        presenter.finish();
        assertThat(shown.last().status()).isEqualTo(VisitStatus.DONE);

        assertThat(parts.outbox().taps())
                .extracting(Tap::kind)
                .containsExactly(TapKind.EN_ROUTE, TapKind.ARRIVE, TapKind.FINISH_VISIT);
        assertThat(shown.last().visit())
                .satisfies(visit -> assertThat(visit)
                        .extracting(known -> known == null ? null : known.status())
                        .isEqualTo(VisitStatus.SCHEDULED));
    }

    @Test
    public void eachTapSaysWhenItWasMade() {
        presenter.enRoute(20);

        var tap = parts.outbox().last(TapKind.EN_ROUTE);
        assertThat(Taps.input(tap, "etaMinutes")).isEqualTo("20");
        assertThat(Taps.input(tap, "tappedAt")).isEqualTo("2026-11-21T15:14:00Z");
    }

    @Test
    public void aRefusedTapLeadsBackToWhereTheVisitStands() {
        presenter.enRoute(20);

        parts.outbox().refuse(TapKind.EN_ROUTE, "This visit was cancelled.");

        assertThat(shown.last().status()).isEqualTo(VisitStatus.SCHEDULED);
        assertThat(shown.last().taps().refused()).hasSize(1);
    }

    @Test
    public void whoeverTurnsBackMaySetOutAgain() {
        presenter.enRoute(20);
        presenter.turnBack();

        assertThat(shown.last().status()).isEqualTo(VisitStatus.SCHEDULED);
    }

    @Test
    public void aDelaySaysTheNewTime() {
        presenter.runLate(30);

        var tap = parts.outbox().last(TapKind.DELAY);
        assertThat(Taps.input(tap, "newEta")).isEqualTo("2026-11-21T15:44:00Z");
        assertThat(Taps.input(tap, "source")).isEqualTo("TECHNICIAN");
    }
}
