package dev.ringback.simulator.twilio;

/** Counts the segments that a text is billed as. */
final class Segments {

    private static final String GSM_7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_7_ESCAPED = "^{}\\[~]|€\f";

    private Segments() {}

    static int of(String body) {
        if (body.chars().allMatch(Segments::isGsm7)) {
            var escapes = (int)
                    body.chars().filter(it -> GSM_7_ESCAPED.indexOf(it) >= 0).count();
            return count(body.length() + escapes, 160, 153);
        }
        return count(body.length(), 70, 67);
    }

    private static boolean isGsm7(int character) {
        return GSM_7.indexOf(character) >= 0 || GSM_7_ESCAPED.indexOf(character) >= 0;
    }

    private static int count(int units, int alone, int joined) {
        return units <= alone ? 1 : (units + joined - 1) / joined;
    }
}
