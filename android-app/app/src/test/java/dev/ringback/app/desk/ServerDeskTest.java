package dev.ringback.app.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.app.Application;
import androidx.room.Room;
import androidx.test.core.app.ApplicationProvider;
import dev.ringback.app.FakeServer;
import dev.ringback.app.Samples;
import dev.ringback.app.api.ApiException;
import dev.ringback.app.api.FollowUp;
import dev.ringback.app.api.HistoryEntry;
import dev.ringback.app.api.Proof;
import dev.ringback.app.api.TextMessage;
import dev.ringback.app.api.Urgency;
import dev.ringback.app.api.VisitStatus;
import dev.ringback.app.store.LocalDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = Application.class)
public class ServerDeskTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T15:04:00Z"), ZoneOffset.UTC);
    private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-22T06:00:00Z");

    @Rule
    public final FakeServer server = new FakeServer();

    private final LocalDatabase database = Room.inMemoryDatabaseBuilder(
                    ApplicationProvider.getApplicationContext(), LocalDatabase.class)
            .allowMainThreadQueries()
            .build();
    private final ServerDesk desk = new ServerDesk(server.graphQl(), database.documents(), NOW);

    @Before
    public void open() {
        server.answers("TechnicianUnread", Samples.page("threads"));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void theInboxIsInTheServersOrder() throws ApiException {
        inbox(Samples.sven(), Samples.maria());

        assertThat(desk.inbox()).extracting(FollowUp::id).containsExactly("maria", "sven");
        assertThat(desk.inboxReadAt()).contains(NOW.instant());
    }

    @Test
    public void whatWasReadIsThereWithoutSignalAndInTheNextProcess() throws ApiException {
        inbox(Samples.maria());
        server.forget("TechnicianInbox");

        var next = new ServerDesk(server.graphQl(), database.documents(), NOW);

        assertThatThrownBy(next::refreshInbox).isInstanceOf(ApiException.class);
        assertThat(next.inbox()).extracting(FollowUp::callerName).containsExactly("Maria Lopez");
    }

    @Test
    public void allPagesAreRead() throws ApiException {
        server.answers(
                        "TechnicianInbox",
                        "{\"followUps\":{\"edges\":[{\"node\":" + Samples.maria()
                                + "}],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"p1\"}}}")
                .answers("TechnicianInbox", Samples.page("followUps", Samples.sven()));

        desk.refreshInbox();

        assertThat(desk.inbox()).hasSize(2);
        assertThat(server.asked("TechnicianInbox").get(1).optString("after")).isEqualTo("p1");
    }

    @Test
    public void whatIsNotListedAnyMoreGoes() throws ApiException {
        inbox(Samples.maria(), Samples.sven());

        inbox(Samples.sven());

        assertThat(desk.inbox()).extracting(FollowUp::id).containsExactly("sven");
    }

    @Test
    public void aRowDoesNotForgetTheTranscript() throws ApiException {
        var details = Samples.with(Samples.with(Samples.maria(), "transcript", "We have no heat."), "version", 3);
        server.answers("FollowUpDetails", "{\"followUp\":" + details + "}");
        desk.refreshFollowUp("maria");

        desk.takeChange(Samples.with(Samples.with(Samples.maria(), "version", 4), "summary", "Called again."));

        var maria = desk.followUp("maria").orElseThrow();
        assertThat(maria.transcript()).isEqualTo("We have no heat.");
        assertThat(maria.summary()).isEqualTo("Called again.");
    }

    @Test
    public void anAnswerThatWasOvertakenChangesNothing() throws ApiException {
        inbox(Samples.with(Samples.maria(), "version", 5));

        desk.takeChange(Samples.with(Samples.with(Samples.maria(), "version", 4), "summary", "Old news."));

        assertThat(desk.followUp("maria").orElseThrow().summary()).isEqualTo("No heat, a baby in the house.");
    }

    @Test
    public void whatIsLongOverIsForgottenAndWhatIsOpenIsNot() throws ApiException {
        inbox(Samples.maria(), Samples.sven());
        desk.takeChange(Samples.with(Samples.with(Samples.maria(), "version", 2), "status", "CLOSED_COMPLETED"));
        var nextMonth = new ServerDesk(server.graphQl(), database.documents(), Clock.offset(NOW, Duration.ofDays(31)));

        server.forget("TechnicianInbox").answers("TechnicianInbox", Samples.page("followUps", Samples.sven()));
        nextMonth.refreshInbox();

        assertThat(nextMonth.followUp("maria")).isEmpty();
        assertThat(nextMonth.followUp("sven")).isPresent();
    }

    @Test
    public void aClosedFollowUpLeavesTheInbox() throws ApiException {
        inbox(Samples.maria());

        desk.takeChange(Samples.with(Samples.with(Samples.maria(), "version", 2), "status", "CLOSED_COMPLETED"));

        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    public void newsIsUnreadUntilItIsSeen() throws ApiException {
        inbox(Samples.maria());
        assertThat(desk.unread()).containsExactly("maria");

        desk.markSeen("maria");
        assertThat(desk.unread()).isEmpty();

        desk.takeChange(Samples.with(Samples.maria(), "version", 2));
        assertThat(desk.unread()).containsExactly("maria");
    }

    @Test
    public void aFollowUpWhoseCustomerWroteIsUnread() throws ApiException {
        inbox(Samples.maria());
        desk.markSeen("maria");

        desk.takeTextEvent(textEvent("t1", "Are you coming?", "RECEIVED", 1));
        assertThat(desk.unread()).containsExactly("maria");

        desk.take(Samples.json("{\"thread\":{\"id\":\"th1\",\"unread\":0},\"userErrors\":[]}"));
        assertThat(desk.unread()).isEmpty();
    }

    @Test
    public void aThreadGrowsAndItsProofsAdvance() throws ApiException {
        server.answers(
                "TechnicianThread",
                "{\"customer\":{\"id\":\"c-maria\",\"name\":\"Maria Lopez\",\"thread\":{\"id\":\"th1\",\"phoneNumber\":\"+1\",\"unread\":0,"
                        + "\"followUp\":null,\"texts\":{\"edges\":[{\"node\":"
                        + Samples.text("t1", "On my way", "QUEUED")
                        + "}]}}}}");
        desk.refreshThread("c-maria");

        desk.takeTextEvent(textEvent("t1", "On my way", "DELIVERED", 0));
        desk.takeTextEvent(textEvent("t2", "Thanks", "RECEIVED", 1));

        var thread = desk.thread("c-maria").orElseThrow();
        assertThat(thread.texts()).extracting(TextMessage::body).containsExactly("Thanks", "On my way");
        assertThat(thread.texts()).extracting(TextMessage::proof).containsExactly(Proof.RECEIVED, Proof.DELIVERED);
        assertThat(thread.unread()).isEqualTo(1);
    }

    @Test
    public void theProofOfAnOnMyWayArrivesAtItsVisit() throws ApiException {
        visits(Samples.with(Samples.visit(), "onMyWay", Samples.text("t1", "On my way", "QUEUED")));

        desk.takeTextEvent(textEvent("t1", "On my way", "DELIVERED", 0));

        assertThat(requireNonNull(desk.visit("v1").orElseThrow().onMyWay()).proof())
                .isEqualTo(Proof.DELIVERED);
    }

    @Test
    public void whatATapDidIsLaidOverTheVisit() throws ApiException {
        visits(Samples.visit());

        desk.take(
                Samples.json("{\"visit\":{\"id\":\"v1\",\"status\":\"EN_ROUTE\",\"etaAt\":\"2026-11-21T15:30:00Z\"}}"));

        var visit = desk.visit("v1").orElseThrow();
        assertThat(visit.status()).isEqualTo(VisitStatus.EN_ROUTE);
        assertThat(visit.address()).isEqualTo("12 Oak Street");
    }

    @Test
    public void aVisitThatIsNotMineAnyMoreGoes() throws ApiException {
        visits(Samples.visit());

        visits();

        assertThat(desk.visits(MORNING, NIGHT)).isEmpty();
    }

    @Test
    public void theHistoryIsNewestFirst() throws ApiException {
        server.answers(
                "ContactHistory",
                "{\"customer\":{\"id\":\"c-maria\",\"name\":\"Maria\",\"contactHistory\":{\"edges\":["
                        + "{\"node\":{\"__typename\":\"CallEntry\",\"id\":\"h1\",\"at\":\"2026-11-21T15:00:00Z\",\"direction\":\"INBOUND\",\"outcome\":\"NO_ANSWER\"}},"
                        + "{\"node\":{\"__typename\":\"SomethingNewer\",\"id\":\"h2\",\"at\":\"2026-11-21T15:01:00Z\"}}],"
                        + "\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}}}}");

        desk.refreshHistory("c-maria");

        assertThat(desk.history("c-maria"))
                .extracting(HistoryEntry::kind)
                .containsExactly(HistoryEntry.Kind.OTHER_VALUE, HistoryEntry.Kind.CALL);
    }

    @Test
    public void aNewerServersValuesAreShownAsOther() throws ApiException {
        inbox(Samples.with(Samples.maria(), "urgency", "APOCALYPSE"));

        assertThat(desk.inbox()).extracting(FollowUp::urgency).containsExactly(Urgency.OTHER_VALUE);
    }

    @Test
    public void screensHearOfEachChangeUntilTheyStopListening() throws ApiException {
        var heard = new AtomicInteger();
        var listening = desk.listen(heard::incrementAndGet);
        inbox(Samples.maria());
        var before = heard.get();
        assertThat(before).isPositive();

        listening.close();
        inbox(Samples.maria());

        assertThat(heard).hasValue(before);
    }

    @Test
    public void whoeverSignsInNextFindsNothing() throws ApiException {
        inbox(Samples.maria());

        desk.clear();

        assertThat(desk.inbox()).isEmpty();
        assertThat(desk.inboxReadAt()).isEmpty();
    }

    @Test
    public void whatOpensWhileTheInboxIsOnItsWayStays() throws ApiException {
        inbox(Samples.maria());
        server.whenAsked("TechnicianInbox", () -> desk.takeChange(Samples.sven()));

        desk.refreshInbox();

        assertThat(desk.inbox()).extracting(FollowUp::id).containsExactly("maria", "sven");
    }

    @Test
    public void aTextThatComesWhileItsThreadIsOnItsWayStays() throws ApiException {
        var empty =
                "{\"customer\":{\"id\":\"c-maria\",\"name\":\"Maria\",\"thread\":{\"id\":\"th1\",\"unread\":0,\"texts\":{\"edges\":[]}}}}";
        server.answers("TechnicianThread", empty)
                .answers(
                        "TechnicianThread",
                        empty.replace("[]", "[{\"node\":" + Samples.text("t1", "Hello", "RECEIVED") + "}]"));
        server.whenAsked("TechnicianThread", () -> {
            if (server.asked("TechnicianThread").size() == 1) {
                desk.takeTextEvent(textEvent("t1", "Hello", "RECEIVED", 1));
            }
        });

        desk.refreshThread("c-maria");

        assertThat(desk.thread("c-maria").orElseThrow().texts())
                .extracting(TextMessage::body)
                .containsExactly("Hello");
    }

    @Test
    public void whatIsHeardAtTheSameMomentIsAllKept() throws Exception {
        inbox(Samples.maria());
        var threads = Executors.newFixedThreadPool(4);

        var done = new ArrayList<Future<?>>();
        for (var i = 0; i < 40; i++) {
            var field = "f" + i;
            done.add(threads.submit(() -> desk.take(
                    Samples.json("{\"followUp\":{\"id\":\"maria\",\"" + field + "\":true},\"userErrors\":[]}"))));
        }
        for (var one : done) {
            one.get();
        }
        threads.shutdown();

        var kept = Samples.json(requireNonNull(database.documents().find("FOLLOW_UP", "maria")).json);
        for (var i = 0; i < 40; i++) {
            assertThat(kept.optBoolean("f" + i)).as("f" + i).isTrue();
        }
    }

    @Test
    public void anAnswerToSomebodyWhoSignedOutMeanwhileIsNotTakenIn() {
        server.answers("TechnicianInbox", Samples.page("followUps", Samples.maria()));
        server.whenAsked("TechnicianInbox", desk::clear);

        assertThatThrownBy(desk::refreshInbox).isInstanceOf(ApiException.class);

        assertThat(desk.inbox()).isEmpty();
    }

    private void inbox(JSONObject... rows) throws ApiException {
        server.forget("TechnicianInbox").answers("TechnicianInbox", Samples.page("followUps", rows));
        desk.refreshInbox();
    }

    private void visits(JSONObject... rows) throws ApiException {
        server.forget("MyDay").answers("MyDay", Samples.page("visits", rows));
        desk.refreshVisits(MORNING, NIGHT);
    }

    private static JSONObject textEvent(String id, String body, String proof, int unread) {
        return Samples.json("{\"thread\":{\"id\":\"th1\",\"unread\":" + unread
                + ",\"customer\":{\"id\":\"c-maria\"},\"followUp\":{\"id\":\"maria\"}},\"text\":"
                + Samples.text(id, body, proof)
                + "}");
    }
}
