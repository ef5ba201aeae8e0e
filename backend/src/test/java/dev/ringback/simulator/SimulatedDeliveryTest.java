package dev.ringback.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedDeliveryTest extends SimulatorTest {

    private static final String MARIA = "+15125550143";

    @Test
    void aLostAnswerHidesATextThatGoesOut() {
        post("/simulator/twilio/next?outcome=timeout-after-accept");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(
                        () -> text(MARIA, "Hello").setStatusCallback(callback()).create(twilio()))
                .withMessageContaining("timed out");

        assertThat(Message.reader().setTo(MARIA).read(twilio())).hasSize(1);
        assertThat(backend.received()).isEmpty();
        await().untilAsserted(() -> assertThat(told()).containsExactly("sent", "delivered"));
    }

    @Test
    void theWayOfATextIsToldInSignedCallbacks() {
        var sid = text(MARIA, "Dana is on the way")
                .setStatusCallback(callback() + "?text=42")
                .create(twilio())
                .getSid();

        await().untilAsserted(() -> assertThat(told()).containsExactly("sent", "delivered"));
        assertThat(backend.received()).allSatisfy(it -> {
            assertThat(it.isSigned()).isTrue();
            assertThat(it.url()).isEqualTo(callback() + "?text=42");
            assertThat(it.field("MessageSid")).isEqualTo(sid);
            assertThat(it.field("To")).isEqualTo(MARIA);
        });
    }

    @Test
    void callbacksCanComeTwiceAndInTheWrongOrder() {
        post("/simulator/twilio/next?outcome=accept&callbacks=doubled-reversed");

        var sid = text(MARIA, "Hello")
                .setStatusCallback(callback())
                .create(twilio())
                .getSid();

        await().untilAsserted(() -> assertThat(told()).containsExactly("delivered", "sent", "delivered", "sent"));
        assertThat(Message.fetcher(sid).fetch(twilio()).getStatus()).isEqualTo(Message.Status.DELIVERED);
    }

    @Test
    void callbacksCanGetLost() {
        post("/simulator/twilio/next?outcome=accept&callbacks=none");

        var sid = text(MARIA, "Hello")
                .setStatusCallback(callback())
                .create(twilio())
                .getSid();

        await().untilAsserted(() ->
                assertThat(Message.fetcher(sid).fetch(twilio()).getStatus()).isEqualTo(Message.Status.DELIVERED));
        assertThat(told()).isEmpty();
    }

    @Test
    void aTextCanFailOnItsWay() {
        post("/simulator/twilio/next?outcome=accept&callbacks=undelivered:30006");

        text(MARIA, "Hello").setStatusCallback(callback()).create(twilio());

        await().untilAsserted(() -> assertThat(told()).containsExactly("sent", "undelivered"));
        assertThat(backend.received().getLast().field("ErrorCode")).isEqualTo("30006");
    }

    @Test
    void aCallbackIsRepeatedUntilItIsTaken() {
        backend.failNext(2);

        text(MARIA, "Hello").setStatusCallback(callback()).create(twilio());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told()).containsExactly("sent", "sent", "sent", "delivered"));
    }

    @Test
    void twilioForgetsNothingWhenTheBackendRestarts() {
        String sid;
        try (var before = RestartableApp.start()) {
            sid = text(MARIA, "Dana is on the way")
                    .create(twilio(before.port(), SimulatorApp.AUTH_TOKEN))
                    .getSid();
        }

        try (var after = RestartableApp.start()) {
            var client = twilio(after.port(), SimulatorApp.AUTH_TOKEN);
            assertThat(Message.reader().setTo(MARIA).read(client))
                    .extracting(Message::getSid)
                    .containsExactly(sid);
            await().untilAsserted(() ->
                    assertThat(Message.fetcher(sid).fetch(client).getStatus()).isEqualTo(Message.Status.DELIVERED));
        }
    }

    private List<String> told() {
        return backend.received("/webhooks/twilio/message-status").stream()
                .map(it -> it.field("MessageStatus"))
                .toList();
    }

    private static String callback() {
        return SimulatorApp.PUBLIC_URL + "/webhooks/twilio/message-status";
    }
}
