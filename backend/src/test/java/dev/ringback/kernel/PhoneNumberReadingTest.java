package dev.ringback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are read that callers, carriers and partners write, for a company in the United States. */
class PhoneNumberReadingTest {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private static Optional<String> read(String spelling) {
        return PhoneNumber.read(spelling, "US").map(PhoneNumber::e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15125550143",
                "5125550143",
                "1 512 555 0143",
                "(512) 555-0143",
                "512.555.0143",
                "+1 (512) 555-0143",
                " 15125550143",
                "0015125550143",
                "%2B15125550143",
                "tel:+1-512-555-0143",
                "tel:+15125550143;ext=12",
                "tel:5550143;phone-context=+1512",
                "sip:+15125550143@trunk.example.com",
                "sip:5125550143@10.0.0.7:5060;user=phone",
                "SIPS:+15125550143;npdi:secret@trunk.example.com?Subject=x",
                "sip:%2B15125550143@trunk.example.com",
                "sip:+1(512)555-0143@trunk.example.com",
                "\"Maria Lopez\" <sip:+15125550143@trunk.example.com>;tag=7",
                "whatsapp:+15125550143",
                "rcs:+15125550143",
                "5125550143@trunk.example.com"
            })
    void oneNumberHasManyDresses(String spelling) {
        assertThat(read(spelling)).contains("+15125550143");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+266696687",
                "266696687",
                "+7378742833",
                "7378742833",
                "+17378742833",
                "+737874283",
                "+73787428330",
                "+2562533",
                "+8656696",
                "+86282452253",
                "86282452253",
                "+8628245225",
                "+862824522",
                "+18628245225",
                "+862824522530",
                "0086282452253",
                "01186282452253",
                "+464",
                "464",
                "+7748283",
                "+7748283686237",
                "+77482836862",
                "+94844353",
                "+6622553743",
                "+668282452253",
                "anonymous",
                "Anonymous",
                "+anonymous",
                "RESTRICTED",
                "PRIVATE",
                "Unavailable",
                "no caller id",
                "sip:anonymous@anonymous.invalid",
                "sip:Restricted@10.0.0.7",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                ""
            })
    void aWithheldNumberIsNone(String spelling) {
        assertThat(read(spelling)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000-000-0000",
                "+10000000000",
                "+1 911 555 0143",
                "+1 211 555 0143",
                "+1 512 911 0143",
                "+1 512 411 0143",
                "+1 012 555 0143",
                "+1 112 555 0143",
                "+1 512 055 0143",
                "+1 512 155 0143",
                "+1 000 555 0143",
                "+1 512 000 0143",
                "+1 800 000 0000",
                "123-456-7890",
                "987-654-3210",
                "555-555-5555",
                "+15555555555",
                "2222222222",
                "999 999 9999",
                "1111111111",
                "+1 416 911 0143",
                "+1 787 011 0143",
                "+1512555014",
                "+151255501430",
                "555-0143",
                "+440000000000",
                "+4444444444444",
                "+99912345678",
                "512-555-0143 ext. 5",
                "22395",
                "262966",
                "ANGI",
                "247PLUMBER",
                "maria512@example.com",
                "messenger:5125550143",
                "client:5125550143",
                "rcs:northside_agent",
                "sip:dana@office.example.com",
                "sip:10.11.12.13",
                "sip:",
                "+"
            })
    void whatNobodyCanHaveIsNone(String spelling) {
        assertThat(read(spelling)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15125550100",
                "+15125550199",
                "+15125559999",
                "+12125551212",
                "+15555550143",
                "+15005550006",
                "+18004117246",
                "+18885550142",
                "+17378742834",
                "+18628245224",
                "+12566253300",
                "+14642250143",
                "+17872345678",
                "+16712345678",
                "+12462501234",
                "+862112345678",
                "+79123456789",
                "+393333333333",
                "+66812345678",
                "+6834002"
            })
    void whatSomebodyMayHaveIsTaken(String e164) {
        assertThat(read(e164)).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "+5215555550143, +525555550143",
        "+52 1 55 5555 0143, +525555550143",
        "+52 044 55 5555 0143, +525555550143",
        "+52 01 55 5555 0143, +525555550143",
        "whatsapp:+5215555550143, +525555550143",
        "+54 9 11 2345 6789, +5491123456789",
        "+54 11 15 2345 6789, +5491123456789",
        "+54 9 11 15 2345 6789, +5491123456789",
        "+54 9 2966 15 123456, +5492966123456",
        "+54 11 4345 6789, +541143456789",
        "+55 11 8765 4321, +5511987654321",
        "+55 11 98765 4321, +5511987654321",
        "+55 11 3456 7890, +551134567890",
        "+229 97 12 34 56, +2290197123456",
        "+39 6 1234 5678, +390612345678",
        "+44 (0)20 7946 0018, +442079460018",
        "+7 8 495 123 45 67, +74951234567",
        "1-800-FLOWERS, +18003569377"
    })
    void whatACountryWroteInSeveralWaysHasOneForm(String spelling, String e164) {
        assertThat(read(spelling)).contains(e164);
    }

    @Test
    void inFullItHasItsCountryCode() {
        assertThat(PhoneNumber.readInFull("+1 512 555 0143")).contains(new PhoneNumber("+15125550143"));
        assertThat(PhoneNumber.readInFull("512 555 0143")).isEmpty();
    }

    @Test
    void atHomeAMexicanNumberIsReadAsThereInAnyOfItsForms() {
        assertThat(Stream.of(
                                "55 5555 0143",
                                "01 55 5555 0143",
                                "044 55 5555 0143",
                                "1 55 5555 0143",
                                "+52 55 5555 0143")
                        .map(it -> PhoneNumber.read(it, "MX").map(PhoneNumber::e164)))
                .containsOnly(Optional.of("+525555550143"));
    }

    @ParameterizedTest
    @CsvSource({"+5215555550143, +525555550143", "+551187654321, +5511987654321", "+22997123456, +2290197123456"})
    void whatIsOnRecordInAnOldFormIsTheSameNumber(String old, String present) {
        var number = new PhoneNumber(old);

        assertThat(number).isEqualTo(new PhoneNumber(present));
        assertThat(number.everWrittenAs()).containsExactly(present, old);
    }

    @Test
    void whatWasTakenBeforeAnybodyAskedCanStillBeReadFromTheRecord() {
        assertThat(new PhoneNumber("+10000000000").e164()).isEqualTo("+10000000000");
        assertThat(new PhoneNumber("+86282452253").e164()).isEqualTo("+86282452253");
    }

    /** Of every country and kind, the example that its numbering plan gives. */
    static Stream<Phonenumber.PhoneNumber> numbersOfTheWorld() {
        return Stream.concat(
                        PLANS.getSupportedRegions().stream()
                                .sorted()
                                .flatMap(region -> PLANS.getSupportedTypesForRegion(region).stream()
                                        .flatMap(type ->
                                                Stream.ofNullable(PLANS.getExampleNumberForType(region, type)))),
                        PLANS.getSupportedGlobalNetworkCallingCodes().stream()
                                .sorted()
                                .map(PLANS::getExampleNumberForNonGeoEntity))
                // A few service numbers are dialled within their country alone.
                .filter(it -> PLANS.isPossibleNumberWithReason(it) == ValidationResult.IS_POSSIBLE
                        && PLANS.format(it, PhoneNumberFormat.E164).length() > 7);
    }

    @ParameterizedTest
    @MethodSource("numbersOfTheWorld")
    void everyNumberThatIsShownCanBeGivenBack(Phonenumber.PhoneNumber plain) {
        var region = PLANS.getRegionCodeForNumber(plain);
        var country = "001".equals(region) ? "US" : region;
        var number = PhoneNumber.read(PLANS.format(plain, PhoneNumberFormat.E164), "US")
                .orElseThrow();

        assertThat(Stream.of(
                                number.e164(),
                                number.spelledIn("US"),
                                number.spelledIn(country),
                                PLANS.format(plain, PhoneNumberFormat.INTERNATIONAL),
                                PLANS.format(plain, PhoneNumberFormat.RFC3966))
                        .map(shown -> PhoneNumber.read(shown, country)))
                .containsOnly(Optional.of(number));
        assertThat(new PhoneNumber(number.e164())).isEqualTo(number);
        assertThat(number.everWrittenAs())
                .allSatisfy(it -> assertThat(new PhoneNumber(it)).isEqualTo(number));
    }
}
