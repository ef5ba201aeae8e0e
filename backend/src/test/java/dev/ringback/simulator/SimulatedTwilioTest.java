package dev.ringback.simulator;

import static dev.ringback.simulator.SimulatorApp.NORTHSIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTwilioTest extends SimulatorTest {

    private static final String MARIA = "+15125550143";
    private static final String JOE = "+15125550144";

    @Test
    void aTextIsAcceptedAsQueued() {
        var message = text(MARIA, "Dana is on the way").create(twilio());

        assertThat(message.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(message.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
        assertThat(message.getTo()).isEqualTo(MARIA);
        assertThat(message.getFrom()).isEqualTo(new PhoneNumber(NORTHSIDE.e164()));
        assertThat(message.getNumSegments()).isEqualTo("1");
        assertThat(message.getDateCreated()).isAfter(ZonedDateTime.now().minusMinutes(1));
        assertThat(message.getErrorCode()).isNull();
    }

    @Test
    void aTextCanBeFetchedAndIsDeliveredInTime() {
        var sid = text(MARIA, "Dana is on the way").create(twilio()).getSid();

        await().untilAsserted(() ->
                assertThat(Message.fetcher(sid).fetch(twilio()).getStatus()).isEqualTo(Message.Status.DELIVERED));
    }

    @Test
    void aTextThatNobodySentIsNotFound() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() ->
                        Message.fetcher("SM00000000000000000000000000000000").fetch(twilio()))
                .satisfies(it -> assertThat(it.getCode()).isEqualTo(20404))
                .satisfies(it -> assertThat(it.getStatusCode()).isEqualTo(404));
    }

    @Test
    void textsAreListedByReceiverSenderAndTimeNewestFirst() {
        var first = text(MARIA, "One").create(twilio());
        var second = text(MARIA, "Two").create(twilio());
        text(JOE, "Three").create(twilio());

        var found = Message.reader()
                .setTo(MARIA)
                .setFrom(NORTHSIDE.e164())
                .setDateSentAfter(ZonedDateTime.now().minusMinutes(5))
                .read(twilio());

        assertThat(found).extracting(Message::getSid).containsExactly(second.getSid(), first.getSid());
        assertThat(Message.reader()
                        .setTo(MARIA)
                        .setDateSentAfter(ZonedDateTime.now().plusMinutes(5))
                        .read(twilio()))
                .isEmpty();
        assertThat(Message.reader()
                        .setTo(MARIA)
                        .setDateSentBefore(ZonedDateTime.now().minusMinutes(5))
                        .read(twilio()))
                .isEmpty();
    }

    @Test
    void aLongListComesInPages() {
        for (var body : new String[] {"One", "Two", "Three", "Four", "Five"}) {
            text(MARIA, body).create(twilio());
        }

        var found = Message.reader().setTo(MARIA).setPageSize(2L).read(twilio());

        assertThat(found).extracting(Message::getBody).containsExactly("Five", "Four", "Three", "Two", "One");
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> text(MARIA, "Hello").create(twilio("stolen")))
                .satisfies(it -> assertThat(it.getCode()).isEqualTo(20003))
                .satisfies(it -> assertThat(it.getStatusCode()).isEqualTo(401));
    }

    @ParameterizedTest
    @CsvSource({"'',21604", "not-a-number,21211", "+15125550100,21266"})
    void aReceiverWhoCannotBeTextedIsRefused(String to, int code) {
        assertRefused(to, code);
    }

    @Test
    void aSenderOfAnotherAccountIsRefused() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Message.creator(new PhoneNumber(MARIA), new PhoneNumber(JOE), "Hello")
                        .create(twilio()))
                .satisfies(it -> assertThat(it.getCode()).isEqualTo(21606));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop ", "Unsubscribe", "OPTOUT"})
    void whoTextedStopIsNotTextedUntilTheyTextStart(String word) {
        incomingText(MARIA, word);
        assertRefused(MARIA, 21610);

        incomingText(MARIA, "START");
        assertThat(text(MARIA, "Welcome back").create(twilio()).getSid()).isNotNull();
    }

    @Test
    void aRejectionIsForTheNextTextOnly() {
        post("/simulator/twilio/next?outcome=reject:21614");

        assertRefused(MARIA, 21614);
        assertThat(text(MARIA, "Again").create(twilio()).getSid()).isNotNull();
        assertThat(Message.reader().setTo(MARIA).read(twilio())).hasSize(1);
    }

    @Test
    void outcomesQueueUp() {
        post("/simulator/twilio/next?outcome=reject:21614");
        post("/simulator/twilio/next?outcome=accept");
        post("/simulator/twilio/next?outcome=reject:30034");

        assertRefused(MARIA, 21614);
        text(MARIA, "In between").create(twilio());
        assertRefused(MARIA, 30034);
    }

    @Test
    void anOutageStoresNothing() {
        post("/simulator/twilio/next?outcome=status:503");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> text(MARIA, "Hello").create(twilio()))
                .satisfies(it -> assertThat(it.getStatusCode()).isEqualTo(503));
        assertThat(json(get("/simulator/twilio/messages"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome=explode", "outcome=reject:abc", "outcome=accept&callbacks=sometimes", ""})
    void whatIsNotPossibleIsExplained(String query) {
        var answer = post("/simulator/twilio/next?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).contains("is one of");
    }

    @Test
    void everythingThatReachedTwilioIsListedOldestFirst() {
        text(MARIA, "Dana is on the way").create(twilio());
        incomingText(MARIA, "Thank you!");

        var messages = json(get("/simulator/twilio/messages"));

        assertThat(messages)
                .extracting(it -> it.get("body").asString())
                .containsExactly("Dana is on the way", "Thank you!");
        assertThat(messages)
                .extracting(it -> it.get("direction").asString())
                .containsExactly("outbound-api", "inbound");
        assertThat(messages.get(0).get("account_sid").asString()).isEqualTo(SimulatorApp.ACCOUNT_SID);
    }

    private void assertRefused(String to, int code) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> text(to, "Hello").create(twilio()))
                .satisfies(it -> assertThat(it.getCode()).isEqualTo(code))
                .satisfies(it -> assertThat(it.getStatusCode()).isEqualTo(400));
    }

    private void incomingText(String from, String body) {
        post("/simulator/twilio/incoming-text?from=" + from + "&to=" + NORTHSIDE.e164() + "&body="
                + body.replace(" ", "%20"));
    }
}
