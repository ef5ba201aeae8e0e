package dev.ringback.consent;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words to look for in a text, as somebody in the office writes them: {@code stop/quit [all] texting}. The file
 * {@code opt-out-words.yaml} explains the language. Nothing is found across a comma or a full stop.
 */
final class OptOutPhrase {

    private static final Pattern LIST = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PIECE = Pattern.compile("\\[[^]]*]|\\S+");

    private static final String LETTER = "[\\p{L}\\p{N}']";
    private static final String BETWEEN = "[^\\p{L}\\p{N}'.,!?;:\\n]";
    private static final String PAUSE = "[.,!?;:\\n]";
    private static final String WORD_ENDS = "(?!" + LETTER + ")" + BETWEEN + "*";
    private static final String UP_TO_THREE_WORDS = "(?:" + LETTER + "+" + WORD_ENDS + "){0,3}?";

    private final Pattern pattern;

    private OptOutPhrase(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Understands a phrase, with what each {name} in it stands for. */
    static OptOutPhrase of(String phrase, Function<String, String> lists) {
        var pieces = PIECE.matcher(LIST.matcher(phrase).replaceAll(it -> lists.apply(it.group(1))))
                .results()
                .map(MatchResult::group)
                .map(OptOutPhrase::piece)
                .collect(Collectors.joining());
        return new OptOutPhrase(Pattern.compile("(?<!" + LETTER + ")" + pieces));
    }

    private static String piece(String piece) {
        return switch (piece) {
            case "^" -> "(?<=^" + BETWEEN + "{0,9}|" + PAUSE + BETWEEN + "{0,9})";
            case "$" -> "(?=" + PAUSE + "|$)";
            case "..." -> UP_TO_THREE_WORDS;
            default ->
                piece.startsWith("[") ? "(?:" + word(piece.substring(1, piece.length() - 1)) + ")?" : word(piece);
        };
    }

    private static String word(String choices) {
        return Arrays.stream(choices.split("/"))
                        .map(it -> it.replace("-", BETWEEN + "+"))
                        .collect(Collectors.joining("|", "(?:", ")"))
                + WORD_ENDS;
    }

    /** Where it stands in a text that is written plainly. */
    Stream<MatchResult> in(String plain) {
        return pattern.matcher(plain).results();
    }
}
