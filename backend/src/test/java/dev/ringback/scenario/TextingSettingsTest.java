package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An owner decides how the company texts. */
class TextingSettingsTest {

    private final Server server = Server.sharedDemo();
    private final Client olivia = Client.of(server, "demo-owner");
    private final Client dan = Client.of(server, "demo-dispatcher");

    private int version() {
        return olivia.run("CompanySettings", Map.of()).path("version").asInt();
    }

    private JsonNode change(Client client, Map<String, Object> texting) {
        return client.change("ChangeCompanySettings", Map.of("expectedVersion", version(), "texting", texting));
    }

    @AfterEach
    void asItCame() {
        var usual = new HashMap<String, Object>(Map.of(
                "quietHours",
                Map.of("from", "21:00", "until", "08:00", "then", "WAIT"),
                "repliesToContact",
                true,
                "delayThresholdMinutes",
                15,
                "reviewEveryDays",
                90,
                "reviewUrl",
                "",
                "approveWithinMinutes",
                1440));
        usual.put(
                "authority",
                List.of(usual("REPLY", "OFF"), usual("SERVICE_NOTICE", "DRAFT"), usual("MARKETING", "OFF")));
        assertThat(change(olivia, usual).path("userErrors")).isEmpty();
    }

    private static Map<String, Object> usual(String purpose, String mode) {
        return Map.of(
                "purpose",
                purpose,
                "mode",
                mode,
                "anyHour",
                true,
                "perNumberPerDay",
                1,
                "perDay",
                200,
                "coolDownMinutes",
                1440);
    }

    @Test
    void nothingGoesOutByItselfAtFirst() {
        var texting = dan.run("CompanySettings", Map.of()).path("texting");

        assertThat(texting.at("/quietHours/from").asString()).isEqualTo("21:00");
        assertThat(texting.at("/quietHours/then").asString()).isEqualTo("WAIT");
        assertThat(texting.path("authority").values().stream()
                        .map(it -> it.path("purpose").asString() + " "
                                + it.path("mode").asString()))
                .containsExactly("REPLY OFF", "SERVICE_NOTICE DRAFT", "MARKETING OFF");
        assertThat(texting.path("reviewUrl").isNull()).isTrue();
    }

    @Test
    void whatAnOwnerChangesIsKeptAndOnRecord() {
        var changed = change(
                olivia,
                Map.of(
                        "quietHours",
                        Map.of("off", true),
                        "repliesToContact",
                        false,
                        "authority",
                        List.of(Map.of(
                                "purpose", "REPLY",
                                "mode", "SEND",
                                "hoursOpen", "08:00",
                                "hoursClose", "18:30",
                                "perNumberPerDay", 2,
                                "perDay", 40,
                                "coolDownMinutes", 0)),
                        "delayThresholdMinutes",
                        30,
                        "reviewEveryDays",
                        365,
                        "reviewUrl",
                        "https://reviews.example/northside?from=text",
                        "approveWithinMinutes",
                        90));

        assertThat(changed.path("userErrors")).isEmpty();
        var texting = changed.at("/settings/texting");
        assertThat(olivia.run("CompanySettings", Map.of()).path("texting")).isEqualTo(texting);
        assertThat(texting.path("quietHours").isNull()).isTrue();
        assertThat(texting.path("repliesToContact").asBoolean()).isFalse();
        assertThat(texting.at("/authority/0/hoursClose").asString()).isEqualTo("18:30");
        assertThat(texting.at("/authority/0/coolDownMinutes").asInt()).isZero();
        assertThat(texting.at("/authority/1/mode").asString()).isEqualTo("DRAFT");
        assertThat(texting.path("reviewUrl").asString()).isEqualTo("https://reviews.example/northside?from=text");
        var version = changed.at("/settings/version").asInt();
        assertThat(changed.at("/settings/changes").values().stream()
                        .filter(it -> it.path("version").asInt() == version)
                        .map(it -> "%s: %s -> %s"
                                .formatted(
                                        it.path("setting").asString(),
                                        it.path("before").asString(),
                                        it.path("after").asString())))
                .contains(
                        "texting.quietHours: 21:00-08:00, WAIT -> off",
                        "texting.repliesToContact: true -> false",
                        "texting.delayThresholdMinutes: 15 -> 30",
                        "texting.reviewUrl:  -> https://reviews.example/northside?from=text")
                .hasSize(7);
    }

    @Test
    void onlyAnOwnerChangesIt() {
        assertThat(change(dan, Map.of("repliesToContact", false))
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{quietHours: {off: true, from: \"21:00\"}}|texting.quietHours.off",
                "{quietHours: {from: \"9 pm\"}}|texting.quietHours.from",
                "{quietHours: {until: \"21:00\"}}|texting.quietHours.until",
                "{authority: [{purpose: ON_MY_WAY, mode: SEND}]}|texting.authority[0].purpose",
                "{authority: [{purpose: REPLY}, {purpose: REPLY}]}|texting.authority[1].purpose",
                "{authority: [{purpose: MARKETING, hoursOpen: \"18:00\", hoursClose: \"08:00\"}]}|texting.authority[0].hoursClose",
                "{authority: [{purpose: MARKETING, perDay: 0}]}|texting.authority[0].perDay",
                "{authority: [{purpose: MARKETING, perNumberPerDay: 101}]}|texting.authority[0].perNumberPerDay",
                "{authority: [{purpose: MARKETING, coolDownMinutes: -1}]}|texting.authority[0].coolDownMinutes",
                "{delayThresholdMinutes: 241}|texting.delayThresholdMinutes",
                "{reviewEveryDays: 0}|texting.reviewEveryDays",
                "{reviewUrl: \"http://reviews.example\"}|texting.reviewUrl",
                "{approveWithinMinutes: 4}|texting.approveWithinMinutes",
            })
    void aSettingThatCannotBeUsedIsNamed(String texting, String field) {
        var before = version();

        var answer = olivia.query(
                "mutation{changeCompanySettings(input:{expectedVersion:%d,texting:%s}){settings{version} userErrors{code field}}}"
                        .formatted(before, texting));

        assertThat(answer.at("/data/changeCompanySettings/userErrors/0/field").asString())
                .as("%s", answer)
                .isEqualTo(field);
        assertThat(version()).isEqualTo(before);
    }
}
