package dev.ringback.wording;

import dev.ringback.kernel.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a wording leaves open until a text is written, as {@code {company}}. */
public enum Placeholder {
    COMPANY("company", 60, "The company's name."),
    SENDER("sender", 30, "The first name of whoever sends the text."),
    TECHNICIAN("technician", 30, "The first name of the technician who comes."),
    CUSTOMER("customer", 40, "The customer's name. It is left out where nobody knows it."),
    MINUTES("minutes", 5, "In how many minutes the technician arrives."),
    ARRIVAL("arrival", 30, "When the technician arrives, by the customer's clock."),
    CALLBACK_NUMBER("callbackNumber", 25, "The number to call the company at."),
    REVIEW_URL("reviewUrl", 200, "Where customers write reviews.");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern HALF_CHARACTERS = Pattern.compile("\\p{Cs}");

    private final String key;
    private final int longest;
    private final String meaning;

    Placeholder(String key, int longest, String meaning) {
        this.key = key;
        this.longest = longest;
        this.meaning = meaning;
    }

    /** That of this name, without braces and exactly as it is written. */
    static Optional<Placeholder> named(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /** As it stands in a wording: {@code {company}}. */
    public String written() {
        return "{" + key + "}";
    }

    String meaning() {
        return meaning;
    }

    /** How many UTF-16 code units of a value are kept, or fewer where something would be cut in two. */
    int longest() {
        return longest;
    }

    /** Whether a text can do without its value. */
    boolean mayBeUnknown() {
        return this == CUSTOMER;
    }

    /** A value as it goes into a text: in one line, and cut where it is too long. Empty when nothing is left. */
    String value(String given) {
        var line = HALF_CHARACTERS
                .matcher(BREAKS.matcher(given).replaceAll(" "))
                .replaceAll("")
                .strip();
        return Text.isBlank(line) ? "" : Text.cut(line, longest).strip();
    }
}
