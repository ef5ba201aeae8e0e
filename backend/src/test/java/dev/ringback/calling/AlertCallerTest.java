package dev.ringback.calling;

import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.calling.AlertCallSamples.report;
import static dev.ringback.calling.AlertCallSamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.CompaniesInMemory;
import dev.ringback.SettableClock;
import dev.ringback.company.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Has phones ring, each once, whatever the carrier's answers come to. */
class AlertCallerTest {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final SettableClock clock = new SettableClock(NINE_AM);
    private final AlertCalls calls = new AlertCallsInMemory(clock);
    private final Exchange exchange = new Exchange();
    private final AlertCaller caller =
            new AlertCaller(calls, exchange, CompaniesInMemory.of(COMPANY), clock, GRACE, GRACE);

    /** A carrier that answers as it is told to. */
    private static final class Exchange implements CallGateway {

        private RingOutcome answer = new RingOutcome.Accepted(report(AlertCallStatus.ACCEPTED));
        private CallLookup list = new CallLookup.NotFound();
        private final List<AlertCall> rung = new ArrayList<>();
        private Set<String> others = Set.of();

        @Override
        public RingOutcome ring(Company company, AlertCall call) {
            rung.add(call);
            return answer;
        }

        @Override
        public CallLookup lookUp(Company company, AlertCall call, Instant since, Set<String> otherProviderIds) {
            others = otherProviderIds;
            return list;
        }
    }

    private AlertCall afterWork() {
        for (var due = caller.take(); due.isPresent(); due = caller.take()) {
            caller.work(due.get());
        }
        return calls.find(ID, new AlertCallId("call-1")).orElseThrow();
    }

    private AlertCall after(Duration time) {
        clock.passes(time);
        return afterWork();
    }

    @Test
    void thePhoneRingsOnceAndTheCarriersWordIsKept() {
        calls.insert(wanted("call-1"));

        var call = afterWork();

        assertThat(call.status()).isEqualTo(AlertCallStatus.ACCEPTED);
        assertThat(call.providerId()).isEqualTo("CA1");
        assertThat(exchange.rung).hasSize(1);
    }

    @Test
    void aCallWhoseEndIsNotToldIsLookedUp() {
        calls.insert(wanted("call-1"));
        afterWork();
        exchange.list = new CallLookup.Found(report(AlertCallStatus.NO_ANSWER));

        assertThat(after(Duration.ofMinutes(2)).status()).isEqualTo(AlertCallStatus.NO_ANSWER);
        assertThat(exchange.rung).hasSize(1);
    }

    @Test
    void whenTheAnswerIsLostTheCarriersListIsAskedBeforeAnybodyIsRungAgain() {
        calls.insert(wanted("call-1"));
        exchange.answer = new RingOutcome.Unknown();
        assertThat(afterWork().status()).isEqualTo(AlertCallStatus.UNCONFIRMED);
        exchange.list = new CallLookup.Found(report(AlertCallStatus.RINGING));

        var call = after(Duration.ofSeconds(2));

        assertThat(call.status()).isEqualTo(AlertCallStatus.RINGING);
        assertThat(call.providerId()).isEqualTo("CA1");
        assertThat(exchange.rung).hasSize(1);
    }

    @Test
    void aCallThatIsNotInTheListAfterAWhileIsMadeAgain() {
        calls.insert(wanted("call-1"));
        exchange.answer = new RingOutcome.Unknown();
        afterWork();
        exchange.answer = new RingOutcome.Accepted(report(AlertCallStatus.ACCEPTED));

        after(Duration.ofSeconds(10));
        assertThat(exchange.rung).hasSize(1);
        var call = after(GRACE);

        assertThat(exchange.rung).hasSize(2);
        assertThat(call.status()).isEqualTo(AlertCallStatus.ACCEPTED);
    }

    @Test
    void othersToTheSameNumberAreNotTakenForThisOne() {
        calls.insert(wanted("call-1"));
        afterWork();
        calls.insert(wanted("call-2"));
        exchange.answer = new RingOutcome.Unknown();
        afterWork();

        after(Duration.ofSeconds(2));

        assertThat(exchange.others).containsExactly("CA1");
    }

    @Test
    void aRefusedCallFailsWithTheCarriersCode() {
        calls.insert(wanted("call-1"));
        exchange.answer = new RingOutcome.Refused("21211");

        var call = afterWork();

        assertThat(call.status()).isEqualTo(AlertCallStatus.FAILED);
        assertThat(call.errorCode()).isEqualTo("21211");
    }

    @Test
    void aCarrierThatIsBusyIsAskedAgainAndNotForEver() {
        calls.insert(wanted("call-1"));
        exchange.answer = new RingOutcome.Busy("20429");
        afterWork();

        after(Duration.ofSeconds(4));
        assertThat(exchange.rung).hasSize(2);

        assertThat(after(Duration.ofMinutes(16)).errorCode()).isEqualTo("TOO_LATE");
    }

    @Test
    void withoutAnAccountItSaysSo() {
        calls.insert(wanted("call-1"));
        exchange.answer = new RingOutcome.NotConfigured();

        assertThat(afterWork().errorCode()).isEqualTo("NOT_CONFIGURED");
    }

    @Test
    void aWorkerThatComesLateRingsNobody() {
        calls.insert(wanted("call-1"));
        var late = caller.take().orElseThrow();
        clock.passes(GRACE);
        afterWork();

        caller.work(late);

        assertThat(exchange.rung).hasSize(1);
    }
}
