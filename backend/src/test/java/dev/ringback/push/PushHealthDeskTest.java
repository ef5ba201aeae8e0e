package dev.ringback.push;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.push.PushSamples.message;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.company.StaffRoom;
import dev.ringback.kernel.Forbidden;
import dev.ringback.push.PushOutcome.Refused;
import dev.ringback.push.PushOutcome.Unregistered;
import dev.ringback.push.PushStanding.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the owner reads about push, whatever is the matter. */
class PushHealthDeskTest {

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final MongoDatabase database = new TestDatabase().open();
    private final PushRoom room = new PushRoom(database, clock);
    private final PushHealthDesk desk = new PushHealthDesk(
            room.sender, room.devices, room.messages, StaffRoom.on(database, OLIVIA, DAN, DANA, LUIS), clock);
    private final Device danas = phone("danas-phone", DANA, NINE_AM);

    private PushHealth health() {
        return desk.of(OLIVIA);
    }

    private void standing(State state, String reason) {
        room.sender.standing = new PushStanding(state, "northside", reason);
    }

    private void danaIsPushedTo() {
        room.devices.put(danas);
        room.messages.insert(List.of(message(danas)));
        room.passes(Duration.ZERO);
    }

    @Test
    void withoutFirebaseItSaysHowToGetIt() {
        room.sender.standing = PushStanding.notConfigured();

        assertThat(health().state()).isEqualTo(PushHealth.State.NOT_CONFIGURED);
        assertThat(health().words()).contains("FIREBASE_SERVICE_ACCOUNT", "the app shows the work while it is open");
    }

    @Test
    void credentialsThatAreRefusedAreNamedWithTheirProject() {
        danaIsPushedTo();
        standing(State.BAD_CREDENTIALS, "PERMISSION_DENIED");

        assertThat(health().state()).isEqualTo(PushHealth.State.BAD_CREDENTIALS);
        assertThat(health().words()).contains("northside", "PERMISSION_DENIED", "Cloud Messaging API", "new key");
    }

    @Test
    void aFirebaseThatDoesNotAnswerIsNoFaultOfTheKey() {
        standing(State.UNREACHABLE, "UNKNOWN");

        assertThat(health().state()).isEqualTo(PushHealth.State.UNREACHABLE);
        assertThat(health().words()).contains("fcm.googleapis.com", "tries again by itself");
    }

    @Test
    void withoutPhonesThereIsNobodyToWake() {
        room.devices.put(danas);
        clock.passes(Duration.ofDays(270));

        assertThat(health().state()).isEqualTo(PushHealth.State.NO_DEVICES);
        assertThat(health().devices()).isZero();
        assertThat(health().membersWithoutDevice()).containsExactlyInAnyOrder(OLIVIA, DAN, DANA, LUIS);
    }

    @Test
    void beforeTheFirstMessageNothingIsProved() {
        room.devices.put(danas);
        standing(State.UNKNOWN, "");
        assertThat(health().words()).contains("look again in a minute");
        standing(State.GOOD, "");

        assertThat(health().state()).isEqualTo(PushHealth.State.UNPROVEN);
        assertThat(health().words()).contains("accepts the credentials of project northside");
        assertThat(health().membersWithoutDevice()).containsExactlyInAnyOrder(OLIVIA, DAN, LUIS);
    }

    @Test
    void theLastAcceptanceProvesIt() {
        danaIsPushedTo();

        assertThat(health().state()).isEqualTo(PushHealth.State.WORKING);
        assertThat(health().words()).isEqualTo("Push works: Firebase last took a message at 2026-11-16T15:00:00Z.");
        assertThat(health().lastAcceptedAt()).isEqualTo(NINE_AM);
        assertThat(health().lastFailure()).isNull();
    }

    @Test
    void aFailureSinceIsSaidInTheSameBreath() {
        danaIsPushedTo();
        room.sender.answer = new Refused("INVALID_ARGUMENT");
        room.messages.insert(List.of(message(danas, PushKind.CUSTOMER_WROTE, "event-2")));
        room.passes(Duration.ofMinutes(1));

        assertThat(health().words())
                .isEqualTo(
                        "Firebase last took a message at 2026-11-16T15:00:00Z, and one has failed since, at 2026-11-16T15:01:00Z."
                                + " INVALID_ARGUMENT: Firebase does not take the phone's token, or this message. Sign out of the app there and in again.");
        assertThat(health().lastFailure())
                .isEqualTo(new PushHealth.Failure(NINE_AM.plusSeconds(60), "INVALID_ARGUMENT"));
    }

    @Test
    void whoCannotBeReachedIsNamedWithTheServicesReason() {
        room.sender.answer = new Unregistered("SENDER_ID_MISMATCH");
        danaIsPushedTo();

        assertThat(health().state()).isEqualTo(PushHealth.State.NO_DEVICES);
        assertThat(health().words()).contains("SENDER_ID_MISMATCH", "another Firebase project");
        assertThat(health().membersWithoutDevice()).contains(DANA);
        assertThat(health().unreachable())
                .extracting(PushHealth.Unreachable::member)
                .containsExactlyInAnyOrder(OLIVIA, DAN, DANA, LUIS);
        assertThat(health().unreachable())
                .filteredOn(it -> it.member().equals(DANA))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("SENDER_ID_MISMATCH"));
    }

    @Test
    void whereEveryMessageWasRefusedItSaysSo() {
        room.sender.answer = new Refused("THIRD_PARTY_AUTH_ERROR");
        danaIsPushedTo();

        assertThat(health().state()).isEqualTo(PushHealth.State.FAILING);
        assertThat(health().words())
                .isEqualTo(
                        "Firebase has taken no message yet. The last was refused at 2026-11-16T15:00:00Z. THIRD_PARTY_AUTH_ERROR.");
        assertThat(health().unreachable()).contains(new PushHealth.Unreachable(DANA, "THIRD_PARTY_AUTH_ERROR."));
    }

    @Test
    void aPhoneThatWasRegisteredSinceIsAccusedOfNothing() {
        room.sender.answer = new Unregistered("SENDER_ID_MISMATCH");
        danaIsPushedTo();
        room.devices.put(phone("danas-new-token", DANA, NINE_AM.plusSeconds(60)));

        assertThat(health().state()).isEqualTo(PushHealth.State.UNPROVEN);
        assertThat(health().unreachable())
                .extracting(PushHealth.Unreachable::member)
                .doesNotContain(DANA);
    }

    @Test
    void whoGotTheLastOneCanBeReached() {
        danaIsPushedTo();

        assertThat(health().unreachable())
                .extracting(PushHealth.Unreachable::member)
                .containsExactlyInAnyOrder(OLIVIA, DAN, LUIS);
    }

    @Test
    void noTokenIsEverShown() {
        danaIsPushedTo();

        assertThat(health().toString()).doesNotContain("danas-phone");
    }

    @Test
    void aTechnicianIsNotTold() {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> desk.of(DANA));
    }

    @Test
    void whatIsLongAgoIsSweptAway() {
        danaIsPushedTo();
        var sweep = new PushSweep(room.devices, room.messages, clock);

        clock.passes(Duration.ofDays(90));
        sweep.sweep();
        assertThat(room.messages.lastAcceptedAt(OLIVIA.company())).isPresent();
        clock.passes(Duration.ofMillis(1));
        sweep.sweep();
        assertThat(room.messages.lastAcceptedAt(OLIVIA.company())).isEmpty();
        assertThat(room.devices.of(OLIVIA.company())).hasSize(1);
        clock.passes(Duration.ofDays(180));
        sweep.sweep();
        assertThat(room.devices.of(OLIVIA.company())).isEmpty();
    }
}
