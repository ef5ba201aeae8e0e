package dev.ringback.evidence;

import static dev.ringback.kernel.UserErrorCode.VERSION_CONFLICT;

import dev.ringback.company.Urgency;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Text;
import dev.ringback.kernel.UserError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The rules of urgency, for GraphQL. */
@Controller
class EvidenceController {

    private static final int LONGEST_TEXT = 50_000;

    private final EvidenceService evidence;
    private final BuiltIn builtIn;

    EvidenceController(EvidenceService evidence, BuiltIn builtIn) {
        this.evidence = evidence;
        this.builtIn = builtIn;
    }

    enum Origin {
        BUILT_IN,
        CHANGED,
        OWN
    }

    record UrgencyRule(
            String id,
            String title,
            Trade trade,
            Meaning meaning,
            List<String> phrases,
            List<String> exceptions,
            Origin origin) {}

    record UrgencyRuleSet(List<Trade> trades, List<UrgencyRule> rules, long version) {}

    record UrgencyPreview(Urgency urgency, List<Hit> hits, List<Concern> concerns, List<Ignored> ignored) {}

    record ChangeInput(
            int expectedVersion,
            List<Trade> trades,
            @Nullable List<RuleInput> rules,
            @Nullable String idempotencyKey) {}

    record ResetInput(int expectedVersion, @Nullable String idempotencyKey) {}

    record RulesPayload(@Nullable UrgencyRuleSet urgencyRules, List<UserError> userErrors) {}

    @QueryMapping
    UrgencyRuleSet urgencyRules(Actor actor) {
        return shown(evidence.rules(actor));
    }

    @QueryMapping
    UrgencyPreview previewUrgency(
            @Argument String text,
            @Argument @Nullable List<Trade> trades,
            @Argument @Nullable List<RuleInput> rules,
            Actor actor) {
        Text.optional("text", text, LONGEST_TEXT);
        var findings = evidence.preview(actor, text, trades, rules);
        var reading = findings.reading();
        return new UrgencyPreview(reading.urgency(), reading.hits(), reading.concerns(), findings.ignored());
    }

    @MutationMapping
    RulesPayload changeUrgencyRules(@Argument ChangeInput input, Actor actor) {
        return answer(evidence.change(
                actor,
                input.expectedVersion(),
                input.trades().stream().distinct().toList(),
                input.rules()));
    }

    @MutationMapping
    RulesPayload resetUrgencyRules(@Argument ResetInput input, Actor actor) {
        return answer(evidence.reset(actor, input.expectedVersion()));
    }

    private RulesPayload answer(RuleChange change) {
        var conflict = new UserError(
                VERSION_CONFLICT,
                "expectedVersion",
                "Somebody has changed the rules meanwhile. Read them again, then decide.");
        return new RulesPayload(shown(change.rules()), change.done() ? List.of() : List.of(conflict));
    }

    private UrgencyRuleSet shown(RuleSet set) {
        var rules = set.rules(builtIn.rules).stream()
                .map(it -> new UrgencyRule(
                        it.id(), it.title(), it.trade(), it.meaning(), it.phrases(), it.exceptions(), origin(it)))
                .toList();
        return new UrgencyRuleSet(set.trades(), rules, set.version());
    }

    private Origin origin(Rule rule) {
        return builtIn.rules.stream()
                .filter(it -> it.id().equals(rule.id()))
                .findFirst()
                .map(it -> Objects.equals(it, rule) ? Origin.BUILT_IN : Origin.CHANGED)
                .orElse(Origin.OWN);
    }
}
