package dev.ringback.consent;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our table of area codes against what others know: Google's plan of numbers, and its map from their beginnings to zones. */
class AreaCodesTest {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final PhoneNumberToTimeZonesMapper MAP = PhoneNumberToTimeZonesMapper.getInstance();
    private static final Instant WINTER = Instant.parse("2027-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2027-07-15T12:00:00Z");
    private static final int NOWHERE = 20;

    /** Where the two differ, and why we are right. */
    private static final Map<String, String> DIFFERENCES =
            """
                    219 the map says New York of every exchange it does not know; Gary is an hour behind
                    236 overlays all of British Columbia, as 250 does; the map knows Vancouver alone
                    250 has Dawson Creek, Fort Nelson and Creston, which keep no summer time; the map counts them to Edmonton or Vancouver
                    257 as 236
                    364 overlays 270, the west of Kentucky; the map says New York
                    367 overlays 418
                    418 has the Lower North Shore, which keeps Atlantic time without summer time
                    448 overlays 850, Pensacola included; the map says New York
                    458 overlays 541, Malheur County included
                    474 Saskatchewan keeps no summer time; the map says Winnipeg
                    581 overlays 418
                    672 as 236
                    689 Orlando; the map says Chicago
                    709 the map says Puerto Rico of parts of Labrador, which keep summer time as Halifax does
                    778 as 236
                    807 has Atikokan, which keeps no summer time
                    867 the map's Yukon kept Pacific time, till 2020; Southampton Island keeps no summer time
                    879 overlays 709
                    907 the Aleutians keep summer time; the map says Honolulu of one exchange
                    930 overlays 812, Evansville included
                    """.lines().map(it -> it.split(" ", 2)).collect(Collectors.toMap(it -> it[0], it -> it[1]));

    /** Newer than the map, or than its plan. */
    private static final String UNMAPPED = "273 357 436 457 465 471 483 565 621 624 679 729 738 837 861 924";

    private final AreaCodes areaCodes = AreaCodes.usual();

    private static Phonenumber.PhoneNumber number(int areaCode, int exchange) {
        return new Phonenumber.PhoneNumber()
                .setCountryCode(1)
                .setNationalNumber(areaCode * 10_000_000L + exchange * 10_000L + 4_321);
    }

    private static Collection<String> mapped(int areaCode) {
        return IntStream.range(200, 1000)
                .mapToObj(it -> MAP.getTimeZonesForGeographicalNumber(number(areaCode, it)))
                .flatMap(Collection::stream)
                .collect(toCollection(TreeSet::new));
    }

    /** What clocks show in winter and in summer. */
    private static String clocks(ZoneId zone) {
        return zone.getRules().getOffset(WINTER) + " " + zone.getRules().getOffset(SUMMER);
    }

    private static Collection<String> clocks(Collection<ZoneId> zones) {
        return zones.stream().map(AreaCodesTest::clocks).collect(toCollection(TreeSet::new));
    }

    private Collection<String> ours(String areaCode) {
        return clocks(areaCodes.of('1' + areaCode + "0000000").orElseThrow().zones());
    }

    private Collection<String> inTheTable() {
        return areaCodes.zones().keySet().stream()
                .filter(it -> it.startsWith("1") && it.length() == 4)
                .map(it -> it.substring(1))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void everyAreaCodeThatIsSomewhereIsInTheTable() {
        var somewhere = IntStream.range(200, 1000)
                .filter(code -> IntStream.range(200, 1000).anyMatch(it -> PLAN.isValidNumber(number(code, it))))
                .filter(code -> mapped(code).size() < NOWHERE)
                .mapToObj(String::valueOf)
                .toList();

        assertThat(somewhere).hasSizeGreaterThan(430);
        assertThat(inTheTable()).containsAll(somewhere);
    }

    @Test
    void tellsWhatTheMapTellsButForWhatIsKnownBetter() {
        var differing = new TreeMap<String, String>();
        var unmapped = new TreeSet<String>();
        for (var code : inTheTable()) {
            var mapped = mapped(Integer.parseInt(code));
            var theirs = clocks(mapped.stream().map(ZoneId::of).toList());
            if (mapped.size() >= NOWHERE) {
                unmapped.add(code);
            } else if (!theirs.equals(ours(code))) {
                differing.put(code, ours(code) + " and not " + theirs);
            }
        }

        assertThat(differing).containsOnlyKeys(DIFFERENCES.keySet());
        assertThat(unmapped).containsExactly(UNMAPPED.split(" "));
    }

    @Test
    void tollFreeAndPersonalNumbersAreNowhere() {
        assertThat(IntStream.of(500, 533, 600, 622, 700, 710, 800, 833, 888, 900)
                        .mapToObj(it -> areaCodes.of("1" + it + "5550142")))
                .allSatisfy(it -> assertThat(it).isEmpty());
    }
}
