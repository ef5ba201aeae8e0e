package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An owner words the company's texts in the company's own way. */
class WordingsTest {

    private static final String OWN = "{company} here, {customer}. You called us €. How can we help?";

    private final Server server = Server.sharedDemo();
    private final Client olivia = Client.of(server, "demo-owner");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client sam = Client.of(server, "demo-dispatcher-southside");
    private final Client partner = Client.of(server, "demo-partner");

    @AfterEach
    void asItCame() {
        reset(template(olivia, "MISSED_CALL").path("version").asInt());
    }

    private static JsonNode template(Client client, String kind) {
        return client.run("MessageTemplates", Map.of()).values().stream()
                .filter(it -> it.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode reset(int expectedVersion) {
        return olivia.change("ResetTemplate", Map.of("kind", "MISSED_CALL", "expectedVersion", expectedVersion));
    }

    private static JsonNode change(Client client, int expectedVersion, String wording) {
        return client.change(
                "ChangeTemplate",
                Map.of("kind", "MISSED_CALL", "expectedVersion", expectedVersion, "wording", wording));
    }

    private int version() {
        return template(olivia, "MISSED_CALL").path("version").asInt();
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    @Test
    void everyKindIsShownAsItComesWithRingback() {
        var all = dana.run("MessageTemplates", Map.of());

        assertThat(all.values().stream().map(it -> it.path("kind").asString()))
                .hasSize(14)
                .startsWith("MISSED_CALL")
                .endsWith("TEST");
        assertThat(all.values()).allSatisfy(it -> {
            assertThat(it.path("builtIn").asBoolean()).isTrue();
            assertThat(it.path("sample").asString()).contains("Northside Plumbing & Heating");
            assertThat(it.at("/segments/encoding").asString()).isEqualTo("GSM_7");
            assertThat(it.at("/placeholders/0/written").asString()).isEqualTo("{company}");
            assertThat(it.at("/placeholders/0/required").asBoolean()).isTrue();
        });
    }

    @Test
    void aKindTellsWhereTheFollowUpStandsAfterIt() {
        assertThat(template(dana, "MISSED_CALL").path("status").asString()).isEqualTo("AWAITING_REPLY");
        assertThat(template(dana, "MISSED_CALL").path("stage").isNull()).isTrue();
        assertThat(template(dana, "BOOKING_OFFER").path("stage").asString()).isEqualTo("BOOKING_OFFERED");
        assertThat(template(dana, "TEST").path("status").isNull()).isTrue();
    }

    @Test
    void anOnMyWayPromisesAnArrival() {
        var onMyWay = template(dana, "ON_MY_WAY");

        assertThat(onMyWay.path("promises").values())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path("kind").asString()).isEqualTo("ARRIVAL"));
        assertThat(onMyWay.path("placeholders").values().stream()
                        .filter(it -> it.path("required").asBoolean())
                        .map(it -> it.path("written").asString()))
                .containsExactly("{company}", "{technician}");
    }

    @Test
    void anOwnWordingCountsAtOnceAndForNobodyElse() {
        var before = version();

        var changed = change(olivia, before, OWN);

        assertThat(changed.path("userErrors")).isEmpty();
        var template = template(dana, "MISSED_CALL");
        assertThat(template).isEqualTo(changed.path("template"));
        assertThat(template.path("version").asInt()).isEqualTo(before + 1);
        assertThat(template.path("builtIn").asBoolean()).isFalse();
        assertThat(template.path("sample").asString())
                .isEqualTo("Northside Plumbing & Heating here, Maria. You called us €. How can we help?");
        assertThat(template.at("/segments/characters").asInt())
                .isEqualTo(template.path("sample").asString().length() + 1);
        var last = template.path("versions").values().stream().toList().getLast();
        assertThat(last.path("wording").asString()).isEqualTo(OWN);
        assertThat(last.at("/by/id").asString()).isEqualTo("olivia");
        assertThat(template(sam, "MISSED_CALL").path("builtIn").asBoolean()).isTrue();
    }

    @Test
    void goingBackIsAVersionOfItsOwn() {
        var changed = change(olivia, version(), OWN).path("template");

        var reset = reset(changed.path("version").asInt()).path("template");

        assertThat(reset.path("builtIn").asBoolean()).isTrue();
        assertThat(reset.path("version").asInt())
                .isEqualTo(changed.path("version").asInt() + 1);
        assertThat(reset.path("wording").asString()).startsWith("This is {company}.");
    }

    @Test
    void whoReadAnOlderVersionLearnsOfTheNewerOne() {
        var read = version();
        change(olivia, read, OWN);

        var late = change(olivia, read, "{company}: yes?");

        assertThat(error(late)).isEqualTo("VERSION_CONFLICT");
        assertThat(late.at("/template/wording").asString()).isEqualTo(OWN);
        assertThat(error(reset(read))).isEqualTo("VERSION_CONFLICT");
    }

    @Test
    void aRetryChangesNothingTwice() {
        Map<String, Object> input = Map.of(
                "kind",
                "MISSED_CALL",
                "expectedVersion",
                version(),
                "wording",
                OWN,
                "idempotencyKey",
                "wording-" + System.nanoTime());

        var first = olivia.change("ChangeTemplate", input);

        assertThat(olivia.change("ChangeTemplate", input)).isEqualTo(first);
        assertThat(version()).isEqualTo(first.at("/template/version").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sorry we missed your call.|{company}",
                "{company} {costumer}|{costumer}",
                "{company} {arrival}|{arrival}",
                "{company} {|brace",
                "{company}: what? When?|question",
                "' '|blank",
            })
    void aWordingThatCannotBeUsedIsRefusedWithTheReason(String wording, String reason) {
        var before = version();

        var refused = change(olivia, before, wording);

        assertThat(error(refused)).isEqualTo("INVALID_INPUT");
        assertThat(refused.at("/userErrors/0/field").asString()).isEqualTo("wording");
        assertThat(refused.at("/userErrors/0/message").asString()).contains(reason);
        assertThat(refused.path("template").isNull()).isTrue();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void onlyAnOwnerChangesWordings() {
        assertThat(error(change(dana, 0, OWN))).isEqualTo("FORBIDDEN");
        assertThat(error(change(partner, 0, OWN))).isEqualTo("FORBIDDEN");
        assertThat(error(dana.change("ResetTemplate", Map.of("kind", "TEST", "expectedVersion", 0))))
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{messageTemplates{kind}}", "{promisePatterns{id}}"})
    void aPartnerReadsNone(String query) {
        assertThat(partner.query(query).at("/errors/0/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void thePatternsOfPromisesAreListed() {
        var patterns = dana.run("PromisePatterns", Map.of());

        assertThat(patterns.values().stream().map(it -> it.path("kind").asString()))
                .contains("PRICE", "AVAILABILITY", "ARRIVAL", "DISCOUNT");
        assertThat(patterns.values())
                .allSatisfy(it -> assertThat(it.at("/examples/0").asString()).isNotBlank());
    }

    @Test
    void whatIsWrittenForAVisitIsNotSentByHand() {
        var refused = dana.change("SendText", Map.of("customerId", "anybody", "template", "ON_MY_WAY"));

        assertThat(refused.at("/userErrors/0/field").asString()).isEqualTo("template");
    }
}
