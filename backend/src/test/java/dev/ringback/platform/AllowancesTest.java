package dev.ringback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.ringback.Northside;
import dev.ringback.SettableClock;
import dev.ringback.TestDatabase;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final int POINTS = 1_000;

    private final MongoDatabase database = new TestDatabase().open();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Allowances here = backend(100_000);
    private final Allowances there = backend(100_000);

    private Allowances backend(long requests) {
        return new Allowances(new MongoAllowances(database, clock), clock, POINTS, 10, requests, 10);
    }

    private static int asksUntilThrottled(Allowances backend, Member who, int points) {
        for (var times = 0; times < 10_000; times++) {
            try {
                backend.charge(who, points, false);
            } catch (Throttled enough) {
                return times;
            }
        }
        throw new AssertionError("never throttled");
    }

    @Test
    void twoBackendsShareWhatOneMemberMayAskFor() {
        var first = asksUntilThrottled(here, Northside.DANA, 10);
        var second = asksUntilThrottled(there, Northside.DANA, 10);

        assertThat(first).isBetween(95, 105);
        assertThat(second).as("what a backend may be ahead").isLessThanOrEqualTo(10);
        assertThat(asksUntilThrottled(there, Northside.LUIS, 10))
                .as("Luis has his own")
                .isBetween(95, 105);
    }

    @Test
    void whatWasTakenComesBackWithTime() {
        asksUntilThrottled(here, Northside.DANA, 10);
        assertThatThrownBy(() -> here.charge(Northside.DANA, 100, false))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        it -> assertThat(it.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(11)));

        clock.passes(Duration.ofSeconds(20));

        assertThat(asksUntilThrottled(here, Northside.DANA, 10)).isBetween(18, 25);
    }

    @Test
    void whatWasNotNeededIsGivenBack() {
        for (var i = 0; i < 50; i++) {
            here.charge(Northside.DANA, 500, false).settle(1);
        }
        here.charge(Northside.DANA, 1, false).settle(POINTS);

        assertThatThrownBy(() -> here.charge(Northside.DANA, 100, false)).isInstanceOf(Throttled.class);
    }

    @Test
    void requestsAreCountedTooHoweverLittleTheyCost() {
        assertThat(asksUntilThrottled(backend(20), Northside.DANA, 1)).isBetween(19, 21);
    }

    @Test
    void aClaimIsAlwaysLetThrough() {
        asksUntilThrottled(here, Northside.DANA, 10);

        here.charge(Northside.DANA, 10, true);
    }

    @Test
    void mostRequestsCostTheDatabaseNothing() {
        for (var i = 0; i < 90; i++) {
            here.charge(Northside.DANA, 10, false);
        }

        var writes = database.getCollection("allowances")
                .find()
                .map(it -> it.getLong("version"))
                .into(new ArrayList<>());
        assertThat(writes.stream().mapToLong(it -> it).sum()).isLessThan(40);
    }
}
