package dev.ringback.journal;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of places does. */
abstract class PositionsContract {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(21);

    final SettableClock clock = new SettableClock(NINE_AM);

    private final Positions mine;
    private final Positions theirs;
    private final Supplier<Positions> backends;

    /** Each call gives a backend of its own on the same store. */
    PositionsContract(Function<Clock, Supplier<Positions>> store) {
        this.backends = store.apply(clock);
        this.mine = backends.get();
        this.theirs = backends.get();
    }

    @Test
    void aListenerBeginsAtTheStart() {
        assertThat(mine.lease("push", ID)).hasValue(0);
        assertThat(mine.position("push", ID)).isZero();
    }

    @Test
    void whileOneBackendHasItTheOthersHaveNot() {
        mine.lease("push", ID);

        assertThat(theirs.lease("push", ID)).isEmpty();
        assertThat(theirs.advance("push", ID, 7)).isFalse();
        assertThat(mine.position("push", ID)).isZero();
    }

    @Test
    void whoHasItKeepsIt() {
        mine.lease("push", ID);
        mine.advance("push", ID, 7);

        assertThat(mine.lease("push", ID)).hasValue(7);
        assertThat(theirs.position("push", ID)).isEqualTo(7);
    }

    @Test
    void aLeaseRunsOutAndAnotherContinuesFromTheSamePlace() {
        mine.lease("push", ID);
        mine.advance("push", ID, 7);
        clock.passes(LONGER_THAN_A_LEASE);

        assertThat(theirs.lease("push", ID)).hasValue(7);
        assertThat(mine.advance("push", ID, 8)).isFalse();
        assertThat(theirs.position("push", ID)).isEqualTo(7);
    }

    @Test
    void advancingProlongsTheLease() {
        mine.lease("push", ID);
        clock.passes(Duration.ofSeconds(15));
        mine.advance("push", ID, 7);
        clock.passes(Duration.ofSeconds(15));

        assertThat(theirs.lease("push", ID)).isEmpty();
    }

    @Test
    void everyListenerHasItsOwnPlaceInEveryCompany() {
        mine.lease("push", ID);
        mine.advance("push", ID, 7);

        assertThat(theirs.lease("push", LAKESIDE)).hasValue(0);
        assertThat(theirs.lease("texts", ID)).hasValue(0);
    }

    @Test
    void ofManyAtOnceExactlyOneGetsIt() throws InterruptedException, ExecutionException {
        var got = Together.run(8, i -> backends.get().lease("push", ID));

        assertThat(got).filteredOn(OptionalLong::isPresent).hasSize(1);
    }
}
