package dev.ringback.consent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.company.Company;
import dev.ringback.consent.AreaCodes.Area;
import dev.ringback.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which clocks somebody may live: those of their address, else of their number, else the company's. */
@Component
class RecipientZones {

    /** A toll-free or personal number is "in" forty; a British mobile is in four, which show the same time. */
    private static final int MOST_ZONES = 4;

    /** Standard times are compared as they are since then. */
    private static final Instant OF_LATE = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Clocks that are not set back any more, which Java may not know yet: British Columbia's since 9 March 2026 and Alberta's since 18 June
     * 2026 (IANA's tzdata 2026b and 2026c). Both the known and the new one are looked at.
     */
    private static final Map<ZoneId, ZoneId> NEW_CLOCKS = Map.of(
            ZoneId.of("America/Vancouver"),
            ZoneOffset.ofHours(-7),
            ZoneId.of("America/Edmonton"),
            ZoneOffset.ofHours(-6));

    private static final int NORTH_AMERICA = 1;
    private static final String NO_EXCHANGE = "0000000";

    private final AreaCodes areaCodes = AreaCodes.usual();
    private final AddressReader addresses = new AddressReader(Places.usual());
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper map = PhoneNumberToTimeZonesMapper.getInstance();

    /** One at least. */
    Set<ZoneId> of(Company company, Recipient to) {
        return known(company, to).stream()
                .flatMap(it -> Stream.concat(Stream.of(it), Stream.ofNullable(NEW_CLOCKS.get(it))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<ZoneId> known(Company company, Recipient to) {
        // Elsewhere "WA 6000" is Perth.
        if (to.address() != null && company.country().equals("US")) {
            var zones = addresses.zones(to.address());
            if (!zones.isEmpty()) {
                return zones;
            }
        }
        var zones = of(to.number());
        return zones.isEmpty() ? Set.of(company.hours().zone()) : zones;
    }

    private Set<ZoneId> of(PhoneNumber number) {
        var digits = number.e164().substring(1);
        return areaCodes.of(digits).map(it -> narrowed(it, digits)).orElseGet(() -> abroad(number));
    }

    /**
     * The zones of the part that a number is in, where an area has several and the map knows its exchange. The map names one zone for several
     * that keep the same standard time, so it narrows to those; and what it says of an exchange that it does not know says nothing.
     */
    private Set<ZoneId> narrowed(Area area, String digits) {
        if (area.zones().size() == 1 || !area.isWhole()) {
            return area.zones();
        }
        var said = northAmerican(digits);
        if (said.equals(northAmerican(area.beginning() + NO_EXCHANGE))) {
            return area.zones();
        }
        var times = known(said).map(RecipientZones::standardTime).collect(Collectors.toSet());
        var kept = area.zones().stream()
                .filter(it -> times.contains(standardTime(it)))
                .collect(Collectors.toUnmodifiableSet());
        return kept.isEmpty() ? area.zones() : kept;
    }

    private List<String> northAmerican(String digits) {
        return map.getTimeZonesForGeographicalNumber(new Phonenumber.PhoneNumber()
                .setCountryCode(NORTH_AMERICA)
                .setNationalNumber(Long.parseLong(digits.substring(1))));
    }

    private static ZoneOffset standardTime(ZoneId zone) {
        return zone.getRules().getStandardOffset(OF_LATE);
    }

    private Set<ZoneId> abroad(PhoneNumber number) {
        var zones = known(mapped(number.e164())).collect(Collectors.toUnmodifiableSet());
        return zones.size() > MOST_ZONES ? Set.of() : zones;
    }

    private static Stream<ZoneId> known(List<String> names) {
        return names.stream()
                .filter(it -> !it.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    private List<String> mapped(String e164) {
        try {
            return map.getTimeZonesForNumber(numbers.parse(e164, null));
        } catch (NumberParseException unassigned) {
            return List.of();
        }
    }
}
