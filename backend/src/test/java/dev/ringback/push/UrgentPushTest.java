package dev.ringback.push;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.Source;
import dev.ringback.company.StaffRoom;
import dev.ringback.customer.CustomerRoom;
import dev.ringback.flood.FloodRoom;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpRoom;
import dev.ringback.followup.Opening;
import dev.ringback.followup.Trigger;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.TestJournaling;
import dev.ringback.push.PushOutcome.Unavailable;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose phones hear of a follow-up, and from whose it disappears. */
class UrgentPushTest {

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final MongoDatabase database = new TestDatabase().open();
    private final PushRoom room = new PushRoom(database, clock);
    private final FollowUpRoom followUps = new FollowUpRoom(
            database,
            new TestJournaling(database, clock).journaling,
            new CustomerRoom(database, clock, COMPANY).service,
            COMPANY,
            clock);
    private final UrgentPush listener = new UrgentPush(
            room.service,
            followUps.service,
            FloodRoom.guard(database, followUps.service, COMPANY, clock),
            StaffRoom.on(database, OLIVIA, DAN, DANA, LUIS));
    private final Device danas = phone("danas-phone", DANA, NINE_AM);
    private final Device danasTablet = phone("danas-tablet", DANA, NINE_AM);
    private final Device luis = phone("luis-phone", LUIS, NINE_AM);
    private final Device dans = phone("dans-phone", DAN, NINE_AM);
    private long seq;

    @BeforeEach
    void phones() {
        List.of(danas, danasTablet, luis, dans).forEach(room.devices::put);
    }

    private FollowUp noHeat() {
        return followUps.service.open(
                COMPANY,
                Opening.of(
                        "call-1",
                        Trigger.VOICEMAIL,
                        clock.instant(),
                        ROSA,
                        Source.OTHER,
                        "No heat",
                        "There is no heat in the house"));
    }

    private static FollowUp done(FollowUpOutcome outcome) {
        return ((FollowUpOutcome.Done) outcome).followUp();
    }

    /** Has the journal tell what happened last, and time pass until it is sent. */
    private void told(FollowUp followUp) {
        told(followUp, 1);
    }

    private void told(FollowUp followUp, int times) {
        var entry = new JournalEntry(ID, ++seq, followUp.pendingEvents().getLast());
        for (var i = 0; i < times; i++) {
            listener.on(entry);
        }
        room.passes(Duration.ofSeconds(1));
    }

    @Test
    void urgentWorkWakesEveryTechniciansPhonesOnceHoweverOftenItIsTold() {
        told(noHeat(), 3);

        assertThat(room.sender.sent).hasSize(3);
        assertThat(room.sender.toldTo(danas)).containsExactly("URGENT_FOLLOW_UP");
        assertThat(room.sender.toldTo(danasTablet)).containsExactly("URGENT_FOLLOW_UP");
        assertThat(room.sender.toldTo(dans)).isEmpty();
    }

    @Test
    void onceClaimedItDisappearsFromTheOthersOnceHoweverOftenItIsTold() {
        var followUp = noHeat();
        told(followUp);

        told(done(followUps.service.claim(DANA, followUp.id())), 3);

        assertThat(room.sender.toldTo(luis)).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN");
        assertThat(room.sender.toldTo(danas)).containsExactly("URGENT_FOLLOW_UP");
        assertThat(room.sender.toldTo(danasTablet)).containsExactly("URGENT_FOLLOW_UP");
    }

    @Test
    void aClaimThatIsToldAgainAfterTheWorkCameBackTakesNothingAway() {
        var followUp = noHeat();
        told(followUp);
        var claimed = done(followUps.service.claim(DANA, followUp.id()));
        told(claimed);
        var released = followUps.released(followUp, DANA);
        told(released);

        told(claimed);

        assertThat(room.sender.toldTo(luis)).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN", "URGENT_FOLLOW_UP");
        assertThat(room.sender.toldTo(danas)).containsExactly("URGENT_FOLLOW_UP");
    }

    @Test
    void whoLosesItIsToldSoAndKeepsTheNews() {
        var followUp = noHeat();
        told(followUp);
        told(done(followUps.service.claim(DANA, followUp.id())));

        told(followUps.assigned(followUp, LUIS, DAN));

        assertThat(room.sender.toldTo(danas)).containsExactly("URGENT_FOLLOW_UP", "FOLLOW_UP_LOST");
        assertThat(room.sender.toldTo(luis)).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN", "FOLLOW_UP_ASSIGNED");
    }

    @Test
    void aPhoneWhoseOwnerHasLookedIsNotSilencedAgain() {
        var followUp = noHeat();
        told(followUp);
        var toLuis = room.service.about(ID, List.of(followUp.id())).stream()
                .filter(it -> it.member().equals(LUIS.id()))
                .findFirst()
                .orElseThrow();
        room.reports.note(LUIS, toLuis.id(), PhoneReport.OPENED, clock.instant());

        told(done(followUps.service.claim(DANA, followUp.id())));

        assertThat(room.sender.toldTo(luis)).containsExactly("URGENT_FOLLOW_UP");
    }

    @Test
    void whatMayHaveReachedAPhoneThoughNoAnswerCameIsTakenAway() {
        room.sender.answer = new Unavailable("UNAVAILABLE", Duration.ofMinutes(5));
        var followUp = noHeat();
        told(followUp);
        room.sender.answer = new PushOutcome.Accepted("fcm-1");

        told(done(followUps.service.claim(DANA, followUp.id())));
        room.passes(Duration.ofMinutes(6));

        assertThat(room.sender.toldTo(luis)).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN");
    }

    @Test
    void aMemberIsWokenOnceForEachOccasionOnAllTheirPhones() {
        var followUp = noHeat();
        var until = NINE_AM.plusSeconds(600);

        assertThat(room.service.wake(ID, DANA.id(), PushKind.ESCALATION, followUp, "rung-1", until))
                .isEqualTo(2);
        assertThat(room.service.wake(ID, DANA.id(), PushKind.ESCALATION, followUp, "rung-1", until))
                .isEqualTo(2);
        assertThat(room.service.wake(ID, OLIVIA.id(), PushKind.ESCALATION, followUp, "rung-2", until))
                .isZero();
        room.passes(Duration.ZERO);

        assertThat(room.sender.sent).hasSize(2);
        assertThat(room.service.receipts(ID, DANA.id(), "rung-1"))
                .extracting(PushReceipt::state)
                .containsExactly(PushState.ACCEPTED, PushState.ACCEPTED);
        assertThat(room.service.receipts(ID, LUIS.id(), "rung-1")).isEmpty();
    }

    @Test
    void anEscalationDisappearsOnceSomebodyElseHasTheWork() {
        var followUp = noHeat();
        room.service.wake(ID, DAN.id(), PushKind.ESCALATION, followUp, "rung-1", NINE_AM.plusSeconds(600));
        room.passes(Duration.ofSeconds(1));

        told(done(followUps.service.claim(DANA, followUp.id())));

        assertThat(room.sender.toldTo(dans)).containsExactly("ESCALATION", "WITHDRAWN");
    }

    @Test
    void withoutFirebaseNobodyIsWokenAndNothingIsLeftLying() {
        room.sender.standing = PushStanding.notConfigured();
        var followUp = noHeat();

        assertThat(room.service.wake(ID, DANA.id(), PushKind.ESCALATION, followUp, "rung-1", NINE_AM.plusSeconds(600)))
                .isZero();
        told(followUp);

        assertThat(room.sender.sent).isEmpty();
        assertThat(room.messages.waiting(ID)).isZero();
    }

    @Test
    void whatIsSentWhileItIsBeingTakenAwayIsTakenAwayToo() {
        var followUp = noHeat();
        listener.on(new JournalEntry(ID, ++seq, followUp.pendingEvents().getLast()));
        var claimed = done(followUps.service.claim(DANA, followUp.id()));
        var sentMeanwhile = (PushMessages) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PushMessages.class}, (it, method, arguments) -> {
                    var answer = method.invoke(room.messages, arguments);
                    if (method.getName().equals("about")) {
                        room.passes(Duration.ofSeconds(1));
                    }
                    return answer;
                });
        var service = new PushService(room.devices, sentMeanwhile, room.worker, room.sender, clock);

        new UrgentPush(
                        service,
                        followUps.service,
                        FloodRoom.guard(database, followUps.service, COMPANY, clock),
                        StaffRoom.on(database, OLIVIA, DAN, DANA, LUIS))
                .on(new JournalEntry(ID, ++seq, claimed.pendingEvents().getLast()));
        room.passes(Duration.ofSeconds(1));

        assertThat(room.sender.toldTo(luis)).containsExactly("URGENT_FOLLOW_UP", "WITHDRAWN");
    }
}
