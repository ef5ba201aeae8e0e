package dev.ringback.push;

import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.push.PushSamples.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every ledger of pushes does. */
abstract class PushMessagesContract {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final DeviceId PHONE = DeviceId.of("token-1");

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final PushMessages messages;

    PushMessagesContract(Function<Clock, PushMessages> store) {
        this.messages = store.apply(clock);
    }

    @Test
    void anEventWakesAPhoneOnce() {
        assertThat(messages.insert(message("event/phone", PHONE))).isTrue();
        assertThat(messages.insert(message("event/phone", PHONE))).isFalse();
    }

    @Test
    void comesBackAsItWasWrittenWhenItIsDue() {
        messages.insert(message("event/phone", PHONE));

        assertThat(messages.takeDue(LEASE).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version", "nextAt")
                .isEqualTo(message("event/phone", PHONE));
    }

    @Test
    void ofManyWorkersOneTakesIt() throws InterruptedException, ExecutionException {
        messages.insert(message("event/phone", PHONE));

        assertThat(Together.run(16, i -> messages.takeDue(LEASE)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void aLeaseRunsOutAndWhoLostItWritesNothing() {
        messages.insert(message("event/phone", PHONE));
        var slow = messages.takeDue(LEASE).orElseThrow();
        clock.passes(LEASE);
        var quick = messages.takeDue(LEASE).orElseThrow();

        assertThat(messages.replace(slow.accepted("late"))).isFalse();
        assertThat(messages.replace(quick.accepted("in time"))).isTrue();
    }

    @Test
    void whatIsOverIsNeverDueAgain() {
        messages.insert(message("event/phone", PHONE));
        messages.replace(messages.takeDue(LEASE).orElseThrow().accepted("fcm-1"));

        clock.passes(Duration.ofDays(1));

        assertThat(messages.takeDue(LEASE)).isEmpty();
    }
}
