package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An owner edits what is urgent to the company, and tries it out. */
class UrgencyRulesTest {

    private static final String ELEVATOR = "My uncle is stuck in the elevator";

    private final Server server = Server.sharedDemo();
    private final Client olivia = Client.of(server, "demo-owner");
    private final Client dana = Client.of(server, "demo-technician-dana");
    private final Client sam = Client.of(server, "demo-dispatcher-southside");

    @BeforeEach
    @AfterEach
    void asItCame() {
        olivia.change("ResetUrgencyRules", Map.of("expectedVersion", version()));
        olivia.change(
                "ChangeUrgencyRules",
                Map.of(
                        "expectedVersion",
                        version(),
                        "trades",
                        List.of("PLUMBING", "HVAC", "ELECTRICAL", "ROOFING", "REMODELLING", "GENERAL")));
    }

    private int version() {
        return olivia.run("UrgencyRules", Map.of()).path("version").asInt();
    }

    private static Map<String, Object> elevator(String... phrases) {
        return Map.of(
                "id", "elevator",
                "title", "Somebody is stuck",
                "trade", "GENERAL",
                "meaning", "EMERGENCY",
                "phrases", List.of(phrases));
    }

    /** The rules as they stand, and one more. */
    private List<Object> rulesAnd(Map<String, Object> another) {
        var rules = new ArrayList<Object>();
        for (var it : olivia.run("UrgencyRules", Map.of()).path("rules")) {
            rules.add(((ObjectNode) it).without("origin"));
        }
        rules.add(another);
        return rules;
    }

    private JsonNode change(Client client, int expectedVersion, List<Object> rules) {
        return client.change(
                "ChangeUrgencyRules",
                Map.of("expectedVersion", expectedVersion, "trades", List.of("PLUMBING"), "rules", rules));
    }

    private static JsonNode preview(Client client, String text) {
        return client.run("PreviewUrgency", Map.of("text", text));
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    @Test
    void aTextIsReadWithItsWordsAndTheirPlaces() {
        var text = "The outlet is sparking. There’s no smoke. You promised to be here by noon";

        var preview = preview(dana, text);

        assertThat(preview.path("urgency").asString()).isEqualTo("EMERGENCY");
        assertThat(preview.at("/hits/0/words").asString()).isEqualTo("sparking");
        assertThat(preview.at("/hits/0/start").asInt()).isEqualTo(text.indexOf("sparking"));
        assertThat(preview.at("/hits/0/rule").asString()).isEqualTo("sparks");
        assertThat(preview.at("/concerns/0/kind").asString()).isEqualTo("PROMISE");
    }

    @Test
    void whatDoesNotCountIsShownWithTheReason() {
        var preview = preview(dana, "It is no longer leaking. What if it leaks? It was sparking last year, fixed.");

        assertThat(preview.path("urgency").asString()).isEqualTo("NORMAL");
        assertThat(preview.path("ignored").values().stream()
                        .map(it -> it.path("reason").asString()))
                .containsExactly("DENIED", "HYPOTHETICAL", "OVER");
    }

    @Test
    void aRuleThatAnOwnerAddsIsReadByAtOnceAndByNobodyElse() {
        assertThat(preview(dana, ELEVATOR).path("urgency").asString()).isEqualTo("NORMAL");

        var changed = change(olivia, version(), rulesAnd(elevator("stuck in [the] elevator")));

        assertThat(changed.path("userErrors")).isEmpty();
        assertThat(changed.at("/urgencyRules/rules").values().stream()
                        .filter(it -> it.path("origin").asString().equals("OWN"))
                        .map(it -> it.path("id").asString()))
                .containsExactly("elevator");
        assertThat(preview(dana, ELEVATOR).path("urgency").asString()).isEqualTo("EMERGENCY");
        assertThat(preview(dana, ELEVATOR).at("/hits/0/words").asString()).isEqualTo("stuck in the elevator");
        assertThat(preview(sam, ELEVATOR).path("urgency").asString()).isEqualTo("NORMAL");
    }

    @Test
    void otherTradesDoNotApply() {
        assertThat(preview(dana, "We have no heat").path("urgency").asString()).isEqualTo("HIGH");

        change(olivia, version(), rulesAnd(elevator("stuck")));

        assertThat(preview(dana, "We have no heat").path("urgency").asString()).isEqualTo("NORMAL");
        assertThat(preview(dana, "I smell gas").path("urgency").asString()).isEqualTo("EMERGENCY");
    }

    @Test
    void aDraftIsTriedWithoutSaving() {
        var before = version();

        var preview = olivia.run(
                "PreviewUrgency", Map.of("text", ELEVATOR, "rules", List.of(elevator("stuck ... elevator"))));

        assertThat(preview.path("urgency").asString()).isEqualTo("EMERGENCY");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void resetBringsTheBuiltInRulesBack() {
        change(olivia, version(), List.of(elevator("stuck")));
        assertThat(preview(dana, "I smell gas").path("urgency").asString()).isEqualTo("NORMAL");

        var reset = olivia.change("ResetUrgencyRules", Map.of("expectedVersion", version()));

        assertThat(reset.at("/urgencyRules/rules").values())
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(it.path("origin").asString()).isEqualTo("BUILT_IN"));
        assertThat(preview(dana, "I smell gas").path("urgency").asString()).isEqualTo("EMERGENCY");
    }

    @Test
    void onlyAnOwnerChangesRules() {
        assertThat(error(change(dana, 0, List.of(elevator("stuck"))))).isEqualTo("FORBIDDEN");
        assertThat(error(dana.change("ResetUrgencyRules", Map.of("expectedVersion", 0))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aPhraseThatIsNotUnderstoodIsNamed() {
        var refused = change(olivia, version(), List.of(elevator("stuck"), other("lift", "fine", "le(a|k)+")));

        assertThat(error(refused)).isEqualTo("INVALID_INPUT");
        assertThat(refused.at("/userErrors/0/field").asString()).isEqualTo("rules[1].phrases[1]");
        assertThat(refused.path("urgencyRules").isNull()).isTrue();
    }

    @Test
    void twoRulesCannotHaveOneId() {
        var refused = change(olivia, version(), List.of(elevator("stuck"), elevator("trapped")));

        assertThat(refused.at("/userErrors/0/field").asString()).isEqualTo("rules[1].id");
    }

    @Test
    void whoReadAnOlderVersionLearnsOfTheNewerOne() {
        var read = version();
        change(olivia, read, List.of(elevator("stuck")));

        var late = change(olivia, read, List.of(elevator("trapped")));

        assertThat(error(late)).isEqualTo("VERSION_CONFLICT");
        assertThat(late.at("/urgencyRules/rules/0/phrases/0").asString()).isEqualTo("stuck");
    }

    private static Map<String, Object> other(String id, String... phrases) {
        var rule = new HashMap<>(elevator(phrases));
        rule.put("id", id);
        return rule;
    }
}
