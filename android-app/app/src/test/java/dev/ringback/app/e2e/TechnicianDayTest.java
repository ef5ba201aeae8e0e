package dev.ringback.app.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.Assume.assumeTrue;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.PackageInfo;
import android.content.pm.Signature;
import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import dev.ringback.app.FakeKeystore;
import dev.ringback.app.TechnicianApp;
import dev.ringback.app.TestWork;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.Proof;
import dev.ringback.app.api.Template;
import dev.ringback.app.api.TextMessage;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.api.Visit;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.outbox.Sender;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.session.ServerCheck;
import dev.ringback.app.session.Session;
import dev.ringback.app.ui.Parts;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.openid.appauth.AuthorizationRequest;
import net.openid.appauth.AuthorizationResponse;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;

/** One day of Dana's, with the app's own layers against the real backend. */
@RunWith(RobolectricTestRunner.class)
public class TechnicianDayTest {
    private static final String MARIA = "+15125550143";
    private static final String OMAR = "+15125550145";
    private static final String SVEN = "+15125550144";

    @Rule
    public final TestWork work = new TestWork();

    private static @Nullable DemoServer demo;
    private final TechnicianApp app = ApplicationProvider.getApplicationContext();
    private @Nullable Cable plugged;

    @BeforeClass
    public static void openTheCompany() throws Exception {
        assumeTrue("Build the backend first: ./mvnw package", Files.exists(DemoServer.JAR));
        demo = new DemoServer();
    }

    @AfterClass
    public static void closeTheCompany() {
        if (demo != null) {
            demo.close();
        }
    }

    @Before
    public void takeAPhone() throws Exception {
        FakeKeystore.install();
        installBrowser();
        plugged = new Cable(server().port());
    }

    @After
    public void pullTheCable() throws Exception {
        cable().close();
    }

    @Test
    public void aMissedCallIsClaimedVisitedAndTextedOnce() throws Exception {
        away(() -> signIn("dana"));
        Robolectric.buildActivity(Activity.class).setup();
        away(this::aDay);
    }

    private void aDay() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> parts().desk().isLive());

        server().missedCall(MARIA, "Hi, this is Maria Lopez. We have no heat and there is a baby in the house.");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(parts().desk().inbox()).anySatisfy(row -> {
                    assertThat(row.phoneNumber()).isEqualTo(MARIA);
                    assertThat(row.urgency()).isEqualTo(Urgency.EMERGENCY);
                }));
        var followUp = maria().orElseThrow();

        parts().outbox().add(TapKind.CLAIM, followUp.id(), Map.of());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(maria().map(FollowUp::claim)
                                .map(claim -> claim.member().name()))
                        .contains("Dana Reyes"));
        await().until(() -> parts().outbox().taps().isEmpty());

        var visit = bookVisit(maria().orElseThrow());
        // Gloves on: the same tap three times.
        for (var tap = 0; tap < 3; tap++) {
            parts().outbox()
                    .add(
                            TapKind.EN_ROUTE,
                            visit.id(),
                            Map.of("etaMinutes", 25, "tappedAt", Instant.now().toString()));
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            parts().desk().refreshVisit(visit.id());
            var now = parts().desk().visit(visit.id()).orElseThrow();
            assertThat(now.status()).isEqualTo(VisitStatus.EN_ROUTE);
            assertThat(Optional.ofNullable(now.onMyWay()).map(TextMessage::proof))
                    .contains(Proof.DELIVERED);
        });
        assertThat(parts().outbox().taps()).isEmpty();
        var texts = server().textsTo(MARIA);
        assertThat(texts.length()).isEqualTo(1);
        assertThat(texts.getJSONObject(0).optString("body")).contains("Dana").contains("25 min");
    }

    @Test
    public void aWholeVisitWithoutSignalIsToldInOrderOnceThereIsSome() throws Exception {
        away(() -> signIn("dana"));
        away(this::aVisitInABasement);
    }

    private void aVisitInABasement() throws Exception {
        server().missedCall(SVEN, "Hello, this is Sven. The water heater is leaking badly.");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            parts().desk().refreshInbox();
            assertThat(from(SVEN)).isPresent();
        });
        var visit = bookVisit(from(SVEN).orElseThrow());
        cable().pull();

        var setOut = Instant.now().minus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.MILLIS);
        tap(TapKind.EN_ROUTE, visit, Map.of("etaMinutes", 1, "tappedAt", setOut.toString()));
        tap(TapKind.ARRIVE, visit, Map.of("tappedAt", setOut.plusSeconds(60).toString()));
        tap(
                TapKind.FINISH_VISIT,
                visit,
                Map.of("tappedAt", setOut.plusSeconds(180).toString()));

        assertThat(app.sendWhatWaits()).isEqualTo(Sender.Round.TRY_LATER);
        assertThat(parts().outbox().taps())
                .extracting(Tap::kind)
                .containsExactly(TapKind.EN_ROUTE, TapKind.ARRIVE, TapKind.FINISH_VISIT);
        assertThat(parts().desk().visit(visit.id()).orElseThrow().status()).isEqualTo(VisitStatus.SCHEDULED);

        cable().plugIn();
        assertThat(app.sendWhatWaits()).isEqualTo(Sender.Round.ALL_SENT);

        assertThat(parts().outbox().taps()).isEmpty();
        parts().desk().refreshVisit(visit.id());
        var now = parts().desk().visit(visit.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(VisitStatus.DONE);
        // Whether it went out before the server heard that she is there is a matter of moments; never twice, and never
        // without a word on it.
        var texts = server().textsTo(SVEN).length();
        assertThat(texts).isBetween(0, 1);
        assertThat(Optional.ofNullable(now.onMyWay()).map(TextMessage::proof).orElseThrow() == Proof.FAILED)
                .isEqualTo(texts == 0);
    }

    @Test
    public void theServerUnderstandsEverythingATechnicianTapsAndReads() throws Exception {
        away(() -> signIn("luis"));
        away(this::aMorningAtTheDesk);
    }

    private void aMorningAtTheDesk() throws Exception {
        server().missedCall(OMAR, "This is Omar. Could you send me an estimate for a new furnace? It is not urgent.");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            parts().desk().refreshInbox();
            assertThat(from(OMAR)).isPresent();
        });
        var omar = from(OMAR).orElseThrow();
        var desk = parts().desk();

        tap(TapKind.CLAIM, omar.id(), Map.of());
        tap(TapKind.CALL_ATTEMPT, omar.id(), Map.of("outcome", "CONVERSATION", "attemptedAt", now(), "seconds", 180));
        tap(TapKind.NOTE, omar.id(), Map.of("text", "Wants to hear from us on Monday."));
        tap(TapKind.TEXT_CALLER, omar.id(), Map.of("body", "Thank you for your call, Omar."));
        everythingIsDone();

        desk.refreshFollowUp(omar.id());
        var read = desk.followUp(omar.id()).orElseThrow();
        assertThat(read.transcript()).contains("furnace");
        assertThat(read.attempts())
                .singleElement()
                .satisfies(call -> assertThat(call.seconds()).isEqualTo(180));
        assertThat(read.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("Monday"));
        assertThat(desk.preview(Template.BOOKING_OFFER, omar.id()).body()).isNotEmpty();
        var customer = requireNonNull(read.customerId());
        server().incomingText(OMAR, "Great, thanks!");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            desk.refreshThread(customer);
            assertThat(desk.thread(customer).orElseThrow().texts())
                    .extracting(TextMessage::body)
                    .containsExactly("Great, thanks!", "Thank you for your call, Omar.");
        });
        var thread = desk.thread(customer).orElseThrow();
        tap(
                TapKind.MARK_READ,
                requireNonNull(thread.id()),
                Map.of("upToTextId", thread.texts().get(0).id()));
        tap(TapKind.TEXT_CUSTOMER, customer, Map.of("body", "You are welcome."));
        everythingIsDone();
        desk.refreshHistory(customer);
        assertThat(desk.history(customer))
                .extracting(HistoryEntry::kind)
                .contains(
                        HistoryEntry.Kind.CALL,
                        HistoryEntry.Kind.TEXT,
                        HistoryEntry.Kind.FOLLOW_UP,
                        HistoryEntry.Kind.NOTE);

        var visit = bookVisit(read);
        tap(TapKind.EN_ROUTE, visit.id(), Map.of("etaMinutes", 30, "tappedAt", now()));
        tap(TapKind.TURN_BACK, visit.id(), Map.of("tappedAt", now()));
        tap(TapKind.EN_ROUTE, visit.id(), Map.of("etaMinutes", 30, "tappedAt", now()));
        tap(
                TapKind.DELAY,
                visit.id(),
                Map.of("newEta", Instant.now().plusSeconds(7_200).toString(), "source", "TECHNICIAN"));
        tap(TapKind.ARRIVE, visit.id(), Map.of("tappedAt", now()));
        tap(TapKind.FINISH_VISIT, visit.id(), Map.of("tappedAt", now()));
        tap(TapKind.RELEASE, omar.id(), Map.of());
        tap(TapKind.CLAIM, omar.id(), Map.of());
        tap(TapKind.COMPLETE, omar.id(), Map.of("disposition", "COMPLETED", "note", "Furnace looked at."));
        everythingIsDone();
        assertThat(desk.followUp(omar.id()).orElseThrow().isClosed()).isTrue();
        desk.refreshVisit(visit.id());
        assertThat(desk.visit(visit.id()).orElseThrow().status()).isEqualTo(VisitStatus.DONE);
    }

    private void everythingIsDone() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            app.sendWhatWaits();
            assertThat(parts().outbox().taps()).filteredOn(Tap::isPending).isEmpty();
        });
        assertThat(parts().outbox().taps()).extracting(Tap::refusal).isEmpty();
    }

    private static String now() {
        return Instant.now().toString();
    }

    private void tap(TapKind kind, String subjectId, Map<String, ?> input) {
        parts().outbox().add(kind, subjectId, input);
    }

    private void tap(TapKind kind, Visit visit, Map<String, ?> input) {
        parts().outbox().add(kind, visit.id(), input);
    }

    private static DemoServer server() {
        return requireNonNull(demo);
    }

    private Cable cable() {
        return requireNonNull(plugged);
    }

    private void signIn(String name) throws Exception {
        var session = parts().session();
        assertThat(session.standing()).isInstanceOf(Session.SignedOut.class);
        var found = (ServerCheck.Found) session.check(cable().address());
        var opened = session.openSignIn(found);
        var page = requireNonNull(opened.getParcelableExtra("authIntent", Intent.class));
        var back = new Browser().signIn(String.valueOf(page.getData()), name, "demo");
        var request = AuthorizationRequest.jsonDeserialize(requireNonNull(opened.getStringExtra("authRequest")));
        var answer = new AuthorizationResponse.Builder(request)
                .fromUri(Uri.parse(back))
                .build();
        assertThat(answer.state).isEqualTo(request.state);

        assertThat(session.finishSignIn(answer.toIntent())).isInstanceOf(Session.Done.class);
        assertThat(session.standing()).isInstanceOf(Session.SignedIn.class);
    }

    private Visit bookVisit(FollowUp followUp) throws Exception {
        server().office(
                        "demo-dispatcher",
                        "mutation($input: ApproveLeadInput!) { approveLead(input: $input) { userErrors { message } } }",
                        new JSONObject(Map.of("input", Map.of("customerId", followUp.customerId()))));
        var startsAt = Instant.now().plusSeconds(3600);
        var booked = server().office(
                        "demo-dispatcher",
                        "mutation($input: ScheduleVisitInput!) { scheduleVisit(input: $input) { visit { id } userErrors { message } } }",
                        new JSONObject(Map.of(
                                "input",
                                Map.of(
                                        "customerId", followUp.customerId(),
                                        "technicianId",
                                                ((Session.SignedIn) parts().session()
                                                                .standing())
                                                        .viewer()
                                                        .id(),
                                        "type", "EMERGENCY",
                                        "startsAt", startsAt.toString(),
                                        "endsAt", startsAt.plusSeconds(3600).toString(),
                                        "address", "12 Oak Street, Austin, TX 78701",
                                        "followUpId", followUp.id()))));
        var id = booked.getJSONObject("scheduleVisit").getJSONObject("visit").getString("id");
        parts().desk()
                .refreshVisits(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(86_400));
        assertThat(parts().desk()
                        .visits(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(86_400)))
                .extracting(Visit::id)
                .contains(id);
        return parts().desk().visit(id).orElseThrow();
    }

    private Optional<FollowUp> maria() {
        return from(MARIA);
    }

    private Optional<FollowUp> from(String number) {
        return parts().desk().inbox().stream()
                .filter(row -> number.equals(row.phoneNumber()))
                .findFirst();
    }

    private Parts parts() {
        return app.parts();
    }

    /** As in the app, nothing of this is done on the main thread. */
    private static void away(ThrowingRunnable work) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> call(work)).get(3, TimeUnit.MINUTES);
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean call(ThrowingRunnable work) throws Exception {
        try {
            work.run();
            return true;
        } catch (Error | Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** So that AppAuth finds a browser on this phone, and by whom it is signed. */
    @SuppressWarnings("deprecation")
    private void installBrowser() {
        var program = new PackageInfo();
        program.packageName = "com.example.browser";
        program.signatures = new Signature[] {new Signature("00")};
        var browser = new ComponentName("com.example.browser", "com.example.browser.Main");
        var filter = new IntentFilter(Intent.ACTION_VIEW);
        filter.addCategory(Intent.CATEGORY_BROWSABLE);
        filter.addCategory(Intent.CATEGORY_DEFAULT);
        filter.addDataScheme("http");
        filter.addDataScheme("https");
        var packages = shadowOf(app.getPackageManager());
        packages.installPackage(program);
        packages.addActivityIfNotPresent(browser);
        packages.addIntentFilterForActivity(browser, filter);
    }
}
