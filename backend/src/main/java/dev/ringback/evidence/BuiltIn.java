package dev.ringback.evidence;

import static dev.ringback.evidence.Resources.list;
import static dev.ringback.evidence.Resources.text;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every company starts with: how callers speak, and the rules of {@code rules.yaml}. */
@Component
class BuiltIn {

    final Speech speech = Speech.usual();
    final List<Rule> rules = Resources.read("rules.yaml").entrySet().stream()
            .flatMap(trade -> ((List<?>) trade.getValue())
                    .stream().map(it -> rule(Trade.valueOf(trade.getKey().toString()), (Map<?, ?>) it)))
            .toList();

    private static Rule rule(Trade trade, Map<?, ?> it) {
        return new Rule(
                text(it, "id"),
                text(it, "title"),
                trade,
                Meaning.valueOf(text(it, "meaning")),
                list(it, "phrases"),
                list(it, "exceptions"));
    }
}
