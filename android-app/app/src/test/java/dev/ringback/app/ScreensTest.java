package dev.ringback.app;

import static dev.ringback.app.Morning.LUIS;
import static dev.ringback.app.Morning.minutes;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.content.Intent;
import dev.ringback.app.api.ApiException.Reason;
import dev.ringback.app.api.Direction;
import dev.ringback.app.api.HistoryEntry.Kind;
import dev.ringback.app.api.Proof;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextPreview;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.session.ServerCheck;
import dev.ringback.app.ui.Links;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** How each screen looks; the pictures are in {@code docs/screens}. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class, qualifiers = "en-rUS-w411dp-h891dp-notnight-xhdpi")
public class ScreensTest extends Pictures {

    @Test
    public void inbox() throws IOException {
        take("inbox", Links.inbox(context), scenario -> {});
    }

    @Test
    public void inboxWithPendingAndRefusedTaps() throws IOException {
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        parts.outbox().holds(TapKind.CLAIM, "no-hot-water", Map.of());
        parts.outbox().refuse(TapKind.CLAIM, "Dana Whitfield has it since 9:02 AM.");

        take("inbox-pending", Links.inbox(context), scenario -> {});
    }

    @Test
    public void inboxOfAPhoneThatMayNotBeWoken() throws IOException {
        shadowOf((Application) context).denyPermissions(Manifest.permission.POST_NOTIFICATIONS);

        take("inbox-ask", Links.inbox(context), scenario -> {});
    }

    @Test
    public void anEmergencyOnALockedPhone() throws IOException {
        take(
                "emergency",
                new Intent().setClassName(context, "dev.ringback.app.push.EmergencyActivity"),
                scenario -> {});
    }

    @Test
    public void inboxEmpty() throws IOException {
        parts.desk().forget();

        take("inbox-empty", Links.inbox(context), scenario -> {});
    }

    @Test
    public void inboxOffline() throws IOException {
        parts.desk().live(false);
        parts.desk().troubledBy(Reason.NO_ANSWER);
        parts.pass(Duration.ofMinutes(21));

        take("inbox-offline", Links.inbox(context), scenario -> {});
    }

    @Test
    public void inboxNeverRead() throws IOException {
        parts.desk().forget();
        parts.desk().live(false);
        parts.desk().readAt(null);
        parts.desk().troubledBy(Reason.NO_ANSWER);

        take("inbox-never-read", Links.inbox(context), scenario -> {});
    }

    @Test
    public void inboxOfAnEndedSession() throws IOException {
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        parts.session().expired(LUIS);

        take("inbox-expired", Links.inbox(context), scenario -> {});
    }

    @Test
    public void followUpThatNobodyHas() throws IOException {
        parts.desk().knows(Morning.visit("today", VisitStatus.SCHEDULED, 46, null));

        take("follow-up", Links.followUp(context, "burst-pipe"), scenario -> {});
    }

    @Test
    public void followUpOfMine() throws IOException {
        parts.desk().knows(Morning.heldBy(Morning.burstPipe(), "luis", "Luis Ortega", minutes(-5)));

        take("follow-up-mine", Links.followUp(context, "burst-pipe"), scenario -> {});
    }

    @Test
    public void followUpThatAnotherHas() throws IOException {
        parts.desk().knows(Morning.heldBy(Morning.burstPipe(), "dana", "Dana Whitfield", minutes(-1)));
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        parts.outbox().refuse(TapKind.CLAIM, "Dana Whitfield was first, at 9:13 AM.");

        take("follow-up-lost", Links.followUp(context, "burst-pipe"), scenario -> {});
    }

    @Test
    public void followUpWithPendingTaps() throws IOException {
        parts.desk().live(false);
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        parts.outbox().holds(TapKind.CALL_ATTEMPT, "burst-pipe", Map.of("outcome", "NO_ANSWER"));

        take("follow-up-pending", Links.followUp(context, "burst-pipe"), scenario -> {});
    }

    @Test
    public void afterACall() throws IOException {
        take("call-outcome", Links.followUp(context, "estimate"), scenario -> {
            click(scenario, R.id.call);
            parts.pass(Duration.ofMinutes(6));
            scenario.moveToState(androidx.lifecycle.Lifecycle.State.STARTED);
            scenario.moveToState(androidx.lifecycle.Lifecycle.State.RESUMED);
            Screens.clickInQuestion(R.id.call_conversation);
        });
    }

    @Test
    public void closing() throws IOException {
        take("done", Links.followUp(context, "estimate"), scenario -> {
            click(scenario, R.id.done);
            Screens.clickInQuestion(R.id.done_no_response);
        });
    }

    @Test
    public void texts() throws IOException {
        take("thread", Links.thread(context, "maria", "burst-pipe"), scenario -> {});
    }

    @Test
    public void textsNotSent() throws IOException {
        parts.desk().live(false);
        parts.outbox().holds(TapKind.TEXT_CALLER, "burst-pipe", Map.of("body", "I am ten minutes away."));
        parts.outbox().refuse(TapKind.TEXT_CALLER, "Dana Whitfield has this follow-up.");
        parts.outbox().holds(TapKind.TEXT_CALLER, "burst-pipe", Map.of("body", "Is the water off now?"));

        take("thread-pending", Links.thread(context, "maria", "burst-pipe"), scenario -> {});
    }

    @Test
    public void templates() throws IOException {
        parts.desk()
                .knows(new TextPreview(
                        Template.BOOKING_OFFER,
                        "Hi Maria, Sunrise Plumbing can be there today between 10:00 and 12:00. Reply YES to book.",
                        1,
                        List.of("can be there today")));

        take("templates", Links.thread(context, "maria", "burst-pipe"), scenario -> {
            click(scenario, R.id.templates);
            Screens.clickInQuestion(Template.BOOKING_OFFER.ordinal() + 1);
        });
    }

    @Test
    public void history() throws IOException {
        parts.desk()
                .knows(
                        "maria",
                        Morning.entry("h", Kind.CALL, Direction.INBOUND, "NO_ANSWER", null),
                        Morning.entry(
                                "hh",
                                Kind.VOICEMAIL,
                                null,
                                null,
                                "Water is actively leaking through the kitchen ceiling."),
                        Morning.entry(
                                "hhh", Kind.TEXT, Direction.OUTBOUND, "DELIVERED", "Can you get to the water heater?"),
                        Morning.entry("hhhh", Kind.FOLLOW_UP, null, "CLAIMED", null),
                        Morning.entry("hhhhh", Kind.NOTE, null, null, "The shut-off is behind the water heater."),
                        Morning.entry("h".repeat(60), Kind.VISIT, null, "DONE", null));

        take("history", Links.history(context, "maria"), scenario -> {});
    }

    @Test
    public void day() throws IOException {
        parts.desk()
                .knows(
                        Morning.visit("now", VisitStatus.EN_ROUTE, 16, Morning.onMyWay(Proof.DELIVERED)),
                        Morning.maintenance());
        parts.outbox().holds(TapKind.DELAY, "boiler", Map.of());

        take("day", Links.day(context), scenario -> {});
    }

    @Test
    public void visitScheduled() throws IOException {
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));

        take("visit", Links.visit(context, "now"), scenario -> {});
    }

    @Test
    public void settingOut() throws IOException {
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));

        take("eta", Links.visit(context, "now"), scenario -> click(scenario, R.id.en_route));
    }

    @Test
    public void visitEnRoute() throws IOException {
        parts.desk().knows(Morning.visit("now", VisitStatus.EN_ROUTE, 16, Morning.onMyWay(Proof.DELIVERED)));

        take("visit-en-route", Links.visit(context, "now"), scenario -> {});
    }

    @Test
    public void visitWithPendingTaps() throws IOException {
        parts.desk().live(false);
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));
        parts.outbox().holds(TapKind.EN_ROUTE, "now", Map.of("etaMinutes", 20));

        take("visit-pending", Links.visit(context, "now"), scenario -> {});
    }

    @Test
    public void waiting() throws IOException {
        parts.desk().live(false);
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));
        parts.outbox().holds(TapKind.CLAIM, "no-hot-water", Map.of());
        parts.outbox().refuse(TapKind.CLAIM, "Dana Whitfield was first, at 9:02 AM.");
        parts.outbox().holds(TapKind.EN_ROUTE, "now", Map.of("etaMinutes", 20));
        parts.outbox().holds(TapKind.TEXT_CALLER, "burst-pipe", Map.of("body", "Is the water off now?"));

        take("waiting", Links.waiting(context), scenario -> {});
    }

    @Test
    public void account() throws IOException {
        take("account", Links.account(context), scenario -> {});
    }

    @Test
    public void signIn() throws IOException {
        parts.session().signedOut();
        parts.session().lastServer("https://desk.sunrise-plumbing.example");

        take("sign-in", Links.signIn(context), scenario -> {});
    }

    @Test
    public void signInThatFails() throws IOException {
        parts.session().expired(LUIS);
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        parts.session().lastServer("https://desk.sunrise-plumbing.example");
        parts.session().finds(new ServerCheck.NotRingback());

        take("sign-in-error", Links.signIn(context), scenario -> click(scenario, R.id.go_on));
    }
}
