package dev.ringback.escalation;

import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.company.Urgency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of ladders does. */
abstract class LaddersContract {

    private static final Ladder LADDER = Ladder.untouched(ID)
            .with(List.of(
                    new Rung(
                            Set.of(Urgency.HIGH, Urgency.EMERGENCY),
                            Rung.From.DUE,
                            25,
                            Rung.Who.MEMBER,
                            DANA.id(),
                            Rung.By.CALL),
                    Rung.of(Urgency.LOW, Rung.From.OPENED, 0, Rung.Who.OWNER, Rung.By.PUSH)));

    private final Ladders ladders;

    LaddersContract(Ladders ladders) {
        this.ladders = ladders;
    }

    private Ladder get() {
        return ladders.find(ID).orElseThrow();
    }

    @Test
    void comesBackAsItWasWritten() {
        ladders.replace(LADDER);

        assertThat(get().rungs()).isEqualTo(LADDER.rungs());
        assertThat(get().version()).isEqualTo(1);
        assertThat(ladders.find(LAKESIDE)).isEmpty();
    }

    @Test
    void comesBackWithoutRungsOfItsOwnToo() {
        ladders.replace(LADDER);
        ladders.replace(get().with(null));

        assertThat(get().edited()).isNull();
        assertThat(get().rungs()).isEqualTo(Ladder.BUILT_IN);
    }

    @Test
    void anEmptyLadderStaysEmpty() {
        ladders.replace(LADDER.with(List.of()));

        assertThat(get().rungs()).isEmpty();
    }

    @Test
    void ofManyChangesAtOnceOneIsWritten() throws InterruptedException, ExecutionException {
        assertThat(ladders.replace(LADDER)).isTrue();
        assertThat(ladders.replace(LADDER)).isFalse();
        var read = get();

        var written = Together.run(8, i -> ladders.replace(read.with(null)));

        assertThat(written).filteredOn(it -> it).hasSize(1);
        assertThat(get().version()).isEqualTo(2);
    }
}
