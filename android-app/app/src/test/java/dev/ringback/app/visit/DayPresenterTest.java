package dev.ringback.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.ui.Shown;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.Test;

public class DayPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Shown<DayPresenter.State> shown = new Shown<>();
    private final DayPresenter presenter = new DayPresenter(parts, Runnable::run, shown, null);

    @Before
    public void luisHasTwoVisitsTodayAndOneTomorrow() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().knows(Morning.maintenance(), Morning.visit("soon", VisitStatus.SCHEDULED, 16, null));
        parts.desk().knows(Morning.visit("tomorrow", VisitStatus.SCHEDULED, 24 * 60, null));
        presenter.start();
    }

    @Test
    public void theDayBeginsWithTheEarliest() {
        assertThat(shown.last().today()).isTrue();
        assertThat(shown.last().rows()).extracting(row -> row.visit().id()).containsExactly("soon", "boiler");
    }

    @Test
    public void oneTurnsToTheNextDayAndBack() {
        presenter.turn(1);
        assertThat(shown.last().day()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(shown.last().rows()).extracting(row -> row.visit().id()).containsExactly("tomorrow");

        presenter.turnToToday();
        assertThat(shown.last().rows()).hasSize(2);
    }
}
