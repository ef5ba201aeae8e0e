package dev.ringback.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.replaceText;
import static androidx.test.espresso.assertion.ViewAssertions.doesNotExist;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.view.View;
import android.widget.EditText;
import androidx.core.app.TaskStackBuilder;
import androidx.lifecycle.Lifecycle.State;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import com.google.android.material.chip.ChipGroup;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.session.ServerCheck;
import dev.ringback.app.session.Session;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.Taps;
import java.time.Duration;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** What a technician does, screen by screen. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class, qualifiers = "en-rUS-w411dp-h891dp-notnight-xhdpi")
public class BehaviourTest {
    private final Context context = ApplicationProvider.getApplicationContext();
    private final FakeParts parts = Screens.parts();

    @Before
    public void morning() {
        parts.session().signedIn(Morning.LUIS);
        parts.desk().readAt(Morning.NOW);
        parts.desk().live(true);
        parts.desk().knows(Morning.burstPipe(), Morning.noHotWater(), Morning.estimate());
        parts.desk().knows(Morning.thread());
    }

    @Test
    public void aClaimShowsAsPendingUntilTheDeskSaysSo() {
        try (var scenario = Screens.<Activity>open(Links.followUp(context, "burst-pipe"))) {
            onView(withId(R.id.claim)).perform(click());
            Screens.settle(scenario);

            onView(withId(R.id.pending)).check(matches(withText("Claim · Sending…")));
            onView(withId(R.id.claim)).check(matches(withEffectiveVisibility(Visibility.GONE)));
            onView(withId(R.id.holder)).check(matches(withText("Unclaimed")));

            parts.desk().knows(Morning.heldBy(Morning.burstPipe(), "luis", "Luis Ortega", Morning.NOW));
            parts.outbox().deliver(TapKind.CLAIM);
            Screens.settle(scenario);

            onView(withId(R.id.pending)).check(matches(withEffectiveVisibility(Visibility.GONE)));
            onView(withId(R.id.holder)).check(matches(withText("You have it since 9:14 AM")));
        }
    }

    @Test
    public void whoeverComesBackFromTheDiallerIsAskedWhatCameOfIt() {
        try (var scenario = Screens.<Activity>open(Links.followUp(context, "estimate"))) {
            onView(withId(R.id.call)).perform(click());
            Screens.settle(scenario);
            var dialler = startedBy(scenario);
            assertThat(dialler.getAction()).isEqualTo(Intent.ACTION_DIAL);
            assertThat(dialler.getDataString()).isEqualTo("tel:%2B15125550119");

            comeBackAfter(scenario, Duration.ofMinutes(6));
            assertThat(parts.outbox().held()).isEmpty();
            onView(withId(R.id.call_conversation)).inRoot(isDialog()).perform(click());
            Screens.clickInQuestion(R.id.call_save);
            Screens.settle(scenario);

            var tap = parts.outbox().last(TapKind.CALL_ATTEMPT);
            assertThat(Taps.input(tap, "outcome")).isEqualTo("CONVERSATION");
            assertThat(Taps.input(tap, "seconds")).isEqualTo("300");
            assertThat(Taps.input(tap, "attemptedAt")).isEqualTo("2026-11-21T15:14:00Z");
        }
    }

    @Test
    public void theQuestionAfterACallSurvivesTheEndOfTheProcess() {
        try (var scenario = Screens.<Activity>open(Links.followUp(context, "estimate"))) {
            onView(withId(R.id.call)).perform(click());
            Screens.settle(scenario);
            scenario.moveToState(State.CREATED);
            parts.pass(Duration.ofMinutes(3));

            scenario.recreate();
            scenario.moveToState(State.RESUMED);
            Screens.settle(scenario);

            onView(withId(R.id.call_outcomes)).inRoot(isDialog()).check(matches(isDisplayed()));
            Screens.clickInQuestion(R.id.call_not);
            assertThat(parts.outbox().held()).isEmpty();
        }
    }

    @Test
    public void aNotificationsCallButtonOpensTheDiallerOnce() {
        var link = Links.followUp(context, "burst-pipe").putExtra(Links.CALL, true);
        try (var scenario = Screens.<Activity>open(link)) {
            assertThat(startedBy(scenario).getAction()).isEqualTo(Intent.ACTION_DIAL);

            scenario.recreate();
            Screens.settle(scenario);

            scenario.onActivity(activity ->
                    assertThat(shadowOf(activity).getNextStartedActivity()).isNull());
        }
    }

    @Test
    public void typedTextStaysWhenThePhoneIsTurned() {
        try (var scenario = Screens.<Activity>open(Links.thread(context, "maria", "burst-pipe"))) {
            onView(withId(R.id.body)).perform(replaceText("I am on my"));

            turn(scenario);

            scenario.onActivity(activity -> assertThat(
                            activity.<EditText>findViewById(R.id.body).getText().toString())
                    .isEqualTo("I am on my"));
            onView(withId(R.id.segments)).check(matches(withText("1 segment")));
        }
    }

    @Test
    public void theFilterStaysWhenThePhoneIsTurned() {
        try (var scenario = Screens.<Activity>open(Links.inbox(context))) {
            onView(withId(R.id.filter_mine)).perform(click());
            Screens.settle(scenario);

            turn(scenario);

            scenario.onActivity(activity -> {
                assertThat(activity.<ChipGroup>findViewById(R.id.inbox_filters).getCheckedChipId())
                        .isEqualTo(R.id.filter_mine);
                assertThat(rowsOf(activity).getChildCount()).isEqualTo(1);
            });
        }
    }

    @Test
    public void aQuestionStaysWhenThePhoneIsTurned() {
        parts.desk().knows(Morning.visit("now", VisitStatus.SCHEDULED, 16, null));
        try (var scenario = Screens.<Activity>open(Links.visit(context, "now"))) {
            onView(withId(R.id.en_route)).perform(click());
            Screens.settle(scenario);

            turn(scenario);
            onView(withText(containsString("20 min"))).inRoot(isDialog()).perform(click());
            Screens.settle(scenario);

            assertThat(Taps.input(parts.outbox().last(TapKind.EN_ROUTE), "etaMinutes"))
                    .isEqualTo("20");
            onView(withId(R.id.pending)).check(matches(withText("En Route · Sending…")));
            onView(withId(R.id.arrived)).check(matches(isDisplayed()));
        }
    }

    @Test
    public void aRowIsReadAsOneSentence() {
        try (var scenario = Screens.<Activity>open(Links.inbox(context))) {
            scenario.onActivity(activity -> {
                assertThat(rowsOf(activity)
                                .getChildAt(0)
                                .getContentDescription()
                                .toString())
                        .isEqualTo("Emergency, Maria Alvarez, Due in 8 minutes, “actively leaking” · “cannot find the "
                                + "shut-off”, Water through the kitchen ceiling on Birch Street. She cannot find the "
                                + "shut-off; her mother is upstairs., Unclaimed");
                assertThat(rowsOf(activity)
                                .getChildAt(1)
                                .getContentDescription()
                                .toString())
                        .startsWith("High, Terrence Boyd, 12 minutes overdue")
                        .endsWith("Dana Whitfield has it");
            });
        }
    }

    @Test
    public void timeGoesOnWhileTheInboxIsOpen() {
        try (var scenario = Screens.<Activity>open(Links.inbox(context))) {
            parts.pass(Duration.ofMinutes(3));
            Screens.pass(Duration.ofSeconds(31));
            Screens.settle(scenario);

            onView(withText("Due in 5 min")).check(matches(isDisplayed()));
        }
    }

    @Test
    public void aTextIsNeverCalledSentBeforeTheServerSaysSo() {
        parts.desk().live(false);
        try (var scenario = Screens.<Activity>open(Links.thread(context, "maria", "burst-pipe"))) {
            onView(withId(R.id.body)).perform(replaceText("Ten minutes away"));
            onView(withId(R.id.send)).perform(click());
            Screens.settle(scenario);

            onView(withText("Waiting for signal")).check(matches(isDisplayed()));
            assertThat(parts.outbox().held()).extracting(Tap::kind).contains(TapKind.TEXT_CALLER);
            onView(withText("Ten minutes away")).check(matches(isDisplayed()));
        }
    }

    @Test
    public void nobodySignedInMeansSignIn() {
        parts.session().signedOut();

        try (ActivityScenario<Activity> scenario = ActivityScenario.launch(Links.inbox(context))) {
            scenario.onActivity(activity -> assertThat(activity.isFinishing()).isTrue());
            assertThat(shadowOf((android.app.Application) context)
                            .getNextStartedActivity()
                            .getComponent())
                    .isEqualTo(Links.signIn(context).getComponent());
        }
    }

    @Test
    public void anEndedSessionKeepsWhatWaitsAndSaysSo() {
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        parts.session().expired(Morning.LUIS);

        try (var scenario = Screens.<Activity>open(Links.inbox(context))) {
            onView(withId(R.id.banner_text))
                    .check(matches(
                            withText("Your session has ended. 1 action waits on this phone until you sign in again.")));
            onView(withId(R.id.banner_action)).perform(click());

            assertThat(startedBy(scenario).getComponent())
                    .isEqualTo(Links.signIn(context).getComponent());
        }
    }

    @Test
    public void signingInOpensTheServersPageAndThenTheInbox() {
        parts.session().signedOut();
        parts.session()
                .finds(new ServerCheck.Found(
                        "https://desk.example", "https://desk.example/oauth2/authorize", "https://desk.example/token"));
        parts.session().endsIn(new Session.Done(Morning.LUIS));
        try (var scenario = Screens.<Activity>open(Links.signIn(context))) {
            onView(withId(R.id.address)).perform(replaceText("desk.example"));
            Screens.settle(scenario);
            scenario.onActivity(
                    activity -> activity.<View>findViewById(R.id.go_on).performClick());
            Screens.settle(scenario);

            scenario.onActivity(activity -> {
                var page = shadowOf(activity).getNextStartedActivityForResult();
                assertThat(page.intent.getDataString()).isEqualTo("https://desk.example/oauth2/authorize");
                shadowOf(activity).receiveResult(page.intent, Activity.RESULT_OK, new Intent());
            });
            Screens.settleUnlessGone(scenario);

            assertThat(shadowOf((android.app.Application) context)
                            .getNextStartedActivity()
                            .getComponent())
                    .isEqualTo(Links.inbox(context).getComponent());
        }
    }

    @Test
    public void aNotificationLeadsBackToTheInbox() {
        var way = TaskStackBuilder.create(context).addNextIntentWithParentStack(Links.followUp(context, "burst-pipe"));

        assertThat(way.getIntentCount()).isEqualTo(2);
        assertThat(way.getIntents()[0].getComponent())
                .isEqualTo(Links.inbox(context).getComponent());
        var visit = TaskStackBuilder.create(context).addNextIntentWithParentStack(Links.visit(context, "now"));
        assertThat(visit.getIntents()[1].getComponent())
                .isEqualTo(Links.day(context).getComponent());
    }

    @Test
    public void backFromTextsThatANotificationOpenedLeadsToTheFollowUp() {
        try (var scenario = Screens.<Activity>open(Links.thread(context, "maria", "burst-pipe"))) {
            onView(withContentDescription("Back")).perform(click());

            var above = startedBy(scenario);
            assertThat(above.getComponent())
                    .isEqualTo(Links.followUp(context, "burst-pipe").getComponent());
            assertThat(above.getStringExtra(Links.FOLLOW_UP_ID)).isEqualTo("burst-pipe");
        }
    }

    @Test
    public void thePersonMayTakeBackWhatWasNotSent() {
        parts.desk().live(false);
        parts.outbox().holds(TapKind.CLAIM, "burst-pipe", Map.of());
        try (var scenario = Screens.<Activity>open(Links.waiting(context))) {
            onView(withId(R.id.waiting_take_back)).perform(click());
            Screens.settle(scenario);

            onView(withId(R.id.waiting_what)).check(doesNotExist());
            onView(withId(R.id.empty_title)).check(matches(withText("Nothing is waiting")));
        }
    }

    private static RecyclerView rowsOf(Activity activity) {
        return activity.findViewById(R.id.inbox_rows);
    }

    private static Intent startedBy(ActivityScenario<Activity> scenario) {
        var started = new Intent[1];
        scenario.onActivity(activity -> started[0] = shadowOf(activity).getNextStartedActivity());
        return started[0];
    }

    private void comeBackAfter(ActivityScenario<Activity> scenario, Duration away) {
        scenario.moveToState(State.CREATED);
        parts.pass(away);
        scenario.moveToState(State.RESUMED);
        Screens.settle(scenario);
    }

    private static void turn(ActivityScenario<Activity> scenario) {
        RuntimeEnvironment.setQualifiers("+land");
        scenario.recreate();
        Screens.settle(scenario);
    }
}
