package dev.ringback.push;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushSamples.FOLLOW_UP;
import static dev.ringback.push.PushSamples.message;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.push.PushOutcome.Accepted;
import dev.ringback.push.PushOutcome.Refused;
import dev.ringback.push.PushOutcome.RefusedHere;
import dev.ringback.push.PushOutcome.Unavailable;
import dev.ringback.push.PushOutcome.Unregistered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A push on its way to a phone, whatever the push service answers. */
class PushWorkerTest {

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final MongoDatabase database = new TestDatabase().open();
    private final PushRoom room = new PushRoom(database, clock);
    private final PushMessages messages = room.messages;
    private final Devices devices = room.devices;
    private final Device danas = phone("token-1", DANA, NINE_AM);
    private final FakePushSender service = room.sender;
    private final PushWorker worker = room.worker;

    @BeforeEach
    void danaHasAPhoneAndSomethingIsUrgent() {
        devices.put(danas);
        messages.insert(List.of(message(danas)));
    }

    private void passes(Duration time) {
        room.passes(time);
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
        assertThat(room.untold).isEmpty();
        assertThat(stored()).containsEntry("state", "ACCEPTED").containsEntry("providerId", "fcm-1");
    }

    @Test
    void aPhoneThatTheServiceDoesNotKnowIsForgotten() {
        service.answer = new Unregistered("SENDER_ID_MISMATCH");

        passes(Duration.ZERO);

        assertThat(devices.find(ID, danas.id())).isEmpty();
        assertThat(stored()).containsEntry("state", "FAILED").containsEntry("failure", "SENDER_ID_MISMATCH");
        assertThat(room.untold)
                .extracting(PushMessage::id)
                .containsExactly(message(danas).id());
    }

    @Test
    void aPhoneWhoseMessagesAreRefusedWhileOthersGetTheirsIsForgotten() {
        service.answer = new RefusedHere("INVALID_ARGUMENT");
        passes(Duration.ZERO);
        assertThat(devices.find(ID, danas.id())).isPresent();
        var luis = phone("luis-phone", LUIS, NINE_AM);
        devices.put(luis);
        messages.insert(List.of(message(luis)));
        service.answer = new Accepted("fcm-2");
        passes(Duration.ZERO);

        service.answer = new RefusedHere("INVALID_ARGUMENT");
        messages.insert(List.of(message(danas, PushKind.CUSTOMER_WROTE, "event-2")));
        passes(Duration.ZERO);

        assertThat(devices.find(ID, danas.id())).isEmpty();
        assertThat(devices.find(ID, luis.id())).isPresent();
    }

    @Test
    void whatIsRefusedForEverybodyCostsNobodyTheirPhone() {
        service.answer = new RefusedHere("INVALID_ARGUMENT");
        var luis = phone("luis-phone", LUIS, NINE_AM);
        devices.put(luis);
        messages.insert(List.of(message(luis), message(danas, PushKind.CUSTOMER_WROTE, "event-2")));

        passes(Duration.ZERO);

        assertThat(devices.of(ID)).hasSize(2);
    }

    @Test
    void aPhoneThatWasRegisteredAgainMeanwhileIsKept() {
        service.answer = new Unregistered("UNREGISTERED");
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

    @Test
    void theServiceIsLeftAloneForAsLongAsItAsks() {
        service.answer = new Unavailable("QUOTA_EXCEEDED", Duration.ofMinutes(3));
        passes(Duration.ZERO);

        passes(Duration.ofSeconds(179));
        assertThat(service.sent).hasSize(1);
        passes(Duration.ofSeconds(4));
        assertThat(service.sent).hasSize(2);
    }

    @Test
    void whatIsTriedAgainAfterItsTimeExpiresInTime() {
        service.answer = new Unavailable("UNAVAILABLE", Duration.ofHours(1));
        passes(Duration.ZERO);

        passes(Duration.ofMinutes(10));

        assertThat(stored()).containsEntry("state", "EXPIRED");
    }

    @Test
    void aPhoneThatSpeaksBeforeTheServiceAnswersIsBelieved() {
        service.meanwhile = () -> room.reports.note(DANA, message(danas).id(), PhoneReport.OPENED, clock.instant());

        passes(Duration.ZERO);

        assertThat(stored()).containsEntry("state", "OPENED").containsEntry("providerId", "fcm-1");
        passes(Duration.ofMinutes(5));
        assertThat(service.sent).hasSize(1);
    }

    @Test
    void aPhoneThatSpeaksThoughTheServiceFailedIsSentItNoMore() {
        service.answer = new Unavailable("UNAVAILABLE", null);
        passes(Duration.ZERO);
        room.reports.note(DANA, message(danas).id(), PhoneReport.RECEIVED, clock.instant());

        passes(Duration.ofMinutes(5));

        assertThat(service.sent).hasSize(1);
        assertThat(stored()).containsEntry("state", "RECEIVED");
    }

    @Test
    void aWorkerThatLostItsMessageSendsNothing() {
        var slow = worker.take().orElseThrow();
        clock.passes(Duration.ofSeconds(15));
        var quick = room.anotherWorker().take().orElseThrow();

        worker.work(slow);
        assertThat(service.sent).isEmpty();
        worker.work(quick);
        assertThat(service.sent).hasSize(1);
    }

    @Test
    void aWorkerWhoseAttemptTookTooLongWritesNothingOverAnothers() {
        service.answer = new Refused("INVALID_ARGUMENT");
        service.meanwhile = () -> {
            service.meanwhile = () -> {};
            service.answer = new Accepted("fcm-2");
            passes(Duration.ofSeconds(60));
            service.answer = new Refused("INVALID_ARGUMENT");
        };

        passes(Duration.ZERO);

        assertThat(service.sent).hasSize(2);
        assertThat(stored()).containsEntry("state", "ACCEPTED").containsEntry("providerId", "fcm-2");
    }

    @Test
    void aPhoneInOtherHandsIsNotWokenForItsLastOwner() {
        devices.put(phone("token-1", LUIS, NINE_AM.plusSeconds(1)));

        passes(Duration.ofSeconds(2));

        assertThat(service.sent).isEmpty();
        assertThat(stored()).containsEntry("state", "FAILED");
    }

    @Test
    void aSleepingPhoneIsNotWokenForWhatIsNotUrgentOrShowsNothing() {
        var calm =
                new PushNews(PushKind.CUSTOMER_WROTE, FOLLOW_UP, false, "event-2", null, NINE_AM.plusSeconds(600), 0);
        clock.passes(Duration.ofSeconds(1));
        messages.insert(List.of(PushMessage.to(danas, calm, clock.instant())));
        passes(Duration.ZERO);
        clock.passes(Duration.ofSeconds(1));
        messages.insert(List.of(PushMessage.to(
                danas,
                new PushNews(PushKind.WITHDRAWN, FOLLOW_UP, true, "event-3", null, NINE_AM.plusSeconds(600), 0),
                clock.instant())));
        passes(Duration.ZERO);

        assertThat(service.sent)
                .extracting(PushSender.PushRequest::urgent, it -> it.data().containsKey("cursor"))
                .containsExactly(tuple(true, true), tuple(false, false), tuple(false, false));
    }

    @Test
    void aSilentMessageThatComesLateTakesNoNewerNewsAway() {
        passes(Duration.ZERO);
        service.answer = new Unavailable("UNAVAILABLE", null);
        messages.insert(List.of(message(danas, PushKind.WITHDRAWN, "event-2")));
        passes(Duration.ZERO);
        service.answer = new Accepted("fcm-3");
        messages.insert(List.of(PushMessage.to(
                danas,
                new PushNews(PushKind.URGENT_FOLLOW_UP, FOLLOW_UP, true, "event-3", null, NINE_AM.plusSeconds(600), 0),
                clock.instant().plusMillis(1))));

        passes(Duration.ofSeconds(30));

        assertThat(service.toldTo(danas)).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN", "URGENT_FOLLOW_UP");
        assertThat(messages.waiting(ID)).isZero();
    }

    @Test
    void aServiceThatTakesNothingFromAnybodyIsLeftAloneAndNoAttemptIsSpent() {
        var phones = IntStream.range(0, 40)
                .mapToObj(it -> phone("many-" + it, LUIS, NINE_AM))
                .toList();
        phones.forEach(devices::put);
        messages.insert(phones.stream().map(PushSamples::message).toList());
        service.answer = new Unavailable("UNAVAILABLE", null);

        passes(Duration.ZERO);
        assertThat(service.sent).hasSize(5);
        passes(Duration.ofSeconds(9));
        assertThat(service.sent).hasSize(5);

        service.answer = new Accepted("fcm-1");
        passes(Duration.ofSeconds(5));
        passes(Duration.ofSeconds(30));
        assertThat(messages.waiting(ID)).isZero();
        assertThat(service.sent).hasSize(5 + 41);
    }
}
