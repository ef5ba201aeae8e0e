package dev.ringback.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which numbers can be dialled, by the numbering plans that libphonenumber knows and by what it is too polite to refuse. */
final class Dialling {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** Where no number is without its country code. */
    static final String NOWHERE = "ZZ";

    private static final int NORTH_AMERICA = 1;
    /** Area code and exchange begin with 2 to 9 and are not N11 (NANPA's central office code guidelines). */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("[2-9](?!11)[0-9]{2}[2-9](?!11)[0-9]{6}");
    /** Toll-free numbers are handed out one by one, and 1-800-411-… among them. */
    private static final Pattern TOLL_FREE = Pattern.compile("8(?:00|33|44|55|66|77|88)[2-9][0-9]{6}");

    private static final Pattern PLAIN_NORTH_AMERICAN = Pattern.compile("\\+1[2-9][0-9]{9}");
    private static final Pattern ONE_DIGIT = Pattern.compile("([0-9])\\1*");
    private static final String COUNTDOWN = "9876543210";
    private static final int FEWEST_DIGITS = 7;

    private Dialling() {}

    /** The number in E.164, if it can be dialled. */
    static Optional<String> read(String text, String country) {
        return Stream.of(parse(text, country).filter(it -> !isScrap(text, it)), fromAbroad(text))
                .flatMap(Optional::stream)
                .map(Dialling::inOneForm)
                .filter(Dialling::canBe)
                .map(Dialling::e164)
                .findFirst();
    }

    /** Two zeros are a plus sign in most of the world, and what phones from there have stored. */
    private static Optional<Phonenumber.PhoneNumber> fromAbroad(String text) {
        return text.startsWith("00")
                ? parse('+' + text.substring(2), NOWHERE).filter(PLANS::isValidNumber)
                : Optional.empty();
    }

    /** A few digits without a country code are a short code or an extension, even where some numbers may be as short. */
    private static boolean isScrap(String text, Phonenumber.PhoneNumber read) {
        return PhoneNumberUtil.normalizeDigitsOnly(text).length() < FEWEST_DIGITS && !PLANS.isValidNumber(read);
    }

    private static Phonenumber.PhoneNumber inOneForm(Phonenumber.PhoneNumber number) {
        return Relics.presentForms(e164(number))
                .flatMap(it -> parse(it, NOWHERE).stream())
                .filter(it -> standing(it) > standing(number))
                .findFirst()
                .orElse(number);
    }

    private static int standing(Phonenumber.PhoneNumber number) {
        if (PLANS.isValidNumber(number)) {
            return 2;
        }
        return isPossible(number) ? 1 : 0;
    }

    /** A number that can only be dialled within its own area is no number to call back, and an extension is no part of one. */
    private static boolean canBe(Phonenumber.PhoneNumber number) {
        var national = PLANS.getNationalSignificantNumber(number);
        return isPossible(number)
                && number.getExtension().isEmpty()
                && (number.getCountryCode() == NORTH_AMERICA
                        ? isNorthAmerican(national)
                        : PLANS.isValidNumber(number)
                                || !ONE_DIGIT.matcher(national).matches())
                && !StandIns.isStandIn(e164(number).substring(1), PLANS.isValidNumber(number));
    }

    private static boolean isNorthAmerican(String national) {
        return (NORTH_AMERICAN.matcher(national).matches()
                        || TOLL_FREE.matcher(national).matches())
                && !ONE_DIGIT.matcher(national).matches()
                && !national.equals(COUNTDOWN);
    }

    private static boolean isPossible(Phonenumber.PhoneNumber number) {
        return PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    static boolean isPossible(String e164) {
        return parse(e164, NOWHERE).filter(Dialling::isPossible).isPresent();
    }

    /** The one form of a number; what cannot be dialled stays what it is. */
    static String canonical(String e164) {
        return PLAIN_NORTH_AMERICAN.matcher(e164).matches()
                ? e164
                : parse(e164, NOWHERE)
                        .map(Dialling::inOneForm)
                        .filter(Dialling::isPossible)
                        .map(Dialling::e164)
                        .orElse(e164);
    }

    static String spell(String e164, String country) {
        return parse(e164, country)
                .map(it -> PLANS.format(
                        it,
                        country.equals(PLANS.getRegionCodeForNumber(it))
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    private static String e164(Phonenumber.PhoneNumber number) {
        return PLANS.format(number, PhoneNumberFormat.E164);
    }

    private static Optional<Phonenumber.PhoneNumber> parse(String text, String country) {
        try {
            return Optional.of(PLANS.parse(text, country));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
