package dev.ringback.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A text as words are compared: what looks the same is the same. In small letters, without accents, without what nobody sees, full-width and
 * mathematical letters as plain ones, letters of other alphabets that look Latin as Latin. Each letter knows where it stood.
 */
public final class Folded {

    private static final int LETTERS_OF_ONE = 18;

    private static final Set<Character.UnicodeBlock> ACCENTS = Set.of(
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            Character.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            Character.UnicodeBlock.COMBINING_HALF_MARKS,
            Character.UnicodeBlock.VARIATION_SELECTORS,
            Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);

    private final boolean keepsCase;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private Folded(String original, boolean keepsCase) {
        this.keepsCase = keepsCase;
        text = new StringBuilder(original.length());
        starts = new int[original.length() + 1];
        ends = new int[original.length() + 1];
        for (var at = 0; at < original.length(); ) {
            var letter = original.codePointAt(at);
            var end = at + Character.charCount(letter);
            if (Text.isMark(letter) && !text.isEmpty()) {
                ends[text.length() - 1] = end;
            }
            add(letter, at, end);
            at = end;
        }
    }

    public static Folded of(String original) {
        return new Folded(original, false);
    }

    /** The same with capitals where they stood: for whoever tells names by them. */
    public static Folded keepingCapitals(String original) {
        return new Folded(original, true);
    }

    /** What is left for comparing, for whoever need not know where it stood. */
    public static String fold(String original) {
        return of(original).text();
    }

    public String text() {
        return text.toString();
    }

    /** Where in the original the folded letter at this place begins. */
    public int start(int at) {
        return starts[at];
    }

    /** Where in the original that ends which ends before this place: with the accents that belong to it. */
    public int end(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    private void add(int letter, int start, int end) {
        if (isLineBreak(letter)) {
            put('\n', start, end);
        } else if (Text.isSpace(letter)) {
            put(' ', start, end);
        } else if (letter < 0x80 && Text.isSeen(letter)) {
            put((char) (keepsCase ? letter : Character.toLowerCase(letter)), start, end);
        } else if (Text.isSeen(letter) || Text.isMark(letter)) {
            plain(letter).codePoints().filter(it -> !isAccent(it)).forEach(it -> {
                for (var part : Character.toChars(latin(it))) {
                    put(part, start, end);
                }
            });
        }
    }

    private int latin(int letter) {
        var latin = LookAlikes.latin(Character.toLowerCase(letter));
        return keepsCase && Character.isUpperCase(letter) ? Character.toUpperCase(latin) : latin;
    }

    private void put(char letter, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length + starts.length / 2 + LETTERS_OF_ONE);
            ends = Arrays.copyOf(ends, starts.length);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(letter);
    }

    /** The same character in its plainest form, which may be several letters. Signs such as … and ™ stay one. */
    private String plain(int letter) {
        var digit = Character.digit(letter, 10);
        if (digit >= 0) {
            return String.valueOf(digit);
        }
        var itself = Character.toString(letter);
        var isSign = !Character.isLetterOrDigit(letter)
                && !Text.isMark(letter)
                && !isFullWidth(letter)
                && Character.getType(letter) != Character.OTHER_NUMBER
                && !isEnclosed(letter);
        if (isSign) {
            return itself;
        }
        var parts = Normalizer.normalize(itself, Normalizer.Form.NFKD);
        // Up and down again: small letters of which there are two, such as ς, are one then.
        return keepsCase
                ? parts
                : Normalizer.normalize(parts.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }

    private static boolean isFullWidth(int letter) {
        return letter >= 0xFF01 && letter <= 0xFF5E;
    }

    /** In a circle, square or brackets. */
    private static boolean isEnclosed(int letter) {
        return (letter >= 0x2460 && letter <= 0x24FF) || (letter >= 0x1F110 && letter <= 0x1F189);
    }

    private static boolean isLineBreak(int letter) {
        return letter == '\n' || letter == '\r' || letter == 0x85 || letter == 0x2028 || letter == 0x2029;
    }

    /** What stands above or below letters of any alphabet; what is part of a letter, as in Hindi or Japanese, is no accent. */
    private static boolean isAccent(int letter) {
        var block = Character.UnicodeBlock.of(letter);
        return block != null && ACCENTS.contains(block);
    }
}
