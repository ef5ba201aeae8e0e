package dev.ringback.consent;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where numbers of North America are, and by which clocks people live there. Read from {@code area-codes.yaml}, which says where it comes
 * from.
 *
 * @param zones by the first digits, with the country code
 */
record AreaCodes(Map<String, Set<ZoneId>> zones) {

    private static final String NORTH_AMERICA = "1";
    private static final String MEXICO = "52";
    private static final int NORTH_AMERICAN_DIGITS = 11;
    private static final int LONGEST = "1306825".length();
    private static final int SHORTEST = "1306".length();

    AreaCodes {
        zones = Map.copyOf(zones);
    }

    /** An area, or a part of one that has clocks of its own.
     *
     * @param beginning what its numbers begin with */
    record Area(String beginning, Set<ZoneId> zones) {

        boolean isWhole() {
            return beginning.length() == SHORTEST;
        }
    }

    static AreaCodes usual() {
        var file = Resources.read("area-codes.yaml");
        var all = new HashMap<String, Set<ZoneId>>();
        Resources.pairs(file, "areaCodes").forEach(it -> add(all, NORTH_AMERICA, it));
        Resources.pairs(file, "mexico").forEach(it -> add(all, MEXICO, it));
        return new AreaCodes(all);
    }

    /** Such as {@code AZ 480 520: America/Phoenix}. */
    private static void add(Map<String, Set<ZoneId>> all, String country, Map.Entry<String, String> line) {
        var zones = words(line.getValue()).map(ZoneId::of).collect(Collectors.toUnmodifiableSet());
        words(line.getKey()).filter(it -> Character.isDigit(it.charAt(0))).forEach(it -> all.put(country + it, zones));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" "));
    }

    /** By as many of the first digits as are known; a number that is no whole one is nowhere. */
    Optional<Area> of(String digits) {
        if (digits.startsWith(NORTH_AMERICA) && digits.length() != NORTH_AMERICAN_DIGITS) {
            return Optional.empty();
        }
        return IntStream.iterate(Math.min(LONGEST, digits.length()), it -> it >= SHORTEST, it -> it - 1)
                .mapToObj(it -> digits.substring(0, it))
                .filter(zones::containsKey)
                .findFirst()
                .map(it -> new Area(it, zones.getOrDefault(it, Set.of())));
    }
}
