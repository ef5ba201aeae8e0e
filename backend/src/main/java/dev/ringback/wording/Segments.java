package dev.ringback.wording;

import java.util.stream.IntStream;

/**
 * How long a text is to a carrier, which bills by the segment (3GPP TS 23.038 and 23.040).
 *
 * @param characters of the encoding: in GSM-7 those of the extension table, such as €, count twice; in UCS-2 most emoji do
 */
public record Segments(Encoding encoding, int characters, int segments) {

    /** How characters travel, which decides how many fit. A single other one sends the whole text as UCS-2. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€\f";

    public static Segments of(String body) {
        var encoding =
                body.codePoints().allMatch(it -> isBasic(it) || isExtension(it)) ? Encoding.GSM_7 : Encoding.UCS_2;
        var characters = body.codePoints().map(it -> size(it, encoding)).toArray();
        var all = IntStream.of(characters).sum();
        return new Segments(
                encoding, all, all <= encoding.alone ? Math.min(all, 1) : packed(characters, encoding.joined));
    }

    private static boolean isBasic(int character) {
        return BASIC.indexOf(character) >= 0;
    }

    private static boolean isExtension(int character) {
        return EXTENSION.indexOf(character) >= 0;
    }

    private static int size(int character, Encoding encoding) {
        return switch (encoding) {
            case GSM_7 -> isExtension(character) ? 2 : 1;
            case UCS_2 -> Character.charCount(character);
        };
    }

    /** What takes two places is not divided: where one place is left, it goes to the next segment. */
    private static int packed(int[] characters, int most) {
        var segments = 1;
        var used = 0;
        for (var size : characters) {
            if (used + size > most) {
                segments++;
                used = 0;
            }
            used += size;
        }
        return segments;
    }
}
