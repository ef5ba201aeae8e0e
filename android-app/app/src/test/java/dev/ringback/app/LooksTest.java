package dev.ringback.app;

import dev.ringback.app.api.Proof;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.ui.Links;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.ParameterizedRobolectricTestRunner;
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** How the screens that matter most look at night, in large letters, in Spanish and from right to left. */
@RunWith(ParameterizedRobolectricTestRunner.class)
@Config(application = TestApp.class, qualifiers = "en-rUS-w411dp-h891dp-notnight-xhdpi")
public class LooksTest extends Pictures {
    private final String look;
    private final String qualifiers;
    private final float letters;

    public LooksTest(String look, String qualifiers, float letters) {
        this.look = look;
        this.qualifiers = qualifiers;
        this.letters = letters;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> looks() {
        return List.of(
                new Object[] {"dark", "+night", 1f},
                new Object[] {"large", "+notnight", 2f},
                new Object[] {"es", "+es-rUS", 1f},
                new Object[] {"es-large", "+es-rUS", 2f},
                new Object[] {"rtl", "+iw-ldrtl", 1f});
    }

    @Before
    public void setThePhone() {
        RuntimeEnvironment.setQualifiers(qualifiers);
        RuntimeEnvironment.setFontScale(letters);
    }

    @Test
    public void inbox() throws IOException {
        take("inbox-" + look, Links.inbox(context), scenario -> {});
    }

    @Test
    public void followUp() throws IOException {
        parts.desk().knows(Morning.visit("today", VisitStatus.SCHEDULED, 46, null));

        take("follow-up-" + look, Links.followUp(context, "burst-pipe"), scenario -> {});
    }

    @Test
    public void texts() throws IOException {
        take("thread-" + look, Links.thread(context, "maria", "burst-pipe"), scenario -> {});
    }

    @Test
    public void day() throws IOException {
        parts.desk()
                .knows(
                        Morning.visit("now", VisitStatus.EN_ROUTE, 16, Morning.onMyWay(Proof.DELIVERED)),
                        Morning.maintenance());
        parts.outbox().holds(TapKind.DELAY, "boiler", Map.of());

        take("day-" + look, Links.day(context), scenario -> {});
    }

    @Test
    public void visit() throws IOException {
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));

        take("visit-" + look, Links.visit(context, "now"), scenario -> {});
    }

    @Test
    public void settingOut() throws IOException {
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));

        take("eta-" + look, Links.visit(context, "now"), scenario -> click(scenario, R.id.en_route));
    }

    @Test
    public void signIn() throws IOException {
        parts.session().signedOut();
        parts.session().lastServer("https://desk.sunrise-plumbing.example");

        take("sign-in-" + look, Links.signIn(context), scenario -> {});
    }
}
