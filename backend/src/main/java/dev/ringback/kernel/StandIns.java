package dev.ringback.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What carriers put in place of a number that was withheld: a word, spelled on the keys of a telephone, whole or cut short or filled up with
 * zeros.
 *
 * @see <a href="https://help.twilio.com/articles/223179988">Twilio: why am I getting calls from these strange numbers</a>
 */
final class StandIns {

    private static final String KEYS = "22233344455566677778889999";

    /** Those that carriers in North America send as ten digits, with the country code before them or without. */
    private static final List<String> AS_TEN_DIGITS = keyed("RESTRICTED", "UNAVAILABLE", "NOCALLERID");

    private static final List<String> ALL = Stream.concat(
                    AS_TEN_DIGITS.stream(),
                    keyed(
                            "ANONYMOUS",
                            "BLOCKED",
                            "BLOCKEDCALLER",
                            "BLOCKEDNUMBER",
                            "CALLERIDBLOCKED",
                            "CONFIDENTIAL",
                            "HIDDEN",
                            "HIDDENNUMBER",
                            "IDBLOCKED",
                            "IDWITHHELD",
                            "NOCALLER",
                            "NOID",
                            "NONUMBER",
                            "NOTAVAILABLE",
                            "NOTPROVIDED",
                            "NUMBERWITHHELD",
                            "OUTOFAREA",
                            "PRIVATE",
                            "PRIVATECALLER",
                            "PRIVATENAME",
                            "PRIVATENUMBER",
                            "SUPPRESSED",
                            "UNIDENTIFIED",
                            "UNKNOWN",
                            "UNKNOWNCALLER",
                            "UNKNOWNNAME",
                            "UNKNOWNNUMBER",
                            "UNLISTED",
                            "UNPUBLISHED",
                            "WITHHELD",
                            "ANONIMO",
                            "BLOQUEADO",
                            "DESCONOCIDO",
                            "NODISPONIBLE",
                            "OCULTO",
                            "PRIVADO",
                            "RESTRINGIDO")
                            .stream())
            .toList();

    /** So many letters are no coincidence in a number that nobody can have. */
    private static final int FEWEST_LETTERS = 7;

    private static final int TEN = 10;

    private StandIns() {}

    private static List<String> keyed(String... words) {
        return Stream.of(words)
                .map(word -> word.chars()
                        .mapToObj(letter -> KEYS.substring(letter - 'A', letter - 'A' + 1))
                        .collect(Collectors.joining()))
                .toList();
    }

    /** Whether somebody wrote one of the words on their keys, without any country code. */
    static boolean isSpelledBy(String text) {
        return text.chars().allMatch(it -> it >= '0' && it <= '9') && ALL.contains(text);
    }

    /**
     * Whether a number with its country code is one of the words.
     *
     * @param valid whether somebody can have such a number: then only the whole word counts
     */
    static boolean isStandIn(String digits, boolean valid) {
        return ALL.stream().anyMatch(word -> isWhole(word, digits) || (!valid && isPart(word, digits)))
                || AS_TEN_DIGITS.stream().anyMatch(word -> digits.equals('1' + word.substring(0, TEN)));
    }

    private static boolean isWhole(String word, String digits) {
        return digits.startsWith(word)
                && digits.substring(word.length()).chars().allMatch(it -> it == '0');
    }

    private static boolean isPart(String word, String digits) {
        return (digits.length() >= FEWEST_LETTERS && word.startsWith(digits))
                || (word.length() >= FEWEST_LETTERS && digits.startsWith(word));
    }
}
