package dev.ringback.app.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.app.KeyguardManager;
import android.app.Notification;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.os.Looper;
import androidx.room.Room;
import androidx.test.core.app.ApplicationProvider;
import com.google.firebase.messaging.RemoteMessage;
import dev.ringback.app.FakeServer;
import dev.ringback.app.R;
import dev.ringback.app.Samples;
import dev.ringback.app.TestWork;
import dev.ringback.app.desk.ServerDesk;
import dev.ringback.app.outbox.SendWorker;
import dev.ringback.app.outbox.Sender;
import dev.ringback.app.outbox.StoredOutbox;
import dev.ringback.app.store.LocalDatabase;
import dev.ringback.app.ui.Links;
import dev.ringback.app.ui.PushStanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = PushTest.Phone.class)
public class PushTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T15:04:00Z"), ZoneOffset.UTC);
    private static final String CLAIMED =
            "{\"claimFollowUp\":{\"followUp\":{\"id\":\"maria\",\"version\":2,\"claim\":{\"member\":%s,\"claimedAt\":\"2026-11-21T15:04:01Z\"}},\"userErrors\":[%s]}}";

    @Rule
    public final FakeServer server = new FakeServer();

    @Rule
    public final TestWork work = new TestWork();

    private final Phone phone = ApplicationProvider.getApplicationContext();
    private final NotificationManager notifications = phone.getSystemService(NotificationManager.class);

    @Before
    public void start() {
        shadowOf(phone).grantPermissions(android.Manifest.permission.POST_NOTIFICATIONS);
        phone.start(server);
        server.answers("FollowUpDetails", "{\"followUp\":" + Samples.maria() + "}")
                .answers("ReportPushes", "{\"reportPushes\":{\"pushes\":[],\"userErrors\":[]}}");
    }

    @After
    public void stop() {
        phone.database().close();
    }

    @Test
    public void anEmergencyRingsOnItsOwnChannelWithItsEvidence() {
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        var notice = notice("maria");
        assertThat(notice.getChannelId()).isEqualTo(Notices.EMERGENCY);
        assertThat(title(notice)).isEqualTo("Emergency: Maria Lopez");
        assertThat(text(notice)).isEqualTo("“no heat”");
        assertThat(actions(notice)).containsExactly("Call", "Claim");
        var channel = notifications.getNotificationChannel(Notices.EMERGENCY);
        assertThat(channel.getImportance()).isEqualTo(NotificationManager.IMPORTANCE_HIGH);
        assertThat(String.valueOf(channel.getSound())).startsWith("android.resource://dev.ringback.app/");
        assertThat(notifications.getNotificationChannel(Notices.URGENT).getSound())
                .isNotEqualTo(channel.getSound());
    }

    @Test
    public void anEmergencyMayFillTheScreenOfALockedPhoneAndIsClaimedThereAtTheSecondTap() {
        server.answers("ClaimFollowUp", CLAIMED.formatted(Samples.DANA, ""));
        receive("URGENT_FOLLOW_UP", "maria", "m1");
        var intent = shadowOf(notice("maria").fullScreenIntent).getSavedIntent();
        var screen = Robolectric.buildActivity(EmergencyActivity.class, intent)
                .setup()
                .get();

        screen.findViewById(R.id.emergency_claim).performClick();
        assertThat(screen.isFinishing()).isFalse();
        assertThat(server.asked("ClaimFollowUp")).isEmpty();

        screen.findViewById(R.id.emergency_claim).performClick();
        shadowOf(Looper.getMainLooper()).idle();
        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("It is yours."));
        assertThat(screen.isFinishing()).isTrue();
    }

    @Test
    public void onlyEmergenciesFillTheScreen() {
        server.forget("FollowUpDetails").answers("FollowUpDetails", "{\"followUp\":" + Samples.sven() + "}");

        receive("URGENT_FOLLOW_UP", "sven", "m1");

        assertThat(notice("sven").fullScreenIntent).isNull();
    }

    @Test
    public void aLockedScreenShowsNothingOfTheCustomer() {
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        assertThat(notice("maria").visibility).isEqualTo(Notification.VISIBILITY_PRIVATE);
        assertThat(title(notice("maria").publicVersion)).isEqualTo("Emergency");
        assertThat(text(notice("maria").publicVersion)).isEqualTo("null");
    }

    @Test
    public void withoutSignalItIsShownAllTheSame() {
        server.forget("FollowUpDetails");

        receive("URGENT_FOLLOW_UP", "maria", "m1");

        assertThat(title(notice("maria"))).isEqualTo("Urgent follow-up");
        assertThat(text(notice("maria"))).isEqualTo("Open Ringback to see it.");
    }

    @Test
    public void kindsGoToTheirChannels() {
        receive("FOLLOW_UP_ASSIGNED", "maria", "m1");
        assertThat(notice("maria").getChannelId()).isEqualTo(Notices.ASSIGNED);

        receive("CUSTOMER_WROTE", "maria", "m2");
        assertThat(notice("maria").getChannelId()).isEqualTo(Notices.MESSAGES);
        assertThat(actions(notice("maria"))).containsExactly("Call");

        receive("SOMETHING_NEWER", "maria", "m3");
        assertThat(title(notice("maria"))).startsWith("News of a follow-up");
    }

    @Test
    public void itGoesWhenSomebodyElseSeesToIt() {
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        receive("WITHDRAWN", "maria", "m2");

        assertThat(notifications.getActiveNotifications()).isEmpty();
    }

    @Test
    public void severalAreGrouped() {
        receive("URGENT_FOLLOW_UP", "maria", "m1");
        server.forget("FollowUpDetails").answers("FollowUpDetails", "{\"followUp\":" + Samples.sven() + "}");
        receive("URGENT_FOLLOW_UP", "sven", "m2");

        assertThat(Stream.of(notifications.getActiveNotifications())
                        .map(shown -> shown.getNotification().getGroup()))
                .containsOnly("follow-ups");
        assertThat(Stream.of(notifications.getActiveNotifications()).filter(shown -> shown.getTag() == null))
                .hasSize(1);
    }

    @Test
    public void aMessageFromElsewhereIsNothing() {
        phone.push().received(Map.of("title", "Win a prize"));

        assertThat(notifications.getActiveNotifications()).isEmpty();
    }

    @Test
    public void firebaseStartsADeadAppWhichShowsIt() {
        var bundle = new android.os.Bundle();
        bundle.putString("kind", "URGENT_FOLLOW_UP");
        bundle.putString("followUpId", "maria");
        bundle.putString("messageId", "m1");

        Robolectric.setupService(WakeUpService.class).onMessageReceived(new RemoteMessage(bundle));

        assertThat(title(notice("maria"))).isEqualTo("Emergency: Maria Lopez");
    }

    @Test
    public void aTapOpensTheFollowUpAboveTheInbox() throws PendingIntent.CanceledException {
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        notice("maria").contentIntent.send();

        var opened = shadowOf(phone).getNextStartedActivity();
        assertThat(requireNonNull(opened.getComponent()).getClassName()).endsWith("followup.FollowUpActivity");
        assertThat(opened.getStringExtra(Links.FOLLOW_UP_ID)).isEqualTo("maria");
        assertThat(opened.getStringExtra(Notices.MESSAGE_ID)).isEqualTo("m1");
    }

    @Test
    public void whatACustomerWroteOpensTheirTexts() throws PendingIntent.CanceledException {
        receive("CUSTOMER_WROTE", "maria", "m1");

        notice("maria").contentIntent.send();

        var opened = shadowOf(phone).getNextStartedActivity();
        assertThat(requireNonNull(opened.getComponent()).getClassName()).endsWith("customer.ThreadActivity");
        assertThat(opened.getStringExtra(Links.CUSTOMER_ID)).isEqualTo("c-maria");
    }

    @Test
    public void claimingFromTheNotificationSaysWhatCameOfIt() throws PendingIntent.CanceledException {
        server.answers("ClaimFollowUp", CLAIMED.formatted(Samples.DANA, ""));
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        press("Claim");

        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("It is yours."));
        assertThat(reported()).contains("m1 RECEIVED", "m1 ACTED");
    }

    @Test
    public void whoeverIsTooLateReadsWhoHasIt() throws PendingIntent.CanceledException {
        server.answers(
                "ClaimFollowUp",
                CLAIMED.formatted(Samples.LUIS, "{\"code\":\"ALREADY_CLAIMED\",\"message\":\"Luis has it.\"}"));
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        press("Claim");

        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("Not claimed: Luis has it."));
    }

    @Test
    public void withoutSignalAClaimIsKeptAndSaidToBePending() throws PendingIntent.CanceledException {
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        press("Claim");

        await().until(() -> !server.asked("ClaimFollowUp").isEmpty());
        assertThat(text(notice("maria"))).startsWith("Claiming…");
        assertThat(phone.outbox().taps()).hasSize(1);

        server.answers("ClaimFollowUp", CLAIMED.formatted(Samples.DANA, ""));
        phone.sendWhatWaits();

        assertThat(text(notice("maria"))).isEqualTo("It is yours.");
    }

    @Test
    public void onALockedScreenItIsAskedOnceMore() throws PendingIntent.CanceledException {
        server.answers("ClaimFollowUp", CLAIMED.formatted(Samples.DANA, ""));
        shadowOf(phone.getSystemService(KeyguardManager.class)).setKeyguardLocked(true);
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        press("Claim");
        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("Claim this follow-up?"));
        assertThat(server.asked("ClaimFollowUp")).isEmpty();

        press("Yes, claim it");
        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("It is yours."));
    }

    @Test
    public void noOnALockedScreenClaimsNothing() throws PendingIntent.CanceledException {
        shadowOf(phone.getSystemService(KeyguardManager.class)).setKeyguardLocked(true);
        receive("URGENT_FOLLOW_UP", "maria", "m1");
        press("Claim");
        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("Claim this follow-up?"));

        press("No");

        await().untilAsserted(() -> assertThat(text(notice("maria"))).isEqualTo("“no heat”"));
        assertThat(phone.outbox().taps()).isEmpty();
    }

    @Test
    public void reportsWaitForSignalAndAreToldOnce() {
        server.forget("ReportPushes");
        receive("URGENT_FOLLOW_UP", "maria", "m1");
        receive("URGENT_FOLLOW_UP", "maria", "m1");
        assertThat(phone.push().reportAll()).isEqualTo(Sender.Round.TRY_LATER);

        server.answers("ReportPushes", "{\"reportPushes\":{\"pushes\":[],\"userErrors\":[]}}");
        phone.sendWhatWaits();
        phone.sendWhatWaits();

        assertThat(reported()).filteredOn("m1 RECEIVED"::equals).hasSizeBetween(1, 2);
        assertThat(phone.database().reports().oldest("dana@northside")).isEmpty();
    }

    @Test
    public void aPhoneIsRegisteredWithTheOperatorsOwnProject() {
        server.answers(
                        "PushClient",
                        "{\"pushClient\":{\"applicationId\":\"1:2:android:3\",\"projectId\":\"p\",\"gcmSenderId\":\"2\",\"apiKey\":\"k\"}}")
                .answers("RegisterDevice", "{\"registerDevice\":{\"device\":{\"id\":\"d1\"},\"userErrors\":[]}}");

        assertThat(phone.push().register()).isTrue();

        assertThat(phone.push().standing()).isEqualTo(PushStanding.REGISTERED);
        var input = server.asked("RegisterDevice").get(0).optJSONObject("input");
        assertThat(input.optString("pushToken")).isEqualTo("token of p");
        assertThat(input.optString("installId")).isNotEmpty();
        assertThat(input.optString("appVersion")).isNotEmpty();
    }

    @Test
    public void aServerWithoutFirebaseIsSaid() {
        server.answers("PushClient", "{\"pushClient\":null}");

        assertThat(phone.push().register()).isTrue();

        assertThat(phone.push().standing()).isEqualTo(PushStanding.NOT_CONFIGURED);
    }

    @Test
    public void registeringIsTriedAgain() {
        assertThat(phone.push().register()).isFalse();
    }

    @Test
    public void signingOutUnregistersThePhone() {
        server.answers("UnregisterDevice", "{\"unregisterDevice\":{\"device\":{\"id\":\"d1\"},\"userErrors\":[]}}");
        receive("URGENT_FOLLOW_UP", "maria", "m1");

        phone.push().signOut();

        assertThat(server.asked("UnregisterDevice")).hasSize(1);
        assertThat(notifications.getActiveNotifications()).isEmpty();
        assertThat(phone.firebase().left).isTrue();
    }

    private void receive(String kind, String followUpId, String messageId) {
        phone.push().received(Map.of("kind", kind, "followUpId", followUpId, "messageId", messageId, "cursor", "7"));
    }

    private void press(String label) throws PendingIntent.CanceledException {
        for (var action : notice("maria").actions) {
            if (label.contentEquals(action.title)) {
                action.actionIntent.send();
                shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(50));
                return;
            }
        }
        throw new AssertionError("No button " + label);
    }

    private List<String> reported() {
        return server.asked("ReportPushes").stream()
                .map(variables ->
                        requireNonNull(variables.optJSONObject("input")).optJSONArray("reports"))
                .flatMap(reports ->
                        Stream.iterate(0, i -> i + 1).limit(reports.length()).map(reports::optJSONObject))
                .map(report -> report.optString("messageId") + " " + report.optString("state"))
                .toList();
    }

    private Notification notice(String tag) {
        return Stream.of(notifications.getActiveNotifications())
                .filter(shown -> tag.equals(shown.getTag()))
                .findFirst()
                .orElseThrow()
                .getNotification();
    }

    private static String title(Notification notice) {
        return String.valueOf(notice.extras.getCharSequence(Notification.EXTRA_TITLE));
    }

    private static String text(Notification notice) {
        return String.valueOf(notice.extras.getCharSequence(Notification.EXTRA_TEXT));
    }

    private static List<String> actions(Notification notice) {
        return Stream.of(notice.actions)
                .map(action -> String.valueOf(action.title))
                .toList();
    }

    /** An app with its push, its outbox and nothing else. */
    public static final class Phone extends Application implements PushHolder, SendWorker.HasSender {
        private @Nullable LocalDatabase database;
        private @Nullable StoredOutbox outbox;
        private @Nullable Sender sender;
        private @Nullable Push push;
        private @Nullable FakeFirebase firebase;

        void start(FakeServer server) {
            database = Room.inMemoryDatabaseBuilder(this, LocalDatabase.class)
                    .allowMainThreadQueries()
                    .build();
            var desk = new ServerDesk(server.graphQl(), database.documents(), NOW);
            outbox = new StoredOutbox(database.taps(), () -> Optional.of("dana@northside"), NOW, () -> {});
            sender = new Sender(database.taps(), outbox, server.graphQl(), desk, () -> Optional.of("dana@northside"));
            firebase = new FakeFirebase(this);
            push = new Push(
                    this,
                    server.graphQl(),
                    desk,
                    outbox,
                    database.reports(),
                    () -> Optional.of("dana@northside"),
                    NOW,
                    firebase,
                    new Notices(this) {
                        @Override
                        boolean mayFillTheScreen() {
                            return true;
                        }
                    });
            sender.tellWhenSettled(push::settled);
            push.start();
        }

        LocalDatabase database() {
            return requireNonNull(database);
        }

        StoredOutbox outbox() {
            return requireNonNull(outbox);
        }

        FakeFirebase firebase() {
            return requireNonNull(firebase);
        }

        @Override
        public Push push() {
            return requireNonNull(push);
        }

        @Override
        public Sender.Round sendWhatWaits() {
            var round = requireNonNull(sender).sendAll();
            return round == Sender.Round.ALL_SENT ? push().reportAll() : round;
        }
    }

    /** Firebase as far as it needs no Google. */
    static final class FakeFirebase extends FirebasePhone {
        boolean left;

        FakeFirebase(android.content.Context context) {
            super(context);
        }

        @Override
        String token(JSONObject project) {
            return "token of " + project.optString("projectId");
        }

        @Override
        void leave() {
            left = true;
        }
    }
}
