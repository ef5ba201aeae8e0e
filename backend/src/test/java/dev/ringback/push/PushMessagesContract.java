package dev.ringback.push;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
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
}
