package dev.ringback.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.room.Room;
import androidx.test.core.app.ApplicationProvider;
import dev.ringback.app.FakeServer;
import dev.ringback.app.Samples;
import dev.ringback.app.desk.ServerDesk;
import dev.ringback.app.outbox.Sender.Round;
import dev.ringback.app.store.LocalDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = android.app.Application.class)
public class SenderTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T15:04:00Z"), ZoneOffset.UTC);
    private static final String CLAIMED =
            "{\"claimFollowUp\":{\"followUp\":{\"id\":\"maria\",\"status\":\"NEW_MISSED_CALL\",\"version\":2,"
                    + "\"claim\":{\"member\":%s,\"claimedAt\":\"2026-11-21T15:04:01Z\"}},\"userErrors\":[%s]}}";
    private static final String DONE = "{\"%s\":{\"userErrors\":[]}}";

    @Rule
    public final FakeServer server = new FakeServer();

    private LocalDatabase database = open();
    private Phone phone = new Phone();

    @Before
    public void knowMaria() throws Exception {
        server.answers("TechnicianInbox", Samples.page("followUps", Samples.maria()))
                .answers("TechnicianUnread", Samples.page("threads"));
        phone.desk.refreshInbox();
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void aTapWaitsUntilTheServerHasAnswered() {
        phone.outbox.add(TapKind.CLAIM, "maria", Map.of());

        assertThat(phone.sender.sendAll()).isEqualTo(Round.TRY_LATER);
        assertThat(phone.outbox.taps())
                .singleElement()
                .satisfies(tap -> assertThat(tap.isPending()).isTrue());
        assertThat(phone.desk.followUp("maria").orElseThrow().claim()).isNull();
    }

    @Test
    public void whatTheServerHasDoneIsShown() {
        server.answers("ClaimFollowUp", CLAIMED.formatted(Samples.DANA, ""));
        phone.outbox.add(TapKind.CLAIM, "maria", Map.of());

        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);

        assertThat(phone.outbox.taps()).isEmpty();
        assertThat(phone.desk.followUp("maria").orElseThrow().isHeldBy("dana")).isTrue();
    }

    @Test
    public void whoeverLosesAClaimLearnsWhoHasIt() {
        server.answers(
                "ClaimFollowUp",
                CLAIMED.formatted(
                        Samples.LUIS,
                        "{\"code\":\"ALREADY_CLAIMED\",\"field\":null,\"message\":\"Luis has it since 15:04.\"}"));
        phone.outbox.add(TapKind.CLAIM, "maria", Map.of());

        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);

        assertThat(phone.outbox.taps())
                .singleElement()
                .satisfies(tap -> assertThat(tap.refusal()).isEqualTo("Luis has it since 15:04."));
        assertThat(phone.desk.followUp("maria").orElseThrow().isHeldBy("luis")).isTrue();
    }

    @Test
    public void tapsAreSentInTheirOrderEachUnderItsOwnKey() {
        server.answers("StartEnRoute", DONE.formatted("startEnRoute"))
                .answers("ArriveAtVisit", DONE.formatted("arriveAtVisit"))
                .answers("CompleteVisit", DONE.formatted("completeVisit"));
        var enRoute =
                phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20, "tappedAt", "2026-11-21T15:04:00Z"));
        phone.outbox.add(TapKind.ARRIVE, "v1", Map.of("tappedAt", "2026-11-21T15:24:00Z"));
        phone.outbox.add(TapKind.FINISH_VISIT, "v1", Map.of("tappedAt", "2026-11-21T16:10:00Z"));

        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);

        assertThat(server.operations().stream()
                        .filter(name -> !name.startsWith("Technician") && !name.endsWith("Details")))
                .containsExactly("StartEnRoute", "ArriveAtVisit", "CompleteVisit");
        var input = server.asked("StartEnRoute").get(0).optJSONObject("input");
        assertThat(input.optString("visitId")).isEqualTo("v1");
        assertThat(input.optInt("etaMinutes")).isEqualTo(20);
        assertThat(input.optString("idempotencyKey")).isEqualTo(enRoute.id());
    }

    @Test
    public void whatATapChangedBesideItsAnswerIsReadAnew() {
        var details = Samples.with(Samples.with(Samples.maria(), "version", 2), "transcript", "We have no heat.");
        server.answers("RecordCallAttempt", DONE.formatted("recordCallAttempt"))
                .answers("FollowUpDetails", "{\"followUp\":" + details + "}");
        phone.outbox.add(TapKind.CALL_ATTEMPT, "maria", Map.of("outcome", "NO_ANSWER"));

        phone.sender.sendAll();

        assertThat(phone.desk.followUp("maria").orElseThrow().transcript()).isEqualTo("We have no heat.");
    }

    @Test
    public void aTextThatWasTakenIsInItsThreadAtOnce() {
        server.answers("SendText", DONE.formatted("sendText"))
                .answers("FollowUpDetails", "{\"followUp\":" + Samples.maria() + "}")
                .answers(
                        "TechnicianThread",
                        "{\"customer\":{\"id\":\"c-maria\",\"name\":\"Maria\",\"thread\":{\"id\":\"th1\",\"unread\":0,\"texts\":{\"edges\":[{\"node\":"
                                + Samples.text("t1", "We are coming.", "QUEUED") + "}]}}}}");
        phone.outbox.add(TapKind.TEXT_CALLER, "maria", Map.of("body", "We are coming."));

        phone.sender.sendAll();

        assertThat(phone.desk.thread("c-maria").orElseThrow().texts()).hasSize(1);
    }

    @Test
    public void withoutSignalNothingOvertakes() {
        server.answers("StartEnRoute", FakeServer.lostAnswer())
                .answers("ArriveAtVisit", DONE.formatted("arriveAtVisit"));
        phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));
        phone.outbox.add(TapKind.ARRIVE, "v1", Map.of());

        assertThat(phone.sender.sendAll()).isEqualTo(Round.TRY_LATER);

        assertThat(server.asked("ArriveAtVisit")).isEmpty();
        assertThat(phone.outbox.taps()).hasSize(2);
    }

    @Test
    public void aLostAnswerIsAskedForAgainUnderTheSameKey() {
        server.answers("StartEnRoute", FakeServer.lostAnswer()).answers("StartEnRoute", DONE.formatted("startEnRoute"));
        phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));

        phone.sender.sendAll();
        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);

        assertThat(keys("StartEnRoute"))
                .hasSize(2)
                .containsOnly(keys("StartEnRoute").get(0));
    }

    @Test
    public void aTapSurvivesTheProcess() {
        var tap = phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));

        // Killed between the tap and the sending: nothing was closed, and a new process opens the same file.
        database = open();
        phone = new Phone();
        server.answers("StartEnRoute", DONE.formatted("startEnRoute"));

        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);
        assertThat(keys("StartEnRoute")).containsExactly(tap.id());
    }

    @Test
    public void theSameQueueReplayedTwiceCarriesTheSameKeys() {
        phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));
        phone.outbox.add(TapKind.ARRIVE, "v1", Map.of());
        var queue = database.taps().all("dana@northside");
        server.answers("StartEnRoute", DONE.formatted("startEnRoute"))
                .answers("ArriveAtVisit", DONE.formatted("arriveAtVisit"));
        phone.sender.sendAll();

        queue.forEach(database.taps()::insert);
        phone.sender.sendAll();

        assertThat(keys("StartEnRoute")).hasSize(2).containsOnly(queue.get(0).id);
        assertThat(keys("ArriveAtVisit")).hasSize(2).containsOnly(queue.get(1).id);
    }

    @Test
    public void aRefusalDoesNotHoldUpWhatFollows() {
        server.answers(
                        "StartEnRoute",
                        "{\"startEnRoute\":{\"userErrors\":[{\"code\":\"INVALID_TRANSITION\",\"message\":\"It was called off.\"}]}}")
                .answers("ClaimFollowUp", CLAIMED.formatted(Samples.DANA, ""));
        phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));
        phone.outbox.add(TapKind.CLAIM, "maria", Map.of());

        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);

        assertThat(phone.outbox.taps()).extracting(Tap::refusal).containsExactly("It was called off.");
    }

    @Test
    public void anOverSessionKeepsWhatWaits() {
        server.answers("ClaimFollowUp", FakeServer.status(401));
        phone.outbox.add(TapKind.CLAIM, "maria", Map.of());

        assertThat(phone.sender.sendAll()).isEqualTo(Round.SIGN_IN);
        assertThat(phone.outbox.taps()).hasSize(1);
    }

    @Test
    public void aColleagueOnTheSamePhoneSendsNothingOfAnother() {
        phone.outbox.add(TapKind.CLAIM, "maria", Map.of());
        phone.account = Optional.of("luis@northside");
        server.answers("ClaimFollowUp", CLAIMED.formatted(Samples.LUIS, ""));

        assertThat(phone.sender.sendAll()).isEqualTo(Round.ALL_SENT);
        assertThat(phone.outbox.taps()).isEmpty();
        assertThat(server.asked("ClaimFollowUp")).isEmpty();

        phone.account = Optional.of("dana@northside");
        assertThat(phone.outbox.taps()).hasSize(1);
    }

    @Test
    public void aServerThatFailsTimeAndAgainDoesNotHoldUpTheRestForEver() {
        server.answers(
                        "StartEnRoute",
                        FakeServer.json(
                                "{\"errors\":[{\"message\":\"Something went wrong.\",\"extensions\":{\"code\":\"INTERNAL\"}}]}"))
                .answers("ArriveAtVisit", DONE.formatted("arriveAtVisit"));
        phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));
        phone.outbox.add(TapKind.ARRIVE, "v1", Map.of());

        var rounds = 0;
        while (phone.sender.sendAll() != Round.ALL_SENT) {
            assertThat(++rounds).isLessThan(20);
        }

        assertThat(phone.outbox.taps()).extracting(Tap::refusal).containsExactly("Something went wrong.");
        assertThat(server.asked("ArriveAtVisit")).hasSize(1);
    }

    @Test
    public void aRefusedTapThatIsTriedAgainIsANewOne() {
        server.answers(
                "StartEnRoute",
                "{\"startEnRoute\":{\"userErrors\":[{\"code\":\"INVALID_TRANSITION\",\"message\":\"No.\"}]}}");
        var tap = phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));
        phone.sender.sendAll();

        phone.outbox.retry(tap.id());

        assertThat(phone.outbox.taps()).singleElement().satisfies(again -> {
            assertThat(again.isPending()).isTrue();
            assertThat(again.id()).isNotEqualTo(tap.id());
            assertThat(again.tappedAt()).isEqualTo(tap.tappedAt());
        });
    }

    @Test
    public void onlyWhatNeverLeftCanBeTakenBack() {
        var kept = phone.outbox.add(TapKind.EN_ROUTE, "v1", Map.of("etaMinutes", 20));
        var undone = phone.outbox.add(TapKind.ARRIVE, "v1", Map.of());
        phone.sender.sendAll();

        assertThat(phone.outbox.takeBack(undone.id())).isTrue();
        assertThat(phone.outbox.takeBack(kept.id())).isFalse();
        assertThat(phone.outbox.taps()).extracting(Tap::id).containsExactly(kept.id());
    }

    private List<String> keys(String operation) {
        return server.asked(operation).stream()
                .map(variables -> variables.optJSONObject("input").optString("idempotencyKey"))
                .toList();
    }

    private static LocalDatabase open() {
        return Room.databaseBuilder(ApplicationProvider.getApplicationContext(), LocalDatabase.class, "test.db")
                .allowMainThreadQueries()
                .build();
    }

    /** What one process of the app puts together. */
    private final class Phone {
        Optional<String> account = Optional.of("dana@northside");
        final ServerDesk desk = new ServerDesk(server.graphQl(), database.documents(), NOW);
        final StoredOutbox outbox = new StoredOutbox(database.taps(), () -> account, NOW, () -> {});
        final Sender sender = new Sender(database.taps(), outbox, server.graphQl(), desk, () -> account);
    }
}
