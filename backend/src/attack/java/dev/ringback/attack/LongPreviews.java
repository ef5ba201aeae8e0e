package dev.ringback.attack;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A partner and two members have 48,000 characters read by 2,000 phrases, several times at once and under many names. */
final class LongPreviews implements Attack {

    private static final int COUNT = 2_000;
    private static final int CONNECTIONS = 8;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int RULES = 50;
    private static final int PHRASES = 40;
    private static final String WORDS = "the water is leaking and dripping from the ceiling now and it was not before ";

    private static final Map<String, ?> VARIABLES =
            Map.of("text", WORDS.repeat(48_000 / WORDS.length()), "rules", rules());
    private static final List<byte[]> REQUESTS =
            IntStream.of(1, 3, 45).mapToObj(LongPreviews::request).toList();

    @Override
    public String name() {
        return "previews of 2,000 phrases over 48,000 characters";
    }

    @Override
    public Outcome against(Target target) throws Exception {
        var api = target.api();
        var tokens =
                List.of(api.token("demo-partner"), api.token("demo-technician-dana"), api.token("demo-dispatcher"));
        return Crowd.of(
                CONNECTIONS,
                COUNT,
                TIME,
                number -> Reply.of(api.post(
                        tokens.get(number % tokens.size()), REQUESTS.get(number / tokens.size() % REQUESTS.size()))));
    }

    private static byte[] request(int names) {
        var fields = IntStream.range(0, names)
                .mapToObj(it ->
                        "p%d: previewUrgency(text: $text, rules: $rules) { urgency hits { words } }".formatted(it))
                .collect(joining(" "));
        return Api.body("query P($text: String!, $rules: [UrgencyRuleInput!]) { " + fields + " }", VARIABLES);
    }

    private static List<Map<String, Object>> rules() {
        return IntStream.range(0, RULES).mapToObj(LongPreviews::rule).toList();
    }

    private static Map<String, Object> rule(int rule) {
        var phrases = IntStream.range(0, PHRASES)
                .mapToObj(it -> "the/a water/sewage ... leaking/dripping ... from/through ... word%d"
                        .formatted(rule * PHRASES + it))
                .toList();
        return Map.of(
                "id",
                "rule-" + rule,
                "title",
                "Rule " + rule,
                "trade",
                "GENERAL",
                "meaning",
                "HIGH",
                "phrases",
                phrases);
    }
}
