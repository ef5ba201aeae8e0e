package dev.ringback.platform;

import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import dev.ringback.platform.IdempotentRequests.Begin;
import dev.ringback.platform.IdempotentRequests.Conflict;
import dev.ringback.platform.IdempotentRequests.Finished;
import dev.ringback.platform.IdempotentRequests.InProgress;
import dev.ringback.platform.IdempotentRequests.Started;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of requests does. */
abstract class IdempotentRequestsContract {

    final SettableClock clock = new SettableClock(NINE_AM);
    private final IdempotentRequests requests;

    IdempotentRequestsContract(Function<Clock, IdempotentRequests> store) {
        this.requests = store.apply(clock);
    }

    /** Waits as a client does, while the clock goes on. */
    private Begin startWhileTimePasses(String id) throws InterruptedException, ExecutionException, TimeoutException {
        var second = CompletableFuture.supplyAsync(() -> requests.start(id, "claim"));
        for (int i = 0; i < 600 && !second.isDone(); i++) {
            clock.passes(Duration.ofMillis(100));
            Thread.sleep(5);
        }
        return second.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aNewRequestIsCarriedOut() {
        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Started());
    }

    @Test
    void aRepeatedOneGetsTheSameAnswer() {
        requests.start("dana/tap-1", "claim");
        requests.finish("dana/tap-1", "{\"claimed\":true}");

        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Finished("{\"claimed\":true}"));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedFinishedOrNot() {
        requests.start("dana/tap-1", "claim");
        assertThat(requests.start("dana/tap-1", "release")).isEqualTo(new Conflict());

        requests.finish("dana/tap-1", "{}");
        assertThat(requests.start("dana/tap-1", "release")).isEqualTo(new Conflict());
    }

    @Test
    void oneThatFailedMayBeTriedAgain() {
        requests.start("dana/tap-1", "claim");
        requests.abandon("dana/tap-1");

        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Started());
    }

    @Test
    void whatIsFinishedIsNotAbandoned() {
        requests.start("dana/tap-1", "claim");
        requests.finish("dana/tap-1", "{}");
        requests.abandon("dana/tap-1");

        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Finished("{}"));
    }

    @Test
    void whoAsksMeanwhileWaitsAndGetsTheAnswer() throws Exception {
        requests.start("dana/tap-1", "claim");
        var second = CompletableFuture.supplyAsync(() -> requests.start("dana/tap-1", "claim"));

        requests.finish("dana/tap-1", "{}");

        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(new Finished("{}"));
    }

    @Test
    void whoHasWaitedLongEnoughIsToldSo() throws Exception {
        requests.start("dana/tap-1", "claim");

        assertThat(startWhileTimePasses("dana/tap-1")).isEqualTo(new InProgress());
    }

    @Test
    void whatADeadProcessBeganIsCarriedOutByWhoeverAsksAgain() {
        requests.start("dana/tap-1", "claim");
        clock.passes(Duration.ofSeconds(31));

        assertThat(requests.start("dana/tap-1", "claim")).isEqualTo(new Started());
    }

    @Test
    void ofSixteenAtOnceOneCarriesItOutAndAllGetItsAnswer() throws InterruptedException, ExecutionException {
        var answers = Together.run(16, i -> {
            var begin = requests.start("dana/tap-1", "claim");
            if (begin instanceof Started) {
                requests.finish("dana/tap-1", "answer");
            }
            return begin;
        });

        assertThat(answers).filteredOn(new Started()::equals).hasSize(1);
        assertThat(answers).filteredOn(new Finished("answer")::equals).hasSize(15);
    }
}
