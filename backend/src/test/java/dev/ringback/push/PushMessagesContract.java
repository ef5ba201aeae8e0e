package dev.ringback.push;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushSamples.FOLLOW_UP;
import static dev.ringback.push.PushSamples.message;
import static dev.ringback.push.PushSamples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ledger of pushes does. */
abstract class PushMessagesContract {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Device PHONE = phone("token-1", DANA, NINE_AM);

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final PushMessages messages;

    PushMessagesContract(Function<Clock, PushMessages> store) {
        this.messages = store.apply(clock);
    }

    @Test
    void anEventWakesAPhoneOnce() {
        messages.insert(List.of(message(PHONE)));
        messages.insert(List.of(message(PHONE), message(phone("token-2", LUIS, NINE_AM))));

        assertThat(messages.about(ID, List.of(FOLLOW_UP))).hasSize(2);
    }

    @Test
    void comesBackAsItWasWrittenWhenItIsDue() {
        messages.insert(List.of(message(PHONE)));

        assertThat(messages.takeDue(1, LEASE).getFirst())
                .usingRecursiveComparison()
                .ignoringFields("version", "nextAt")
                .isEqualTo(message(PHONE));
    }

    @Test
    void ofManyWorkersOneTakesIt() throws InterruptedException, ExecutionException {
        messages.insert(List.of(message(PHONE)));

        assertThat(Together.run(16, i -> messages.takeDue(1, LEASE)))
                .filteredOn(it -> !it.isEmpty())
                .hasSize(1);
    }

    @Test
    void aLeaseRunsOutAndWhoLostItWritesNothing() {
        messages.insert(List.of(message(PHONE)));
        var slow = messages.takeDue(1, LEASE).getFirst();
        clock.passes(LEASE);
        var quick = messages.takeDue(1, LEASE).getFirst();

        assertThat(messages.replace(slow.accepted("late", NINE_AM))).isFalse();
        assertThat(messages.replace(quick.accepted("in time", NINE_AM))).isTrue();
    }

    @Test
    void whatIsOverIsNeverDueAgain() {
        messages.insert(List.of(message(PHONE)));
        messages.replace(messages.takeDue(1, LEASE).getFirst().accepted("fcm-1", NINE_AM));

        clock.passes(Duration.ofDays(1));

        assertThat(messages.takeDue(1, LEASE)).isEmpty();
    }

    @Test
    void allItsStepsComeBackAsTheyWereWritten() {
        messages.insert(List.of(message(PHONE)));
        var taken = messages.takeDue(1, LEASE).getFirst();
        var done = taken.tryAgainAt(NINE_AM.plusSeconds(5), "UNAVAILABLE", NINE_AM.plusSeconds(1))
                .accepted("fcm-1", NINE_AM.plusSeconds(2))
                .reported(PushState.RECEIVED, NINE_AM.plusSeconds(3))
                .reported(PushState.OPENED, NINE_AM.plusSeconds(4))
                .reported(PushState.ACTED, NINE_AM.plusSeconds(5));

        messages.replace(done);

        assertThat(messages.find(ID, done.id())).contains(done.written());
    }

    @Test
    void manyAreTakenAtOnceAndNoneTwice() throws InterruptedException, ExecutionException {
        messages.insert(IntStream.range(0, 100)
                .mapToObj(it -> message(phone("token-" + it, DANA, NINE_AM)))
                .toList());

        var taken = Together.run(8, i -> messages.takeDue(40, LEASE)).stream()
                .flatMap(List::stream)
                .map(PushMessage::id)
                .toList();

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken.size() + messages.takeDue(100, LEASE).size()).isEqualTo(100);
    }

    @Test
    void whatWasSentOnAnOccasionIsFoundForEachPhoneOfTheMember() {
        messages.insert(List.of(
                message(PHONE),
                message(phone("token-2", DANA, NINE_AM)),
                message(phone("token-3", LUIS, NINE_AM)),
                message(PHONE, PushKind.ESCALATION, "event-2")));

        assertThat(messages.on(ID, DANA.id(), "event-1")).hasSize(2);
        assertThat(messages.on(ID, LUIS.id(), "event-2")).isEmpty();
        assertThat(messages.on(LAKESIDE, DANA.id(), "event-1")).isEmpty();
        assertThat(messages.about(ID, List.of(FOLLOW_UP))).hasSize(4);
        assertThat(messages.about(LAKESIDE, List.of(FOLLOW_UP))).isEmpty();
    }

    @Test
    void theLastAcceptanceAndTheLastFailureAreKnown() {
        assertThat(messages.lastAcceptedAt(ID)).isEmpty();
        assertThat(messages.lastFailure(ID)).isEmpty();
        messages.insert(List.of(
                message(PHONE),
                message(phone("token-2", DANA, NINE_AM)),
                message(phone("token-3", DANA, NINE_AM)),
                message(phone("token-4", DANA, NINE_AM))));
        assertThat(messages.waiting(ID)).isEqualTo(4);
        var taken = messages.takeDue(4, LEASE);

        messages.replace(taken.get(0).accepted("fcm-1", NINE_AM.plusSeconds(1)));
        messages.replace(taken.get(1).failed("UNREGISTERED", NINE_AM.plusSeconds(2)));
        messages.replace(taken.get(2).withdrawn("Somebody saw to it first"));

        assertThat(messages.lastAcceptedAt(ID)).contains(NINE_AM.plusSeconds(1));
        assertThat(messages.lastFailure(ID)).contains(new PushHealth.Failure(NINE_AM.plusSeconds(2), "UNREGISTERED"));
        assertThat(messages.waiting(ID)).isEqualTo(1);
        assertThat(messages.lastAcceptedAt(LAKESIDE)).isEmpty();
    }

    @Test
    void whatIsOldIsForgottenBitByBit() {
        messages.insert(IntStream.range(0, 5)
                .mapToObj(it -> message(phone("token-" + it, DANA, NINE_AM)))
                .toList());

        assertThat(messages.dropOlderThan(NINE_AM, 3)).isZero();
        assertThat(messages.dropOlderThan(NINE_AM.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(messages.dropOlderThan(NINE_AM.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(messages.about(ID, List.of(FOLLOW_UP))).isEmpty();
    }
}
