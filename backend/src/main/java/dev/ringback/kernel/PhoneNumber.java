package dev.ringback.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in E.164 form: a plus sign and 8 to 15 digits (ITU-T E.164). Prints only its last two digits. */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /** The number, when this is one in E.164 form; empty for anything else. */
    public static Optional<PhoneNumber> ofE164(String text) {
        return E164.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "…" + e164.substring(e164.length() - 2);
    }
}
