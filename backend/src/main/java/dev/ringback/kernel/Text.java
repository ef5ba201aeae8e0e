package dev.ringback.kernel;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks text that came from outside. */
public final class Text {

    private static final Pattern SPELLED_NUMBER = Pattern.compile("[+()0-9 ./-]*[0-9][+()0-9 ./-]*");

    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);
    /** Stands for a picture that came beside the text. */
    private static final int OBJECT = 0xFFFC;
    /** The ends of what is written in another direction: left out, all that follows would be. */
    private static final Set<Integer> CLOSING = Set.of(0x202C, 0x2069);

    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private Text() {}

    /** The text without what nobody sees around it.
     *
     * @throws InvalidInput when nothing of it can be seen, or it is longer than {@code most} characters */
    public static String required(String field, String text, int most) {
        var kept = optional(field, text, most);
        if (kept == null) {
            throw blank(field);
        }
        return kept;
    }

    /** The text without what nobody sees around it, or null when there is none: a field of a form that was left or made empty.
     *
     * @throws InvalidInput when it is longer than {@code most} characters, or something was written of which nothing can be seen */
    public static @Nullable String optional(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most) {
            throw new InvalidInput(
                    field, "`%s` has %,d characters; at most %,d are kept.".formatted(field, text.length(), most));
        }
        if (isBlank(text)) {
            throw blank(field);
        }
        return strip(text);
    }

    private static InvalidInput blank(String field) {
        return new InvalidInput(field, "`" + field + "` must not be blank.");
    }

    /** Whether nobody sees anything of it, whatever it is written with. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Text::isSeen);
    }

    /** All of it that is seen, with the room between. */
    public static String seen(String text) {
        return text.codePoints()
                .filter(it -> isSeen(it) || isMark(it) || isSpace(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String strip(String text) {
        var start = 0;
        while (isRoom(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        var end = text.length();
        while (isRoom(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Room, or a sign that only says how to write; but no part of what stands before it, as the tags of flags are. */
    private static boolean isRoom(int character) {
        var isTag = character >= FIRST_TAG && character <= LAST_TAG;
        return isSpace(character)
                || (Character.getType(character) == Character.FORMAT && !isTag && !CLOSING.contains(character));
    }

    /** Whether it makes a mark on paper by itself. */
    static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.UNASSIGNED -> !isNoCharacter(character);
            default -> !isMark(character) && !BLANKS.contains(character) && character != OBJECT;
        };
    }

    /** Room between words: also what the standard calls letters, Hangul's fillers and the braille cell without dots. */
    static boolean isSpace(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character) || BLANKS.contains(character);
    }

    /** Stands above, below or around what comes before. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF)
                || (character >= 0xFFF0 && character <= 0xFFF8)
                || (character >= 0xE0000 && character <= 0xE0FFF)
                || character == 0x2065;
    }

    /** The beginning of a text, of at most so many characters: never half of what is seen as one, such as a flag or a family. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // Whether something ends there can be told from what stands before it and the one character behind.
        characters.setText(text.substring(0, Math.min(text.length(), most + 2)));
        return text.substring(0, characters.isBoundary(most) ? most : Math.max(0, characters.preceding(most)));
    }

    /** The same, and a sign that there was more. */
    public static String excerpt(String text, int most) {
        return text.length() <= most ? text : cut(text, most).stripTrailing() + "…";
    }

    /**
     * What to look for in stored text, which is folded, when somebody searches: of a number in any spelling the digits, and of a whole one those
     * of its one form.
     */
    public static String searched(String text) {
        var folded = Folded.fold(text).strip();
        return SPELLED_NUMBER.matcher(folded).matches()
                ? PhoneNumber.readInFull(folded)
                        .map(PhoneNumber::e164)
                        .orElse(folded)
                        .replaceAll("[^0-9]", "")
                : folded;
    }
}
