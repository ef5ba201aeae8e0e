package dev.ringback.app.customer;

/** In how many pieces the carrier will send, and bill, a text. */
final class Segments {
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each of these takes two places. */
    private static final String GSM_EXTENSION = "\f^{}\\[~]|€";

    private Segments() {}

    static int of(String text) {
        var places = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (GSM.indexOf(letter) >= 0) {
                places++;
            } else if (GSM_EXTENSION.indexOf(letter) >= 0) {
                places += 2;
            } else {
                // One letter beyond the old alphabet, and the whole text is sent in 16-bit letters.
                return pieces(text.length(), 70, 67);
            }
        }
        return pieces(places, 160, 153);
    }

    private static int pieces(int places, int alone, int joined) {
        return places <= alone ? 1 : (places + joined - 1) / joined;
    }
}
