package dev.ringback.wording;

import dev.ringback.kernel.Folded;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to promise something.
 *
 * @param yieldsTo it counts only in a sentence in which no pattern that yields to none finds one of these
 * @param examples words that it finds
 * @param finds what it looks for in plain text
 * @param notAfter words right before what was found that make it no promise: "when" in "when we can come"
 */
record PromisePattern(
        String id,
        Promise.Kind kind,
        Set<Promise.Kind> yieldsTo,
        String explanation,
        List<String> examples,
        List<Pattern> finds,
        List<Pattern> notAfter) {

    /** How far back the words before a finding are looked at. */
    private static final int BEFORE = 100;

    /** A text, and the same as patterns expect it: folded, with straight dashes, and in one line. */
    record Plain(String text, Folded folded, String plain) {

        static Plain of(String text) {
            var folded = Folded.keepingCapitals(text);
            return new Plain(text, folded, PromisePattern.plain(folded.text()));
        }

        /** The same with these words in place of the text's, which are as long. */
        Plain quoting(String body) {
            return new Plain(body, folded, plain);
        }

        private Promise promise(Promise.Kind kind, MatchResult found) {
            var start = folded.start(found.start());
            var end = folded.end(found.end());
            return new Promise(kind, text.substring(start, end), start, end);
        }
    }

    /** Of the same length: with straight quotes and dashes, and in one line. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            plain.append(
                    switch (text.charAt(i)) {
                        case '’', '‘', '´', '`' -> '\'';
                        case '–', '—', '‐', '‑' -> '-';
                        case '\n', '\r', '\t', '\u00a0', '\u202f', '\u2009' -> ' ';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }

    Stream<Promise> in(Plain text) {
        return finds.stream()
                .flatMap(it -> it.matcher(text.plain()).results())
                .filter(it -> it.end() > it.start())
                .filter(it -> counts(text.plain().substring(Math.max(0, it.start() - BEFORE), it.start())))
                .map(it -> text.promise(kind, it));
    }

    private boolean counts(String before) {
        return notAfter.stream()
                .noneMatch(it -> it.matcher(before.stripTrailing()).find());
    }
}
