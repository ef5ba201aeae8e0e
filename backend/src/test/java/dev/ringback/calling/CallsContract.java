package dev.ringback.calling;

import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.MAIN_NUMBER;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of calls does. */
abstract class CallsContract {

    private static final Call HEARD_OF = Call.heardOf(ID, "CA1", NINE_AM);

    private final Calls calls;

    CallsContract(Calls calls) {
        this.calls = calls;
    }

    @Test
    void comesBackAsItWasWritten() {
        var call = HEARD_OF.between(new CallParties(ROSA, MAIN_NUMBER))
                .ended(CallOutcome.NO_ANSWER)
                .leftVoicemail(14, "https://recording", NINE_AM)
                .transcribed("It drips.", NINE_AM)
                .changed(NINE_AM);
        calls.insert(call);

        assertThat(calls.find(ID, call.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(call);
    }

    @Test
    void whatIsNotKnownYetComesBackUnknown() {
        var withheld = HEARD_OF.between(new CallParties(null, MAIN_NUMBER)).transcribed("It drips.", NINE_AM);
        calls.insert(withheld);

        assertThat(calls.find(ID, withheld.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(withheld);
    }

    @Test
    void aCallReportedByManyAtOnceIsOneCall() throws InterruptedException, ExecutionException {
        var inserted = Together.run(8, i -> calls.insert(HEARD_OF));

        assertThat(inserted).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void whatSomebodyElseLearntMeanwhileIsNotOverwritten() {
        calls.insert(HEARD_OF);
        var read = calls.find(ID, HEARD_OF.id()).orElseThrow();

        assertThat(calls.replace(read.ended(CallOutcome.BUSY))).isTrue();
        assertThat(calls.replace(read.ended(CallOutcome.FAILED))).isFalse();
        assertThat(calls.find(ID, HEARD_OF.id())).map(Call::outcome).contains(CallOutcome.BUSY);
    }

    @Test
    void anotherCompanyFindsNothing() {
        calls.insert(HEARD_OF);

        assertThat(calls.find(LAKESIDE, HEARD_OF.id())).isEmpty();
        assertThat(calls.findAll(LAKESIDE, List.of(HEARD_OF.id()))).isEmpty();
        assertThat(calls.findAll(ID, List.of(HEARD_OF.id()))).hasSize(1);
    }

    @Test
    void twoCompaniesMayHaveACallOfTheSameName() {
        calls.insert(HEARD_OF);

        assertThat(calls.insert(Call.heardOf(LAKESIDE, "CA1", NINE_AM))).isTrue();
    }
}
