package dev.ringback.consent;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in the United States clocks show which time, by state and ZIP code. Read from {@code places.yaml}, which explains each of these
 * lists.
 *
 * @param states by abbreviation and by name, both in capitals
 * @param zips by their first digits
 */
record Places(Map<String, Place> states, Map<String, Place> zips) {

    private static final int ZIP_DIGITS = 5;
    private static final int FEWEST_DIGITS = 3;

    /** A state or a part of it. */
    record Place(String state, Set<ZoneId> zones) {}

    static Places usual() {
        var file = Resources.read("places.yaml");
        var states = new HashMap<String, Place>();
        Resources.pairs(file, "states").forEach(it -> {
            var nameAndZones = it.getValue().split(" = ", 2);
            var state = new Place(it.getKey(), zones(nameAndZones[1]));
            states.put(it.getKey(), state);
            states.put(nameAndZones[0].toUpperCase(Locale.ROOT), state);
        });
        var zips = new HashMap<String, Place>();
        Resources.pairs(file, "zips").forEach(it -> {
            var place = part(it.getValue(), states);
            beginnings(it.getKey()).forEach(digits -> zips.put(digits, place));
        });
        return new Places(Map.copyOf(states), Map.copyOf(zips));
    }

    /** Such as {@code FL} or {@code FL America/Chicago}. */
    private static Place part(String text, Map<String, Place> states) {
        var stateAndZones = text.split(" ", 2);
        return stateAndZones.length == 2
                ? new Place(stateAndZones[0], zones(stateAndZones[1]))
                : Objects.requireNonNull(states.get(text), text);
    }

    /** Such as {@code 733} or {@code 730-732}. */
    private static Stream<String> beginnings(String range) {
        var ends = range.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .mapToObj(it -> ("%0" + ends[0].length() + "d").formatted(it));
    }

    private static Set<ZoneId> zones(String names) {
        return Arrays.stream(names.split(" ")).map(ZoneId::of).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Place> state(String nameOrAbbreviation) {
        return Optional.ofNullable(states.get(nameOrAbbreviation.toUpperCase(Locale.ROOT)));
    }

    /** By as many of the first digits as are known. */
    Optional<Place> zip(String digits) {
        return IntStream.rangeClosed(FEWEST_DIGITS, ZIP_DIGITS)
                .mapToObj(left -> digits.substring(0, ZIP_DIGITS + FEWEST_DIGITS - left))
                .flatMap(it -> Stream.ofNullable(zips.get(it)))
                .findFirst();
    }
}
