package dev.ringback.wording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to promise something.
 *
 * @param yieldsTo it counts only in a sentence in which no pattern that yields to none finds one of these
 * @param examples words that it finds
 * @param finds what it looks for in {@link #plain} text
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

    /** The text as patterns expect it, of the same length: with straight quotes and dashes, and in one line. */
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

    /** What it finds in a text, of which {@code plain} is the plain form. */
    Stream<Promise> in(String text, String plain) {
        return finds.stream()
                .flatMap(it -> it.matcher(plain).results())
                .filter(it -> counts(plain.substring(Math.max(0, it.start() - BEFORE), it.start())))
                .map(it -> new Promise(kind, text.substring(it.start(), it.end()), it.start(), it.end()));
    }

    private boolean counts(String before) {
        return notAfter.stream()
                .noneMatch(it -> it.matcher(before.stripTrailing()).find());
    }
}
