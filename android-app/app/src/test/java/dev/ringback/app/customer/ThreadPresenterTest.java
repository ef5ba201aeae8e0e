package dev.ringback.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.api.Template;
import dev.ringback.app.customer.ThreadState.Tapped;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Shown;
import dev.ringback.app.ui.Taps;
import org.junit.Before;
import org.junit.Test;

public class ThreadPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Shown<ThreadState> shown = new Shown<>();
    private final ThreadPresenter presenter = new ThreadPresenter(parts, Runnable::run, shown, "maria", "burst-pipe");

    @Before
    public void luisIsSignedIn() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().knows(Morning.thread());
    }

    @Test
    public void whatIsWrittenStandsBelowAllElseAndWaits() {
        presenter.start();

        presenter.send("On my way");

        assertThat(shown.last().bubbles()).hasSize(5).first().isInstanceOf(Tapped.class);
        assertThat(Taps.input(parts.outbox().last(TapKind.TEXT_CALLER), "body")).isEqualTo("On my way");
    }

    @Test
    public void withoutAFollowUpOneWritesToTheCustomer() {
        var toCustomer = new ThreadPresenter(parts, Runnable::run, shown, "maria", "");
        toCustomer.start();

        toCustomer.send("Hello");

        assertThat(parts.outbox().last(TapKind.TEXT_CUSTOMER).subjectId()).isEqualTo("maria");
        assertThat(toCustomer.hasTemplates()).isFalse();
    }

    @Test
    public void theThreadIsReadOnce() {
        presenter.start();
        presenter.refresh();
        presenter.readAgain();

        assertThat(parts.outbox().taps()).extracting(Tap::kind).containsExactly(TapKind.MARK_READ);
        assertThat(Taps.input(parts.outbox().last(TapKind.MARK_READ), "upToTextId"))
                .isEqualTo("t4");
        assertThat(shown.last().situation().waiting()).isZero();
    }

    @Test
    public void aPreviewSaysWhatWouldBeSent() {
        presenter.start();

        presenter.preview(Template.BOOKING_OFFER);

        var preview = shown.last().preview();
        assertThat(preview).isNotNull();
        assertThat(preview.text()).isNotNull();
    }

    @Test
    public void withoutSignalThereIsNoPreviewAndTheWordingCanBeSent() {
        parts.desk().troubledBy(Reason.NO_ANSWER);
        presenter.start();

        presenter.preview(Template.BOOKING_OFFER);
        presenter.send(Template.BOOKING_OFFER);

        var preview = shown.last().preview();
        assertThat(preview).isNotNull();
        assertThat(preview.trouble()).isEqualTo(Reason.NO_ANSWER);
        assertThat(Taps.input(parts.outbox().last(TapKind.TEXT_CALLER), "template"))
                .isEqualTo("BOOKING_OFFER");
    }
}
