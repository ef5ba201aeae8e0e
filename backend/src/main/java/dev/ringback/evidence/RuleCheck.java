package dev.ringback.evidence;

import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Text;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Checks rules that came from outside, and names what is wrong by its path, such as {@code rules[3].phrases[0]}. */
@Component
class RuleCheck {

    private static final int MOST_RULES = 100;
    private static final int MOST_PHRASES = 50;
    private static final int LONGEST_PHRASE = 500;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern ID = Pattern.compile("[a-z0-9](-?[a-z0-9])*");
    private static final int LONGEST_ID = 50;

    private final BuiltIn builtIn;

    RuleCheck(BuiltIn builtIn) {
        this.builtIn = builtIn;
    }

    List<Rule> rules(List<RuleInput> rules) {
        if (rules.size() > MOST_RULES) {
            throw new InvalidInput(
                    "rules", "There are %d rules; at most %d are kept.".formatted(rules.size(), MOST_RULES));
        }
        var ids = new HashSet<String>();
        return IntStream.range(0, rules.size())
                .mapToObj(i -> {
                    var path = "rules[" + i + "]";
                    if (!ids.add(rules.get(i).id())) {
                        throw new InvalidInput(
                                path + ".id",
                                "Another rule has the id \"" + rules.get(i).id() + "\".");
                    }
                    return rule(rules.get(i), path);
                })
                .toList();
    }

    private Rule rule(RuleInput it, String path) {
        if (it.id().length() > LONGEST_ID || !ID.matcher(it.id()).matches()) {
            throw new InvalidInput(
                    path + ".id", "An id has small letters, digits and single hyphens, at most " + LONGEST_ID + ".");
        }
        if (it.phrases().isEmpty()) {
            throw new InvalidInput(path + ".phrases", "A rule has one phrase at least.");
        }
        return new Rule(
                it.id(),
                Text.required(path + ".title", it.title(), LONGEST_TITLE),
                it.trade(),
                it.meaning(),
                phrases(it.phrases(), path + ".phrases"),
                phrases(it.exceptions() == null ? List.of() : it.exceptions(), path + ".exceptions"));
    }

    private List<String> phrases(List<String> phrases, String path) {
        if (phrases.size() > MOST_PHRASES) {
            throw new InvalidInput(
                    path, "There are %d phrases; at most %d are kept.".formatted(phrases.size(), MOST_PHRASES));
        }
        return IntStream.range(0, phrases.size())
                .mapToObj(i -> phrase(phrases.get(i), path + "[" + i + "]"))
                .toList();
    }

    private String phrase(String phrase, String path) {
        var kept = Text.required(path, phrase, LONGEST_PHRASE);
        try {
            Phrase.parse(kept, builtIn.speech);
            return kept;
        } catch (IllegalArgumentException notUnderstood) {
            throw new InvalidInput(path, String.valueOf(notUnderstood.getMessage()));
        }
    }
}
