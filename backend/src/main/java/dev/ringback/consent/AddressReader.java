package dev.ringback.consent;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import dev.ringback.consent.Places.Place;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from an address in the United States, as people write it, what time it is there. A state and a ZIP code that belong together are
 * believed wherever they stand; either of them by itself only where addresses have it. Where they contradict each other both count.
 */
final class AddressReader {

    private static final Pattern COUNTRY =
            Pattern.compile("[\\s,]*\\b(?:USA?|United States(?: of America)?)[\\s.,]*$", CASE_INSENSITIVE);
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.\\s?(\\p{L})\\.(?=[\\s,]|$)");
    private static final Pattern CANADIAN = Pattern.compile("\\b[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]\\b", CASE_INSENSITIVE);
    private static final Pattern ZIP_AT_THE_END = Pattern.compile("(?<![0-9])([0-9]{5})(?:-[0-9]{4})?[\\s.,]*$");
    private static final Pattern NUMBERED_THING = Pattern.compile(
            "(?:#|\\b(?:apt|apartment|unit|suite|ste|box|lot|room|rm|bldg|building|floor|rd|road|hwy|highway|rt|rte|route|fm|cr|no))[.\\s]*$",
            CASE_INSENSITIVE);
    /** "CT" may be a court and "NE" north-east: without a ZIP code an abbreviation stands behind a comma. */
    private static final Pattern ABBREVIATION_AT_THE_END = Pattern.compile("(?:^|[,\\n])\\s*(\\p{L}{2})[\\s.,]*$");

    private static final Pattern ABBREVIATION_BEFORE_ZIP = Pattern.compile("(?:^|[\\s,])(\\p{L}{2})[\\s.,]*$");
    /** "1200 Washington" and "12 E Virginia" are streets. */
    private static final Pattern STREET =
            Pattern.compile("(?:[0-9]\\p{L}*|\\b(?:[NSEW]|[NS][EW]|north|south|east|west))[.\\s]+$", CASE_INSENSITIVE);

    private final Places places;
    private final Pattern stateAndZip;
    private final Pattern nameAtTheEnd;

    AddressReader(Places places) {
        this.places = places;
        var states = places.states().keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        var any = states.stream().collect(joining("|"));
        var names = states.stream().filter(it -> it.length() > 2).collect(joining("|"));
        this.stateAndZip =
                Pattern.compile("(?<!\\p{L})(" + any + ")[.,]*\\s+([0-9]{5})(?:-[0-9]{4})?(?![0-9])", CASE_INSENSITIVE);
        this.nameAtTheEnd = Pattern.compile("(?:^|[\\s,])(" + names + ")[\\s.,]*$", CASE_INSENSITIVE);
    }

    /** The zones of wherever this may be; empty when it does not say. */
    Set<ZoneId> zones(String address) {
        if (CANADIAN.matcher(address).find()) {
            return Set.of();
        }
        var text = INITIALS.matcher(COUNTRY.matcher(address).replaceFirst("")).replaceAll("$1$2");
        return agreeing(text).map(Place::zones).orElseGet(() -> atTheEnd(text));
    }

    /** The last place of which state and ZIP code agree. */
    private Optional<Place> agreeing(String text) {
        return stateAndZip
                .matcher(text)
                .results()
                .flatMap(it -> places
                        .zip(it.group(2))
                        .filter(zip -> places.state(it.group(1))
                                .filter(state -> state.state().equals(zip.state()))
                                .isPresent())
                        .stream())
                .reduce((earlier, later) -> later);
    }

    private Set<ZoneId> atTheEnd(String text) {
        var zip = ZIP_AT_THE_END.matcher(text);
        if (!zip.find()) {
            return state(text, ABBREVIATION_AT_THE_END).map(Place::zones).orElse(Set.of());
        }
        var before = text.substring(0, zip.start());
        var zones = new HashSet<ZoneId>();
        state(before, ABBREVIATION_BEFORE_ZIP).map(Place::zones).ifPresent(zones::addAll);
        if (!NUMBERED_THING.matcher(before).find()) {
            places.zip(zip.group(1)).map(Place::zones).ifPresent(zones::addAll);
        }
        return zones;
    }

    private Optional<Place> state(String text, Pattern abbreviation) {
        var name = nameAtTheEnd.matcher(text);
        if (name.find()) {
            return STREET.matcher(text.substring(0, name.start(1))).find()
                    ? Optional.empty()
                    : places.state(name.group(1));
        }
        var letters = abbreviation.matcher(text);
        return letters.find() ? places.state(letters.group(1)) : Optional.empty();
    }
}
