package dev.ringback.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks text that came from outside. */
public final class Text {

    private static final Pattern SPELLED_NUMBER = Pattern.compile("[+()0-9 ./-]*[0-9][+()0-9 ./-]*");

    private Text() {}

    /** The text without surrounding space.
     *
     * @throws InvalidInput when it is blank or longer than {@code most} characters */
    public static String required(String field, String text, int most) {
        var kept = optional(field, text, most);
        if (kept == null) {
            throw new InvalidInput(field, "`" + field + "` must not be blank.");
        }
        return kept;
    }

    /** The text without surrounding space, or null when there is none.
     *
     * @throws InvalidInput when it is longer than {@code most} characters */
    public static @Nullable String optional(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most) {
            throw new InvalidInput(
                    field, "`%s` has %,d characters; at most %,d are kept.".formatted(field, text.length(), most));
        }
        return text.strip();
    }

    /**
     * What to look for in stored text, which is in lower case, when somebody searches: of a number in any spelling the digits, and of a whole
     * one those of its one form.
     */
    public static String searched(String text) {
        return SPELLED_NUMBER.matcher(text).matches()
                ? PhoneNumber.readInFull(text)
                        .map(PhoneNumber::e164)
                        .orElse(text)
                        .replaceAll("[^0-9]", "")
                : text.strip().toLowerCase(Locale.ROOT);
    }
}
