package dev.ringback.consent;

import dev.ringback.kernel.Folded;
import dev.ringback.kernel.Text;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Recognises a text that may forbid further texts in other words than STOP. Whether it does is for a person to decide. Rather finds one too
 * many than one too few.
 */
@Component
public final class OptOutWords {

    private static final int LONGEST = 2_000;
    private static final Pattern BEHIND_THE_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+$");
    private static final Comparator<MatchResult> FIRST_AND_LONGEST =
            Comparator.<MatchResult>comparingInt(it -> it.start()).thenComparingInt(it -> -it.end());

    private final List<OptOutPhrase> phrases;
    private final List<OptOutPhrase> exceptions;

    public OptOutWords() {
        var file = Resources.read("opt-out-words.yaml");
        var lists = Resources.pairs(file, "lists")
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> Folded.fold(it.getValue())));
        this.phrases = phrases(file, "phrases", lists);
        this.exceptions = phrases(file, "exceptions", lists);
    }

    private static List<OptOutPhrase> phrases(Map<String, Object> file, String key, Map<String, String> lists) {
        return Resources.list(file, key).stream()
                .map(phrase ->
                        OptOutPhrase.of(Folded.fold(phrase), name -> Objects.requireNonNull(lists.get(name), name)))
                .toList();
    }

    /** The words of a text that may forbid further texts, exactly as they stand there; empty when there are none. */
    public Optional<String> in(String body) {
        var folded = Folded.of(Text.cut(body, LONGEST));
        var plain = folded.text();
        var excepted = new BitSet();
        exceptions.forEach(exception -> exception.in(plain).forEach(it -> excepted.set(it.start(), it.end())));
        return phrases.stream()
                .flatMap(phrase -> phrase.in(plain))
                .filter(it -> it.end() > it.start()
                        && excepted.get(it.start(), it.end()).isEmpty())
                .min(FIRST_AND_LONGEST)
                .map(it -> BEHIND_THE_WORDS
                        .matcher(body.substring(folded.start(it.start()), folded.end(it.end())))
                        .replaceFirst(""));
    }
}
