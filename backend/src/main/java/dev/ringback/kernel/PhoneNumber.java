package dev.ringback.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form (ITU-T E.164): a plus sign and 8 to 15 digits, or 7 where a country has so few. A number that countries wrote
 * in several ways in the course of time has one form here, so that one person is one person. Prints only its last two digits.
 */
public record PhoneNumber(String e164) implements Correspondent {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int USUALLY_SHORTEST = "+12345678".length();

    /** What was written down before anybody asked whether it can be dialled is taken as it is. */
    public PhoneNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
        e164 = Dialling.canonical(e164);
    }

    /**
     * Reads a number as people, carriers and partners write it: with or without its country code, with blanks, brackets and dashes, as a SIP
     * or `tel:` address. Empty when it cannot be dialled, or only stands for a number that was withheld.
     *
     * @param country whose it is without a country code, as ISO 3166-1 alpha-2
     */
    public static Optional<PhoneNumber> read(String spelling, String country) {
        return Dress.takenOff(spelling)
                .filter(it -> !StandIns.isSpelledBy(it))
                .flatMap(it -> Dialling.read(it, country))
                .filter(PhoneNumber::isE164)
                .map(PhoneNumber::new);
    }

    /** The same number when it is known that texts come from it, which tells apart what some carriers write alike. */
    public PhoneNumber ofWhoeverTexts() {
        return Relics.mobile(e164).flatMap(PhoneNumber::readInFull).orElse(this);
    }

    /** Reads a number that is written with its country code. */
    public static Optional<PhoneNumber> readInFull(String spelling) {
        return read(spelling, Dialling.NOWHERE);
    }

    private static boolean isE164(String text) {
        return E164.matcher(text).matches() && (text.length() >= USUALLY_SHORTEST || Dialling.isPossible(text));
    }

    /** As people of this country write it. */
    public String spelledIn(String country) {
        return Dialling.spell(e164, country);
    }

    /** Every way in which it may stand in what was written down before there was one form for it; the present one first. */
    public List<String> everWrittenAs() {
        return Relics.formsOf(e164);
    }

    @Override
    public Optional<PhoneNumber> number() {
        return Optional.of(this);
    }

    @Override
    public String written() {
        return e164;
    }

    @Override
    public String key() {
        return e164;
    }

    @Override
    public String toString() {
        return "…" + e164.substring(e164.length() - 2);
    }
}
