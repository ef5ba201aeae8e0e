package dev.ringback.consent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.ringback.company.Company;
import dev.ringback.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By which clocks somebody may live: those of their address, else of their number, else the company's. */
@Component
class RecipientZones {

    private static final String NORTH_AMERICA = "+1";
    private static final int AREA_CODE_END = NORTH_AMERICA.length() + 3;
    /** A toll-free or personal number is "in" forty; a British mobile is in four, which show the same time. */
    private static final int MOST_ZONES = 4;

    private final Places places = Places.usual();
    private final AddressReader addresses = new AddressReader(places);
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper map = PhoneNumberToTimeZonesMapper.getInstance();

    /** One at least. */
    Set<ZoneId> of(Company company, Recipient to) {
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
        var e164 = number.e164();
        if (e164.startsWith(NORTH_AMERICA) && e164.length() > AREA_CODE_END) {
            var known = places.areaCodes().get(e164.substring(NORTH_AMERICA.length(), AREA_CODE_END));
            if (known != null) {
                return known;
            }
        }
        var zones = mapped(e164).stream()
                .filter(it -> !it.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .collect(Collectors.toUnmodifiableSet());
        return zones.size() > MOST_ZONES ? Set.of() : zones;
    }

    private List<String> mapped(String e164) {
        try {
            return map.getTimeZonesForNumber(numbers.parse(e164, null));
        } catch (NumberParseException unassigned) {
            return List.of();
        }
    }
}
