package dev.ringback.simulator.twilio;

import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.PhoneNumber;

/** Reads the numbers that testers type into a URL. */
final class PhoneNumbers {

    private PhoneNumbers() {}

    static boolean isE164(String spelling) {
        return PhoneNumber.ofE164(spelling).isPresent();
    }

    /** The number of this parameter.
     *
     * @throws InvalidInput when it is none */
    static PhoneNumber read(String parameter, String spelling) {
        var plus = restorePlus(spelling);
        return PhoneNumber.ofE164(plus)
                .orElseThrow(() -> new InvalidInput(
                        parameter,
                        "`" + parameter + "` must be a number with its country code, for example +15125550143."));
    }

    /** In a URL an unescaped plus sign means a space, and nobody remembers to write %2B. */
    static String restorePlus(String spelling) {
        return spelling.startsWith(" ") ? "+" + spelling.strip() : spelling.strip();
    }
}
