package dev.ringback.wording;

import static java.util.stream.Collectors.joining;

import dev.ringback.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A wording with its blanks, to be filled in. */
record Form(List<Part> parts) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    /** Stands where nobody knows the value; neither a wording nor a value has it. */
    private static final String UNKNOWN = "\0";

    private static final Pattern SEVERAL_UNKNOWN = Pattern.compile("\0(?: *\0)+");
    private static final Pattern UNKNOWN_AT_BEGINNING =
            Pattern.compile("(^|[.!?\n] *)\0(?:['’]s\\b)?[.,:;!?]? *(\\p{L}?)");
    private static final Pattern UNKNOWN_AT_END = Pattern.compile("[, ]*\0(?=[.,:;!?\n]|$)");
    private static final Pattern UNKNOWN_WITHIN = Pattern.compile(" *\0(?:['’]s\\b)? *");

    /** Words as they are, or a blank. */
    record Part(String words, @Nullable Placeholder blank) {}

    /** Finds the blanks of a wording.
     *
     * @throws InvalidInput when one is unknown to this kind of text, or not closed */
    static Form parse(Template kind, String wording) {
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var blank = BLANK.matcher(wording); blank.find(); at = blank.end()) {
            parts.add(words(kind, wording, at, blank.start()));
            parts.add(new Part(blank.group(), placeholder(kind, blank.group(1))));
        }
        parts.add(words(kind, wording, at, wording.length()));
        return new Form(List.copyOf(parts));
    }

    private static Part words(Template kind, String wording, int from, int to) {
        var words = wording.substring(from, to);
        if (words.contains("{") || words.contains("}")) {
            throw new InvalidInput(
                    "wording",
                    "A brace is open or closed without the other in \"%s\". Write placeholders whole: %s."
                            .formatted(words.strip(), known(kind)));
        }
        return new Part(words, null);
    }

    private static Placeholder placeholder(Template kind, String key) {
        var placeholder = Placeholder.named(key)
                .orElseThrow(() -> new InvalidInput(
                        "wording", "{%s} is no placeholder. Here there are %s.".formatted(key, known(kind))));
        if (!kind.placeholders().contains(placeholder)) {
            throw new InvalidInput(
                    "wording",
                    "Nothing is known of %s when this text is written. Here there are %s."
                            .formatted(placeholder.written(), known(kind)));
        }
        return placeholder;
    }

    private static String known(Template kind) {
        return kind.placeholders().stream().map(Placeholder::written).collect(joining(", "));
    }

    Set<Placeholder> blanks() {
        return parts.stream()
                .map(Part::blank)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
    }

    /** The most UTF-16 code units it can have when filled in. */
    int longest() {
        return parts.stream()
                .mapToInt(it ->
                        it.blank() == null ? it.words().length() : it.blank().longest())
                .sum();
    }

    /** The text with these values, each as it is. A customer whom nobody can name is left out without a trace.
     *
     * @throws InvalidInput when a value is missing that the text cannot do without */
    String fillIn(Map<Placeholder, String> values) {
        var known = known(values);
        var wording = parts.stream()
                .map(it -> it.blank() == null || known.containsKey(it.blank()) ? it.words() : UNKNOWN)
                .collect(joining());
        return BLANK.matcher(wording.contains(UNKNOWN) ? withoutTrace(wording) : wording)
                .replaceAll(it -> Matcher.quoteReplacement(
                        Placeholder.named(it.group(1)).map(known::get).orElseThrow()));
    }

    private Map<Placeholder, String> known(Map<Placeholder, String> values) {
        var known = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var blank : blanks()) {
            var value = blank.value(values.getOrDefault(blank, ""));
            if (!value.isEmpty()) {
                known.put(blank, value);
            } else if (!blank.mayBeUnknown()) {
                throw new InvalidInput(
                        "template", "This text needs %s, which nobody knows here.".formatted(blank.written()));
            }
        }
        return known;
    }

    private static String withoutTrace(String wording) {
        var begun = UNKNOWN_AT_BEGINNING
                .matcher(SEVERAL_UNKNOWN.matcher(wording).replaceAll(UNKNOWN))
                .replaceAll(it -> it.group(1) + it.group(2).toUpperCase(Locale.ROOT));
        return UNKNOWN_WITHIN
                .matcher(UNKNOWN_AT_END.matcher(begun).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
