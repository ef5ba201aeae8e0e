package dev.ringback.guessing;

import static dev.ringback.guessing.Verdict.RIGHT;
import static dev.ringback.guessing.Verdict.TOO_BUSY;
import static dev.ringback.guessing.Verdict.TOO_MANY;
import static dev.ringback.guessing.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.Together;
import dev.ringback.kernel.Neighbourhood;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuessDeskTest {

    private static final String HOME = "2001:db8:1:1::1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T09:00:00Z"));
    private final TestDatabase database = new TestDatabase();
    private final GuessDesk desk = backend();

    private GuessDesk backend() {
        return new GuessDesk(
                new MongoWrongGuesses(database.open(), clock), new MongoKnownPlaces(database.open(), clock), clock);
    }

    private static Guess guess(String name, String address, @Nullable String device) {
        return new Guess(name, Neighbourhood.of(address), device);
    }

    private Verdict wrong(String name, String address) {
        return desk.check(guess(name, address, null), () -> false);
    }

    private Verdict right(String name, String address) {
        return desk.check(guess(name, address, null), () -> true);
    }

    private static String address(int number) {
        return "2001:db8:2:" + Integer.toHexString(number) + "::1";
    }

    private long written() {
        return database.open().getCollection("wrongGuesses").countDocuments();
    }

    @Test
    void afterTenWrongOnesFromOneHouseholdEvenTheRightOneMustWait() {
        for (var i = 0; i < 10; i++) {
            assertThat(wrong("olivia", "2001:db8:1:1::" + i)).isEqualTo(WRONG);
        }

        assertThat(right("olivia", HOME)).isEqualTo(TOO_MANY);
        assertThat(backend().check(guess("olivia", HOME, null), () -> true)).isEqualTo(TOO_MANY);
        clock.passes(Duration.ofMinutes(10).plusSeconds(11));
        assertThat(right("olivia", HOME)).isEqualTo(RIGHT);
    }

    @Test
    void aNameIsNotGuessedFromManyAddresses() {
        for (var i = 0; i < 50; i++) {
            assertThat(wrong("olivia", address(i))).isEqualTo(WRONG);
        }

        assertThat(wrong("olivia", address(50))).isEqualTo(TOO_MANY);
        assertThat(right("dan", address(50))).isEqualTo(RIGHT);
    }

    @Test
    void manyNamesAreNotGuessedFromOneAddress() {
        for (var i = 0; i < 100; i++) {
            assertThat(wrong("name" + i, HOME)).isEqualTo(WRONG);
        }

        assertThat(wrong("olivia", HOME)).isEqualTo(TOO_MANY);
        assertThat(right("olivia", address(1))).isEqualTo(RIGHT);
    }

    @Test
    void whoeverCameInFromThereBeforeStillDoesWhateverStrangersTry() {
        assertThat(right("olivia", HOME)).isEqualTo(RIGHT);
        for (var i = 0; i < 60; i++) {
            wrong("olivia", address(i));
        }

        assertThat(right("olivia", HOME)).isEqualTo(RIGHT);
        assertThat(desk.check(guess("olivia", address(99), "her phone"), () -> true))
                .isEqualTo(RIGHT);
        assertThat(right("olivia", address(99))).isEqualTo(RIGHT); // known from now on
        assertThat(right("olivia", address(98))).isEqualTo(TOO_MANY);
    }

    @Test
    void aKnownDeviceIsNoLeaveToGuess() {
        for (var i = 0; i < 10; i++) {
            assertThat(desk.check(guess("olivia", address(i), "stolen"), () -> false))
                    .isEqualTo(WRONG);
        }

        assertThat(desk.check(guess("olivia", address(20), "stolen"), () -> true))
                .isEqualTo(TOO_MANY);
    }

    @Test
    void comingInIsNeverCounted() {
        for (var i = 0; i < 200; i++) {
            assertThat(right("partner", HOME)).isEqualTo(RIGHT);
        }

        assertThat(written()).isZero();
        assertThat(database.open().getCollection("knownPlaces").countDocuments())
                .isEqualTo(1);
    }

    @Test
    void whoeverIsRefusedWritesNothing() {
        for (var i = 0; i < 10; i++) {
            wrong("olivia", HOME);
        }
        var before = written();
        var looked = new AtomicInteger();

        for (var i = 0; i < 500; i++) {
            desk.check(guess("olivia", HOME, null), () -> looked.incrementAndGet() < 0);
        }

        assertThat(written()).isEqualTo(before).isEqualTo(3);
        assertThat(looked).hasValue(0);
    }

    @Test
    void whatIsWrittenIsForgottenAndTellsNoName() {
        wrong("olivia", HOME);
        assertThat(database.open().getCollection("wrongGuesses").find())
                .allSatisfy(it -> assertThat(it.toJson()).doesNotContain("olivia", "2001"));

        clock.passes(Duration.ofMinutes(11));
        new MongoWrongGuesses(database.open(), clock).forgetOld();

        assertThat(written()).isZero();
    }

    @Test
    void oldTalliesBeginAnew() {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 10; i++) {
                assertThat(wrong("olivia", HOME)).isEqualTo(WRONG);
            }
            clock.passes(Duration.ofMinutes(11));
        }
    }

    @Test
    void manyAtOnceAreNotManyMoreThanTen() throws ExecutionException, InterruptedException {
        var verdicts = Together.run(20, it -> wrong("olivia", HOME));

        assertThat(Collections.frequency(verdicts, WRONG)).isBetween(10, 12);
    }

    @Test
    void strangersWhoWaitKeepNobodyOutWhoIsKnown() throws InterruptedException {
        assertThat(right("dan", HOME)).isEqualTo(RIGHT);
        var goOn = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        for (var i = 0; i < 16; i++) {
            var address = address(i);
            Thread.startVirtualThread(() -> desk.check(guess("olivia", address, null), () -> {
                busy.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return false;
            }));
        }
        busy.await();
        try {
            assertThat(right("dan", HOME)).isEqualTo(RIGHT);
            assertThat(right("newcomer", HOME)).isEqualTo(TOO_BUSY);
        } finally {
            goOn.countDown();
        }
    }
}
