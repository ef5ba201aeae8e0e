package dev.ringback.customer;

import java.text.Normalizer;
import java.util.Locale;

/** What stays of a text when only its spelling differs. */
final class Spelling {

    private Spelling() {}

    /** In lower case, with one space where there were several. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The letters and digits, with one space between the words: “4127 N. Ashland Ave,” and “4127 n ashland ave” are alike. */
    static String words(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
