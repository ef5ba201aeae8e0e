package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;
import java.util.regex.Pattern;

/** Reads the numbers that testers type into a URL. */
final class PhoneNumbers {

    /** An address, something of digits, or a carrier's word. */
    private static final Pattern WITHHELD = Pattern.compile(
            "(?i).*[0-9:@].*|\\+?(?:anonymous|restricted|private|unknown|unavailable|blocked|withheld|no caller id)");

    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{1,6}");

    private PhoneNumbers() {}

    static boolean isE164(String spelling) {
        return PhoneNumber.read(spelling, "US")
                .filter(it -> it.e164().equals(spelling))
                .isPresent();
    }

    /** The number of a caller; or, as carriers pass them on, what stands for one that was withheld or is none.
     *
     * @throws InvalidInput when it is neither */
    static String caller(String parameter, String spelling) {
        var plus = restorePlus(spelling);
        return WITHHELD.matcher(plus).matches() && PhoneNumber.read(plus, "US").isEmpty()
                ? plus
                : read(parameter, spelling).e164();
    }

    /** Whoever texts: a number, or anything else that Twilio may name.
     *
     * @throws InvalidInput when it is blank */
    static String sender(String parameter, String spelling) {
        if (spelling.isBlank()) {
            throw new InvalidInput(parameter, "`" + parameter + "` must not be blank.");
        }
        var plus = restorePlus(spelling);
        return SHORT_CODE.matcher(plus).matches()
                ? plus
                : PhoneNumber.read(plus, "US").map(PhoneNumber::e164).orElse(plus);
    }

    /** The number of this parameter.
     *
     * @throws InvalidInput when it is none */
    static PhoneNumber read(String parameter, String spelling) {
        var plus = restorePlus(spelling);
        return PhoneNumber.read(plus, "US")
                .orElseThrow(() -> new InvalidInput(
                        parameter,
                        "`" + parameter + "` must be a number with its country code, for example +15125550143."));
    }

    /** In a URL an unescaped plus sign means a space, and nobody remembers to write %2B. */
    static String restorePlus(String spelling) {
        return spelling.startsWith(" ") ? "+" + spelling.strip() : spelling.strip();
    }
}
