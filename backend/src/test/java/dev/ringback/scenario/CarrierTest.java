package dev.ringback.scenario;

import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.errorOf;
import static dev.ringback.scenario.Office.idOf;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.RunningClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The owner connects the company to its own Twilio account, and tries whether texts arrive. */
@SuppressWarnings("NullAway.Init")
class CarrierTest {

    private static final String SERVICE = "MG" + Telephone.ACCOUNT.substring(2);

    private static Office office;

    @BeforeAll
    static void start() {
        office = new Office(new RunningClock(Instant.parse("2026-11-23T16:00:00Z")));
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static JsonNode connect(Client by, String token, Map<String, Object> more) {
        var input = new HashMap<String, Object>(more);
        input.putAll(Map.of("expectedVersion", office.version(), "accountSid", Telephone.ACCOUNT, "authToken", token));
        return by.change("ConnectCarrier", input);
    }

    @Test
    void whatTwilioDoesNotConfirmIsNotSaved() {
        var before = office.version();

        var wrongToken = connect(office.olivia, "guessed-token", Map.of());
        var wrongService = connect(
                office.olivia, Telephone.TOKEN, Map.of("messagingServiceSid", "MG00000000000000000000000000000000"));

        assertThat(wrongToken.at("/userErrors/0/field").asString()).isEqualTo("authToken");
        assertThat(wrongService.at("/userErrors/0/field").asString()).isEqualTo("messagingServiceSid");
        assertThat(office.version()).isEqualTo(before);
        assertThat(errorOf(connect(office.dan, Telephone.TOKEN, Map.of()))).isEqualTo("FORBIDDEN");
    }

    @Test
    void textsGoOutThroughTheMessagingServiceAndNobodySeesTheToken() {
        var connected = connect(office.olivia, Telephone.TOKEN, Map.of("messagingServiceSid", SERVICE));

        assertThat(connected.at("/settings/carrier/messagingServiceSid").asString())
                .isEqualTo(SERVICE);
        assertThat(connected.toString() + office.olivia.run("CompanySettings", Map.of()))
                .doesNotContain(Telephone.TOKEN);
        assertThat(database()).noneMatch(it -> it.contains(Telephone.TOKEN));
        var maria = newCaller();
        var text = idOf(office.send(office.dan, office.missedCall(maria), "Sorry we missed you."));
        office.awaitProof(text, "DELIVERED");
        assertThat(office.telephone
                        .textsTo(maria)
                        .getFirst()
                        .path("messaging_service_sid")
                        .asString())
                .isEqualTo(SERVICE);
    }

    @Test
    void aLostAnswerIsFoundThoughTheServiceChoseTheNumber() {
        connect(office.olivia, Telephone.TOKEN, Map.of("messagingServiceSid", SERVICE));
        var maria = newCaller();
        var id = office.missedCall(maria);
        office.telephone.next("timeout-after-accept", "none");

        var text = idOf(office.send(office.dan, id, "Sorry we missed you."));

        office.awaitProof(text, "UNCONFIRMED");
        office.passes(java.time.Duration.ofSeconds(3));
        org.awaitility.Awaitility.await()
                .atMost(Office.PATIENCE)
                .until(() -> java.util.Set.of("ACCEPTED", "SENT", "DELIVERED")
                        .contains(office.text(text).path("proof").asString()));
        assertThat(office.telephone.textsTo(maria)).hasSize(1);
    }

    @Test
    void aLostAnswerIsFoundThoughTheCarrierKeepsOtherWordsAndWhatMayBeAnotherTextGoesToAPerson() {
        var maria = newCaller();
        var rosa = newCaller();
        var ana = newCaller();
        var words = "Thanks — we’ve got your note, and Dana calls you back.";
        office.telephone.nextIsKeptAs(
                maria, "Sent from your Twilio trial account - Thanks - we've got your note, and Dana calls you back.");
        office.telephone.nextIsKeptAs(rosa, "Lorem ipsum dolor sit amet");
        office.telephone.nextIsKeptAs(ana, "");
        var toMaria = idOf(office.send(office.dan, office.missedCall(maria), words));
        var rosas = office.missedCall(rosa);
        var toRosa = idOf(office.send(office.dan, rosas, words));
        var anas = office.missedCall(ana);
        var toAna = idOf(office.send(office.dan, anas, words));
        office.telephone.consoleText(MAIN, ana, "Please call us about your invoice.");
        for (var text : java.util.List.of(toMaria, toRosa, toAna)) {
            office.awaitProof(text, "UNCONFIRMED");
        }

        office.clock.passes(java.time.Duration.ofSeconds(70));

        org.awaitility.Awaitility.await()
                .atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(java.util.List.of(office.proof(toMaria), review(rosas), review(anas)))
                        .allMatch(it -> it.equals("UNCONFIRMED_TEXT")
                                || java.util.Set.of("ACCEPTED", "SENT", "DELIVERED")
                                        .contains(it)));
        office.passes(java.time.Duration.ofHours(25));
        assertThat(office.proof(toRosa)).isEqualTo("UNCONFIRMED");
        assertThat(office.proof(toAna)).isEqualTo("UNCONFIRMED");
        assertThat(office.telephone.textsTo(maria)).hasSize(1);
        assertThat(office.telephone.textsTo(rosa)).hasSize(1);
        assertThat(office.telephone.textsTo(ana)).hasSize(2);
    }

    private static String review(String followUp) {
        return office.server
                .bean(dev.ringback.followup.FollowUpService.class)
                .find(new dev.ringback.kernel.CompanyId("northside"), new dev.ringback.followup.FollowUpId(followUp))
                .map(dev.ringback.followup.FollowUp::review)
                .map(it -> it.reasons().getFirst().name())
                .orElse("none");
    }

    @Test
    void aStopToAnyNumberOfThePoolCounts() {
        connect(office.olivia, Telephone.TOKEN, Map.of("messagingServiceSid", SERVICE));
        var maria = newCaller();
        var stop = new HashMap<>(text("SMpool", maria, "STOP"));
        stop.putAll(Map.of("To", "+15125559999", "MessagingServiceSid", SERVICE, "SmsStatus", "received"));

        assertThat(office.telephone.webhook("/webhooks/twilio/sms", stop, "guessed-token"))
                .isEqualTo(403);
        assertThat(office.telephone.webhook("/webhooks/twilio/sms", stop, Telephone.TOKEN))
                .isEqualTo(200);

        var ledger = office.dan.run("ConsentLedger", Map.of("phoneNumber", maria, "first", 9));
        assertThat(ledger.at("/edges/0/node/kind").asString()).isEqualTo("REVOKED");
    }

    private static java.util.List<String> database() {
        return office.database.dump();
    }

    @Test
    void withoutAnAccountATextEndsAndSaysSo() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        var gone = office.olivia.change("DisconnectCarrier", Map.of("expectedVersion", office.version()));
        assertThat(gone.at("/settings/carrier").isNull()).isTrue();

        var text = idOf(office.send(office.dan, id, "Sorry we missed you."));

        assertThat(office.awaitNoContact(text)).isEqualTo("NOT_CONFIGURED");
        assertThat(office.telephone.textsTo(maria)).isEmpty();
        assertThat(connect(office.olivia, Telephone.TOKEN, Map.of()).path("userErrors"))
                .isEmpty();
    }

    @Test
    void theOwnerTriesANumberAndSeesTheCarriersWordOrWhyThereIsNone() {
        var olivias = newCaller();

        var tried = office.olivia.change("TestNumber", Map.of("phoneNumber", olivias));
        var internal = office.olivia.change("TestNumber", Map.of("phoneNumber", "+15125550110"));

        assertThat(tried.at("/text/proof").asString()).isIn("ACCEPTED", "SENT", "DELIVERED");
        assertThat(tried.at("/text/receipts/0/providerId").asString()).startsWith("SM");
        assertThat(internal.at("/text/noContactReason").asString()).isEqualTo("INTERNAL_NUMBER");
        assertThat(errorOf(office.olivia.change("TestNumber", Map.of("phoneNumber", "12"))))
                .isEqualTo("INVALID_PHONE_NUMBER");
        assertThat(errorOf(office.dan.change("TestNumber", Map.of("phoneNumber", olivias))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void webhooksThatArePlayedAgainChangeNothing() {
        var maria = newCaller();
        var stop = text("SMstop", maria, "STOP");
        var start = text("SMstart", maria, "START");
        for (var fields : java.util.List.of(stop, start, stop, start, stop)) {
            assertThat(office.telephone.webhook("/webhooks/twilio/sms", fields, Telephone.TOKEN))
                    .isEqualTo(200);
        }

        var verdict = office.dan.run("CanText", Map.of("phoneNumber", maria, "purpose", "REPLY"));

        assertThat(verdict.path("answer").asString()).isEqualTo("ALLOWED");
        assertThat(verdict.path("because")).isNotEmpty();
    }

    private static Map<String, String> text(String sid, String from, String body) {
        return Map.of("MessageSid", sid, "AccountSid", Telephone.ACCOUNT, "From", from, "To", MAIN, "Body", body);
    }
}
