package dev.ringback.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import dev.ringback.app.FakeParts;
import dev.ringback.app.Morning;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.session.ServerCheck;
import dev.ringback.app.session.Session;
import dev.ringback.app.signin.SignInState.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SignInPresenterTest {
    private final FakeParts parts = new FakeParts();
    private final Seen seen = new Seen();
    private final SignInPresenter presenter = new SignInPresenter(parts, Runnable::run, seen);

    @Test
    public void eachKindOfBadAddressIsExplained() {
        presenter.start();

        assertThat(problemWith(new ServerCheck.NotAnAddress())).isEqualTo(Problem.NOT_AN_ADDRESS);
        assertThat(problemWith(new ServerCheck.NotSecure())).isEqualTo(Problem.NOT_SECURE);
        assertThat(problemWith(new ServerCheck.NotRingback())).isEqualTo(Problem.NOT_RINGBACK);
        assertThat(problemWith(new ServerCheck.NoAnswer())).isEqualTo(Problem.NO_ANSWER);
    }

    @Test
    public void whoeverClosesTheBrowserMayTryAgain() {
        parts.session().endsIn(new Session.Cancelled());
        presenter.start();

        presenter.finish(Session.Cancelled::new);

        assertThat(seen.last().problem()).isEqualTo(Problem.CANCELLED);
        assertThat(seen.last().busy()).isFalse();
    }

    @Test
    public void whoeverIsSignedInGoesOn() {
        presenter.start();

        parts.session().signedIn(Morning.LUIS);

        assertThat(seen.wentOn).isTrue();
    }

    @Test
    public void anEndedSessionSaysWhatWaits() {
        parts.session().expired(Morning.LUIS);
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());

        presenter.start();

        assertThat(seen.last().expiredName()).isEqualTo("Luis Ortega");
        assertThat(seen.last().waiting()).isEqualTo(1);
    }

    @Test
    public void theLastServerIsSuggested() {
        parts.session().lastServer("https://desk.example");

        presenter.start();

        assertThat(seen.suggested).containsExactly("https://desk.example");
    }

    private Problem problemWith(ServerCheck check) {
        parts.session().finds(check);
        presenter.signIn("desk.example");
        var problem = seen.last().problem();
        assertThat(problem).isNotNull();
        return problem;
    }

    private static final class Seen implements SignInView {
        private final List<SignInState> states = new ArrayList<>();
        private final List<String> suggested = new ArrayList<>();
        private boolean wentOn;

        private SignInState last() {
            return states.get(states.size() - 1);
        }

        @Override
        public void render(SignInState state) {
            states.add(state);
        }

        @Override
        public void suggest(String address) {
            suggested.add(address);
        }

        @Override
        public void openBrowser(Intent signInPage) {}

        @Override
        public void goOn() {
            wentOn = true;
        }
    }
}
