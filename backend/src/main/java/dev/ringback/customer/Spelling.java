package dev.ringback.customer;

import dev.ringback.kernel.Folded;

/** What stays of a text when only its spelling differs. */
final class Spelling {

    private Spelling() {}

    /** As words are compared, with one space where there were several. */
    static String folded(String text) {
        return Folded.fold(text).replaceAll("\\s+", " ").strip();
    }

    /** The letters and digits, with one space between the words: “4127 N. Ashland Ave,” and “4127 n ashland ave” are alike. */
    static String words(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
