package dev.ringback.simulator;

import static dev.ringback.simulator.SimulatorApp.NORTHSIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that the backend makes through the simulated Twilio. */
class SimulatedCallsTest extends SimulatorTest {

    private static final String DANA = "+15125550121";
    private static final String WORDS = "<Response><Say>An emergency waits.</Say></Response>";

    private static CallCreator call() {
        return Call.creator(new PhoneNumber(DANA), new PhoneNumber(NORTHSIDE.e164()), new Twiml(WORDS));
    }

    private void awaitStatus(String sid, Call.Status status) {
        await().untilAsserted(() ->
                assertThat(Call.fetcher(sid).fetch(twilio()).getStatus()).isEqualTo(status));
    }

    @Test
    void aCallRingsIsPickedUpAndListed() {
        var made = call().create(twilio());

        assertThat(made.getSid()).matches("CA[0-9a-f]{32}");
        assertThat(made.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(made.getDirection()).isEqualTo("outbound-api");
        awaitStatus(made.getSid(), Call.Status.COMPLETED);
        assertThat(Call.fetcher(made.getSid()).fetch(twilio()).getDuration()).isEqualTo("12");
        var listed = Call.reader()
                .setTo(new PhoneNumber(DANA))
                .setFrom(new PhoneNumber(NORTHSIDE.e164()))
                .read(twilio());
        assertThat(StreamSupport.stream(listed.spliterator(), false).map(Call::getSid))
                .containsExactly(made.getSid());
        assertThat(json(get("/simulator/twilio/calls")).get(0).get("to").asString())
                .isEqualTo(DANA);
    }

    @ParameterizedTest
    @CsvSource({"no-answer,NO_ANSWER", "busy,BUSY", "failed,FAILED", "press:1,COMPLETED"})
    void aTesterSaysWhatBecomesOfTheNextCall(String outcome, Call.Status status) {
        post("/simulator/twilio/next-call?outcome=" + outcome);

        awaitStatus(call().create(twilio()).getSid(), status);
    }

    @Test
    void aTesterHasTheNextCallRefused() {
        post("/simulator/twilio/next-call?outcome=reject:21215");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> call().create(twilio()))
                .satisfies(it -> assertThat(it.getCode()).isEqualTo(21215));
        assertThat(json(get("/simulator/twilio/calls"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "maybe", "press:12", "reject:1", "status:404"})
    void anOutcomeThatDoesNotExistIsExplained(String outcome) {
        var answer = post("/simulator/twilio/next-call?outcome=" + outcome);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).contains("is one of");
    }

    @Test
    void aCallFromANumberOfSomebodyElseIsRefused() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Call.creator(new PhoneNumber(DANA), new PhoneNumber("+15125559999"), new Twiml(WORDS))
                        .create(twilio()))
                .satisfies(it -> assertThat(it.getCode()).isEqualTo(21210));
    }
}
