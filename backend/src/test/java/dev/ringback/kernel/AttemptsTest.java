package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ringback.Together;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever is overtaken tries again, but not for ever. */
class AttemptsTest {

    @Test
    void whoIsNotOvertakenIsDoneAtOnce() {
        var made = new AtomicInteger();

        assertThat(Attempts.untilNotOvertaken(() -> Optional.of(made.incrementAndGet())))
                .isEqualTo(1);
    }

    @Test
    void whoIsOvertakenEveryTimeGivesUp() {
        var made = new AtomicInteger();

        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> Attempts.untilWritten(() -> {
                    made.incrementAndGet();
                    return false;
                }));
        assertThat(made).hasValue(Attempts.MOST);
    }

    @Test
    void sixtyWhoWantTheSameAtOnceAllGetTheirTurn() throws InterruptedException, ExecutionException {
        var stored = new AtomicInteger();

        Together.run(
                60,
                i -> Attempts.untilNotOvertaken(() -> {
                    var read = stored.get();
                    Thread.yield();
                    return stored.compareAndSet(read, read + 1) ? Optional.of(read) : Optional.empty();
                }));

        assertThat(stored).hasValue(60);
    }

    @Test
    void whoIsToldToStopStops() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(VersionConflict.class).isThrownBy(() -> Attempts.untilWritten(() -> false));
        assertThat(Thread.interrupted()).isTrue();
    }
}
