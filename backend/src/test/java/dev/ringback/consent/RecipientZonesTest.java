package dev.ringback.consent;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.company.Company;
import dev.ringback.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which clocks somebody lives. Northside itself is in Chicago. */
class RecipientZonesTest {

    private static final String MIAMI = "+13055550142";

    private final RecipientZones zones = new RecipientZones();

    private Set<ZoneId> of(String number, @Nullable String address) {
        return zones.of(COMPANY, new Recipient(new PhoneNumber(number), address));
    }

    private static Set<ZoneId> named(String names) {
        return Arrays.stream(names.split(" ")).map(ZoneId::of).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12 Elm St, Austin, TX 78704                   | America/Chicago
                    12 Elm St, Austin, TX 78704-1234, USA         | America/Chicago
                    12 elm st austin tx 78704                     | America/Chicago
                    12 Elm St, Austin, Texas 78704                | America/Chicago
                    78704                                         | America/Chicago
                    9 Mesa St, El Paso, TX 79901                  | America/Denver
                    1 Main, Van Horn, TX 79855                    | America/Chicago America/Denver
                    Austin, TX                                    | America/Chicago America/Denver
                    Austin, Texas                                 | America/Chicago America/Denver
                    Austin Texas                                  | America/Chicago America/Denver
                    500 5th Ave NE, Seattle, WA 98105             | America/Los_Angeles
                    1 Pine St, Seattle, Washington                | America/Los_Angeles
                    10 K St NW, Washington, D.C. 20001            | America/New_York
                    10 K St NW, Washington, DC                    | America/New_York
                    4 Bay Rd, Charleston, West Virginia           | America/New_York
                    New York, New York                            | America/New_York
                    8 Palafox St, Pensacola, FL 32502             | America/Chicago
                    8 Ocean Dr, Miami Beach, FL 33139             | America/New_York
                    8 Bay Ave, Panama City, FL 32401              | America/Chicago America/New_York
                    1 Court Sq, Gary, IN 46402                    | America/Chicago
                    1 Court Sq, Indianapolis, IN 46204            | America/Indiana/Indianapolis
                    20 Camelback Rd, Phoenix, AZ 85016            | America/Phoenix
                    1 Navajo Blvd, Window Rock, AZ 86515          | America/Denver America/Phoenix
                    3 Bering Hill Rd, Adak, AK 99546              | America/Adak
                    3 Fourth Ave, Anchorage, AK 99501             | America/Anchorage
                    5 Kalakaua Ave, Honolulu, HI 96815            | Pacific/Honolulu
                    7 Calle Luna, San Juan, PR 00901              | America/Puerto_Rico
                    12 Elm St, Boston, MA 02108                   | America/New_York
                    12 Elm St, Boston, MA 02108 (blue house)      | America/New_York
                    12345 Elm St, Denver, CO 80202, gate code 4411 | America/Denver
                    1 Base Rd, Denver, CO 09012                   | America/Denver
                    """)
    void anAddressTells(String address, String expected) {
        assertThat(of(MIAMI, address)).isEqualTo(named(expected));
    }

    @Test
    void whereStateAndZipContradictEachOtherBothCount() {
        assertThat(of(MIAMI, "12 Elm St, Austin, TX 98105"))
                .isEqualTo(named("America/Chicago America/Denver America/Los_Angeles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Elm St",
                "12345 Elm Ct",
                "100 Main St NE",
                "1200 Washington",
                "12 E Virginia",
                "County Road 20145",
                "12 Elm St, Unit 10001",
                "come on in",
                "12 High St, Toronto, ON M5V 2T6, CA",
                "APO AE 09012",
                ""
            })
    void whatIsNoAddressInAStateSaysNothing(String address) {
        assertThat(of(MIAMI, address)).isEqualTo(named("America/New_York"));
    }

    @ParameterizedTest
    @CsvSource({
        "+15125550142, America/Chicago",
        "+12125550142, America/New_York",
        "+18085550142, Pacific/Honolulu",
        "+16025550142, America/Phoenix",
        "+19285550142, America/Phoenix America/Denver",
        "+12195550142, America/Chicago",
        "+16895550142, America/New_York",
        "+18505550142, America/Chicago America/New_York",
        "+12085550142, America/Boise America/Los_Angeles",
        "+14165550142, America/Toronto",
        "+17875550142, America/Puerto_Rico",
        "+19395550142, America/Puerto_Rico",
        "+13405550142, America/St_Thomas",
        "+16715550142, Pacific/Guam",
        "+16705550142, Pacific/Saipan",
        "+16845550142, Pacific/Pago_Pago",
        "+14415550142, Atlantic/Bermuda",
        "+18765550142, America/Jamaica",
        "+12465550142, America/Barbados",
        "+18095550142, America/Santo_Domingo",
        "+13065550142, America/Regina",
        "+13068255555, America/Regina America/Edmonton -06:00",
        "+14745550142, America/Regina",
        "+19025550142, America/Halifax",
        "+15065550142, America/Moncton",
        "+17095550142, America/St_Johns America/Goose_Bay",
        "+18075550142, America/Toronto America/Winnipeg America/Atikokan",
        "+14185550142, America/Toronto America/Halifax America/Blanc-Sablon",
        "+12505550142, America/Vancouver -07:00 America/Edmonton -06:00 America/Dawson_Creek America/Fort_Nelson America/Creston",
        "+16045550142, America/Vancouver -07:00",
        "+17385550142, America/Los_Angeles",
        "+17295550142, America/New_York America/Chicago",
        "+526621234567, America/Hermosillo",
        "+526561234567, America/Ciudad_Juarez",
        "+529981234567, America/Cancun",
        "+525512345678, America/Mexico_City",
        "+442071234567, Europe/London",
        "+498912345678, Europe/Berlin"
    })
    void withoutAnAddressTheNumberTells(String number, String expected) {
        assertThat(of(number, null)).isEqualTo(named(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "+18504325555, America/Chicago",
        "+16053432345, America/Denver",
        "+16053342345, America/Chicago",
        "+12087462345, America/Los_Angeles",
        "+12704422345, America/Chicago",
        "+18122345678, America/Indiana/Indianapolis America/Chicago",
        "+12504262345, America/Edmonton -06:00 America/Dawson_Creek America/Fort_Nelson America/Creston"
    })
    void ofAnAreaWithSeveralTheExchangeTellsWhereItIsKnown(String number, String expected) {
        assertThat(of(number, null)).isEqualTo(named(expected));
    }

    @Test
    void anAddressTellsMoreThanAnAreaWithSeveral() {
        assertThat(of("+16055550142", "9 Main St, Rapid City, SD 57701")).isEqualTo(named("America/Denver"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+18005550142", "+18885550142", "+15005550006", "+19999999999", "+61412345678", "+12345678"})
    void aNumberThatIsNowhereLeavesTheCompany(String number) {
        assertThat(of(number, null)).containsExactly(CHICAGO);
    }

    @Test
    void abroadAnAddressIsNotReadAsAmerican() {
        var perth = new Company(
                COMPANY.id(),
                COMPANY.name(),
                "AU",
                COMPANY.officeNumber(),
                COMPANY.numbers(),
                COMPANY.internalNumbers(),
                COMPANY.hours(),
                COMPANY.windows(),
                COMPANY.policy(),
                COMPANY.texting(),
                COMPANY.carrier(),
                COMPANY.changes(),
                COMPANY.version());

        assertThat(zones.of(perth, new Recipient(new PhoneNumber("+61892345678"), "1 Hay St, Perth, WA")))
                .doesNotContain(ZoneId.of("America/Los_Angeles"))
                .contains(ZoneId.of("Australia/Perth"));
    }

    @Test
    void everyZipAndEveryStateIsWhereItsStateIs() {
        var places = Places.usual();

        assertThat(places.states()).hasSize(2 * 56);
        assertThat(places.zips().values())
                .hasSizeGreaterThan(850)
                .allSatisfy(zip -> assertThat(
                                places.state(zip.state()).orElseThrow().zones())
                        .containsAll(zip.zones()));
        assertThat(places.zip("09012")).isEmpty();
    }
}
