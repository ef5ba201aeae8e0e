package dev.ringback.calling;

import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.ROSA;
import static dev.ringback.calling.AlertCallSamples.LOOK_AT;
import static dev.ringback.calling.AlertCallSamples.report;
import static dev.ringback.calling.AlertCallSamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.SettableClock;
import dev.ringback.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of calls to the staff does. */
abstract class AlertCallsContract {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final AlertCalls calls;

    AlertCallsContract(Function<Clock, AlertCalls> store) {
        this.calls = store.apply(clock);
    }

    private AlertCall get(String id) {
        return calls.find(ID, new AlertCallId(id)).orElseThrow();
    }

    @Test
    void comesBackAsItWasWritten() {
        var call = wanted("call-1")
                .handedOver(NINE_AM)
                .reported(report(AlertCallStatus.ANSWERED), LOOK_AT, NINE_AM)
                .pressed(NINE_AM.plusSeconds(9));
        calls.insert(call);

        assertThat(get("call-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(call);
    }

    @Test
    void whatIsOverComesBackAsItWasWritten() {
        var call = wanted("call-1").failed("21211");
        calls.insert(call);

        assertThat(get("call-1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(call);
    }

    @Test
    void aCallThatManyWantAtOnceIsOneCall() throws InterruptedException, ExecutionException {
        var inserted = Together.run(8, i -> calls.insert(wanted("call-1")));

        assertThat(inserted).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        calls.insert(wanted("call-1"));
        var read = get("call-1");

        assertThat(calls.replace(read.failed("21211"))).isTrue();
        assertThat(calls.replace(read.withdrawn())).isFalse();
        assertThat(get("call-1").status()).isEqualTo(AlertCallStatus.FAILED);
    }

    @Test
    void oneThatIsDueIsTakenOnceUntilTheLeaseIsOver() {
        calls.insert(wanted("call-1"));

        var taken = calls.takeDue(LEASE).orElseThrow();
        assertThat(calls.takeDue(LEASE)).isEmpty();
        clock.passes(LEASE);

        assertThat(calls.takeDue(LEASE)).map(AlertCall::id).contains(taken.id());
        assertThat(calls.replace(taken.withdrawn())).isFalse();
    }

    @Test
    void knowsTheCallsToANumberSinceThen() {
        calls.insert(wanted("call-1"));
        calls.insert(wanted("call-2"));

        assertThat(calls.to(ID, ROSA, NINE_AM)).extracting(AlertCall::key).containsExactly("call-2", "call-1");
        assertThat(calls.to(ID, ROSA, NINE_AM.plusSeconds(1))).isEmpty();
        assertThat(calls.to(ID, HENRY, NINE_AM)).isEmpty();
        assertThat(calls.to(LAKESIDE, ROSA, NINE_AM)).isEmpty();
    }

    @Test
    void anotherCompanyFindsNothing() {
        calls.insert(wanted("call-1"));

        assertThat(calls.find(LAKESIDE, new AlertCallId("call-1"))).isEmpty();
        assertThat(calls.findAll(LAKESIDE, List.of(new AlertCallId("call-1")))).isEmpty();
        assertThat(calls.findAll(ID, List.of(new AlertCallId("call-1")))).hasSize(1);
    }
}
