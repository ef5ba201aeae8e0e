package dev.ringback.push;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushSamples.message;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.journal.TestJournaling;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushOutcome.Refused;
import dev.ringback.push.PushOutcome.Unavailable;
import dev.ringback.push.PushOutcome.Unregistered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A push on its way to a phone, whatever the push service answers. */
class PushWorkerTest {

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final MongoDatabase database = new TestDatabase().open();
    private final PushMessages messages =
            new MongoPushMessages(database, new TestJournaling(database, clock).journaling, clock);
    private final Devices devices = new MongoDevices(database);
    private final Device danas = phone("token-1", DANA, NINE_AM);
    private final Service service = new Service();
    private final PushWorker worker = new PushWorker(messages, devices, service, clock);

    /** A push service that answers as it is told to, and remembers what it was sent. */
    private static final class Service implements PushSender {

        PushOutcome answer = new Accepted("fcm-1");
        Runnable meanwhile = () -> {};
        final List<PushRequest> sent = new ArrayList<>();

        @Override
        public PushStanding standing() {
            return new PushStanding(PushStanding.State.GOOD, "northside", null);
        }

        @Override
        public PushOutcome send(PushRequest request) {
            sent.add(request);
            meanwhile.run();
            return answer;
        }
    }

    @BeforeEach
    void danaHasAPhoneAndSomethingIsUrgent() {
        devices.put(danas);
        messages.insert(List.of(message(danas)));
    }

    private void passes(Duration time) {
        clock.passes(time);
        for (var due = worker.take(); due.isPresent(); due = worker.take()) {
            worker.work(due.get());
        }
    }

    private Document stored() {
        return java.util.Objects.requireNonNull(
                database.getCollection("pushes").find().first());
    }

    @Test
    void theMessageCarriesIdsAndNothingAboutTheCaller() {
        passes(Duration.ZERO);

        assertThat(service.sent)
                .containsExactly(new PushSender.PushRequest(
                        danas.pushToken(),
                        true,
                        Duration.ofMinutes(10),
                        "follow-up-1",
                        Map.of(
                                "kind",
                                "URGENT_FOLLOW_UP",
                                "followUpId",
                                "follow-up-1",
                                "messageId",
                                message(danas).id(),
                                "cursor",
                                "cursor-1")));
    }

    @Test
    void acceptedIsNotSentAgain() {
        passes(Duration.ZERO);
        passes(Duration.ofMinutes(9));

        assertThat(service.sent).hasSize(1);
        assertThat(stored()).containsEntry("state", "ACCEPTED").containsEntry("providerId", "fcm-1");
    }

    @Test
    void aPhoneThatTheServiceDoesNotKnowIsForgotten() {
        service.answer = new Unregistered();

        passes(Duration.ZERO);

        assertThat(devices.find(ID, danas.id())).isEmpty();
        assertThat(stored()).containsEntry("state", "FAILED").containsEntry("failure", "UNREGISTERED");
    }

    @Test
    void aPhoneThatWasRegisteredAgainMeanwhileIsKept() {
        service.answer = new Unregistered();
        service.meanwhile = () -> devices.put(phone("token-1", DANA, NINE_AM.plusSeconds(1)));

        passes(Duration.ZERO);

        assertThat(devices.find(ID, danas.id())).isPresent();
    }

    @Test
    void aServiceInTroubleIsAskedAgainAndLessAndLessOften() {
        service.answer = new Unavailable("UNAVAILABLE", null);
        passes(Duration.ZERO);
        assertThat(stored()).containsEntry("state", "QUEUED").containsEntry("failure", "UNAVAILABLE");

        passes(Duration.ofMillis(9_999));
        assertThat(service.sent).hasSize(1);
        passes(Duration.ofMillis(2_501));
        assertThat(service.sent).hasSize(2);
        passes(Duration.ofSeconds(19));
        assertThat(service.sent).hasSize(2);

        service.answer = new Accepted("fcm-1");
        passes(Duration.ofSeconds(6));
        assertThat(service.sent).hasSize(3);
        assertThat(stored()).containsEntry("state", "ACCEPTED");
    }

    @Test
    void whatWillNeverWorkIsNotTriedAgain() {
        service.answer = new Refused("INVALID_ARGUMENT");

        passes(Duration.ZERO);
        passes(Duration.ofMinutes(9));

        assertThat(service.sent).hasSize(1);
        assertThat(stored()).containsEntry("state", "FAILED").containsEntry("failure", "INVALID_ARGUMENT");
    }

    @Test
    void nobodyIsWokenForWhatIsOver() {
        passes(Duration.ofMinutes(10));

        assertThat(service.sent).isEmpty();
        assertThat(stored()).containsEntry("state", "EXPIRED");
    }

    @Test
    void aServiceInTroubleUntilItIsOverLetsItExpireAndSaysWhy() {
        service.answer = new Unavailable("UNAVAILABLE", null);
        passes(Duration.ZERO);

        passes(Duration.ofMinutes(10));

        assertThat(stored()).containsEntry("state", "EXPIRED").containsEntry("failure", "UNAVAILABLE");
        assertThat(service.sent).hasSize(1);
        assertThat(messages.takeDue(1, Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void aPhoneThatIsGoneIsNotPushedTo() {
        devices.drop(danas);

        passes(Duration.ZERO);

        assertThat(service.sent).isEmpty();
        assertThat(stored()).containsEntry("state", "FAILED");
    }

    @Test
    void afterACrashItIsSentOnceTheLeaseIsOver() {
        worker.take();

        passes(Duration.ofSeconds(60));

        assertThat(service.sent).hasSize(1);
    }
}
