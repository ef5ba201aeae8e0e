package dev.ringback.simulator;

import static dev.ringback.simulator.SimulatorApp.NORTHSIDE_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.StandInBackend.Webhook;
import org.junit.jupiter.api.Test;

class SimulatedCallersTest extends SimulatorTest {

    private static final String MARIA = "+15125550143";
    private static final String VOICE = SimulatorApp.PUBLIC_URL + "/webhooks/twilio/voice";

    @Test
    void aCallerWhoLeavesAVoicemailCallsEveryWebhookInOrder() {
        ringThenRecord();

        var played = json(call(MARIA, "&transcript=Water%20is%20coming%20through%20the%20ceiling"));

        assertThat(backend.received())
                .extracting(Webhook::url)
                .containsExactly(
                        VOICE,
                        VOICE + "/dialled?leg=1",
                        VOICE + "/recorded",
                        VOICE + "/recording",
                        VOICE + "/transcript",
                        VOICE + "/status");
        assertThat(backend.received()).allMatch(Webhook::isSigned);
        assertThat(played.get("callSid").asString()).matches("CA[0-9a-f]{32}");
        assertThat(played.get("followed"))
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.get("status").asInt()).isEqualTo(200));
    }

    @Test
    void everyWebhookCarriesWhatTwilioSends() {
        ringThenRecord();

        call(MARIA, "&transcript=Water%20is%20coming%20through%20the%20ceiling");

        var webhooks = backend.received();
        assertThat(webhooks.get(0).field("CallStatus")).isEqualTo("ringing");
        assertThat(webhooks.get(0).field("From")).isEqualTo(MARIA);
        assertThat(webhooks.get(0).field("To")).isEqualTo(NORTHSIDE_WEBSITE.e164());
        assertThat(webhooks.get(1).field("DialCallStatus")).isEqualTo("no-answer");
        assertThat(webhooks.get(2).field("Digits")).isEqualTo("hangup");
        assertThat(webhooks.get(3).form())
                .containsEntry("RecordingStatus", "completed")
                .containsEntry("RecordingSource", "RecordVerb")
                .doesNotContainKeys("From", "To");
        assertThat(webhooks.get(4).field("TranscriptionText")).isEqualTo("Water is coming through the ceiling");
        assertThat(webhooks.get(5).field("CallStatus")).isEqualTo("completed");
        assertThat(webhooks)
                .extracting(it -> it.field("CallSid"))
                .containsOnly(webhooks.get(0).field("CallSid"));
        assertThat(webhooks).extracting(it -> it.field("AccountSid")).containsOnly(SimulatorApp.ACCOUNT_SID);
    }

    @Test
    void aCallerWithNothingToSayHangsUpAtTheTone() {
        ringThenRecord();

        call(MARIA, "");

        assertThat(backend.received())
                .extracting(Webhook::url)
                .containsExactly(VOICE, VOICE + "/dialled?leg=1", VOICE + "/status");
    }

    @Test
    void aVoicemailWithoutRingingIsLeftToo() {
        backend.answer(
                "/webhooks/twilio/voice",
                "<Response><Record transcribeCallback=\"/webhooks/twilio/voice/transcript\"/></Response>");

        call(MARIA, "&transcript=Hello");

        assertThat(backend.received())
                .extracting(Webhook::url)
                .containsExactly(VOICE, VOICE, VOICE + "/transcript", VOICE + "/status");
    }

    @Test
    void aCallerMayWithholdTheNumber() {
        call("anonymous", "");

        assertThat(backend.received().getFirst().field("From")).isEqualTo("anonymous");
    }

    @Test
    void aFailingWebhookEndsTheCallAndIsReported() {
        ringThenRecord();
        backend.failNext(1);

        var played = json(call(MARIA, "&transcript=Hello"));

        assertThat(played.get("followed"))
                .extracting(it -> it.get("status").asInt())
                .containsExactly(503, 200);
    }

    @Test
    void aCallToNobodyTellsWhichNumbersExist() {
        var answer = post("/simulator/twilio/missed-call?from=" + MARIA + "&to=+15125559999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("error").asString()).contains("+15125550100", "+15125550102");
    }

    @Test
    void aCallerNeedsANumber() {
        var answer = call("Maria", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).contains("`from`");
    }

    @Test
    void callsAreListed() {
        call(MARIA, "");

        var calls = json(get("/simulator/twilio/calls"));

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).get("from").asString()).isEqualTo(MARIA);
        assertThat(calls.get(0).get("status").asString()).isEqualTo("completed");
        assertThat(calls.get(0).get("direction").asString()).isEqualTo("inbound");
    }

    @Test
    void aTextReachesTheBackendSigned() {
        var answer = json(post("/simulator/twilio/incoming-text?from=" + MARIA + "&to=" + NORTHSIDE_WEBSITE.e164()
                + "&body=S%C3%AD,%20gracias"));

        var webhook = backend.received("/webhooks/twilio/sms").getFirst();
        assertThat(webhook.isSigned()).isTrue();
        assertThat(webhook.field("Body")).isEqualTo("Sí, gracias");
        assertThat(webhook.field("MessageSid"))
                .isEqualTo(answer.get("messageSid").asString());
        assertThat(webhook.form()).doesNotContainKey("OptOutType");
        assertThat(answer.get("status").asInt()).isEqualTo(200);
    }

    private java.net.http.HttpResponse<String> call(String from, String more) {
        return post("/simulator/twilio/missed-call?from=" + from + "&to=" + NORTHSIDE_WEBSITE.e164() + more);
    }

    private void ringThenRecord() {
        backend.answer(
                "/webhooks/twilio/voice",
                "<Response><Dial action=\"/webhooks/twilio/voice/dialled?leg=1\">+15125550190</Dial></Response>");
        backend.answer(
                "/webhooks/twilio/voice/dialled",
                "<Response><Say>After the tone</Say><Record action=\"recorded\" recordingStatusCallback=\"" + VOICE
                        + "/recording\" transcribe=\"true\" transcribeCallback=\"" + VOICE
                        + "/transcript\"/></Response>");
    }
}
