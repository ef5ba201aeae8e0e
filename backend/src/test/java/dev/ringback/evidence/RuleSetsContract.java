package dev.ringback.evidence;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.kernel.CompanyId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of rule sets does. */
abstract class RuleSetsContract {

    static final Rule LIFT = new Rule(
            "lift",
            "Somebody is stuck in a lift",
            Trade.GENERAL,
            Meaning.EMERGENCY,
            List.of("stuck in [the/a] lift"),
            List.of("lift door"));

    private final RuleSets ruleSets;

    RuleSetsContract(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    private static RuleSet set(CompanyId company, Trade trade, long version) {
        return new RuleSet(company, List.of(trade), List.of(LIFT), version);
    }

    @Test
    void comesBackAsItWasWritten() {
        ruleSets.replace(set(ID, Trade.ROOFING, 0));

        assertThat(ruleSets.find(ID)).contains(set(ID, Trade.ROOFING, 1));
        assertThat(ruleSets.find(LAKESIDE)).isEmpty();
    }

    @Test
    void comesBackWithoutRulesOfItsOwnToo() {
        ruleSets.replace(RuleSet.untouched(ID));

        assertThat(ruleSets.find(ID).orElseThrow().edited()).isNull();
    }

    @Test
    void aNewOneIsWrittenOnce() {
        assertThat(ruleSets.replace(set(ID, Trade.HVAC, 0))).isTrue();
        assertThat(ruleSets.replace(set(ID, Trade.ROOFING, 0))).isFalse();
    }

    @Test
    void ofManyChangesAtOnceOneIsWritten() throws InterruptedException, ExecutionException {
        ruleSets.replace(set(ID, Trade.HVAC, 0));

        var written = Together.run(8, i -> ruleSets.replace(set(ID, Trade.ROOFING, 1)));

        assertThat(written).filteredOn(it -> it).hasSize(1);
        assertThat(ruleSets.find(ID)).contains(set(ID, Trade.ROOFING, 2));
    }
}
