package dev.ringback.evidence;

import dev.ringback.evidence.Word.Pause;
import dev.ringback.kernel.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How writing becomes words, the same for callers and for rules: "won’t" is "will not", "a c" and "A.C." are "ac".
 *
 * @param split what one written word is in several
 * @param joined what two words in a row are in one
 */
record Spelling(Map<String, List<String>> split, Map<List<String>, String> joined) {

    private static final Map<String, String> ENDINGS =
            Map.of("n't", "not", "'s", "is", "'re", "are", "'ve", "have", "'ll", "will", "'m", "am", "'d", "would");

    List<Word> words(String written) {
        var folded = Folded.of(written);
        var text = folded.text();
        var words = new ArrayList<Word>();
        var pause = Pause.NONE;
        var at = 0;
        while (at < text.length()) {
            var end = endOfWord(text, at);
            if (end > at) {
                for (var said : spelledOut(text.substring(at, end))) {
                    add(words, new Word(said, folded.start(at), folded.end(end), pause));
                    pause = Pause.NONE;
                }
                at = end;
            } else {
                var heard = pauseAt(text, at);
                pause = heard.compareTo(pause) > 0 ? heard : pause;
                at++;
            }
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        var at = start;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isInside(text, start, at))) {
            at++;
        }
        return at;
    }

    /** Whether the apostrophe here is part of the word. */
    private static boolean isInside(String text, int start, int at) {
        return at > start
                && text.charAt(at) == '\''
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private List<String> spelledOut(String word) {
        var known = split.get(word);
        if (known != null) {
            return known;
        }
        for (var ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey())
                    && word.length() > ending.getKey().length()) {
                return List.of(word.substring(0, word.length() - ending.getKey().length()), ending.getValue());
            }
        }
        return List.of(word.replace("'", ""));
    }

    private void add(List<Word> words, Word word) {
        if (!words.isEmpty() && word.pause() == Pause.NONE) {
            var last = words.getLast();
            var one = joined.get(List.of(last.said(), word.said()));
            if (one != null) {
                words.set(words.size() - 1, new Word(one, last.start(), word.end(), last.pause()));
                return;
            }
        }
        words.add(word);
    }

    private static Pause pauseAt(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?', ';', '\n' -> Pause.STOP;
            case '.' -> isFullStop(text, at) ? Pause.STOP : Pause.NONE;
            case ',', ':', '(', ')', '—' -> Pause.COMMA;
            default -> Pause.NONE;
        };
    }

    /** Not the one in "8.30" nor those of "A.C.". */
    private static boolean isFullStop(String text, int at) {
        var inside = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        var initial = at > 0
                && Character.isLetter(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        return !inside && !initial;
    }
}
