package dev.ringback.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code promises.yaml}, which explains how patterns are written. */
final class PromiseFile {

    private static final Pattern PART = Pattern.compile("<([a-z]+)>");

    private final Map<String, String> parts = new HashMap<>();

    private PromiseFile() {}

    /** All patterns.
     *
     * @throws IllegalStateException when the file cannot be used: then the application does not start */
    static List<PromisePattern> read() {
        try (var content = PromiseFile.class.getResourceAsStream("/wording/promises.yaml")) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Map<?, ?> file = new Yaml(new SafeConstructor(options)).load(Objects.requireNonNull(content));
            return new PromiseFile().patterns(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PromisePattern> patterns(Map<?, ?> file) {
        ((Map<?, ?>) part(file, "parts")).forEach((name, part) -> parts.put(name.toString(), whole(part.toString())));
        var patterns = ((List<?>) part(file, "patterns"))
                .stream().map(it -> pattern((Map<?, ?>) it)).toList();
        var ids = new HashSet<String>();
        patterns.forEach(it -> check(it, ids.add(it.id())));
        return patterns;
    }

    private PromisePattern pattern(Map<?, ?> it) {
        return new PromisePattern(
                text(it, "id"),
                Promise.Kind.valueOf(text(it, "kind")),
                list(it, "yieldsTo").stream().map(Promise.Kind::valueOf).collect(Collectors.toUnmodifiableSet()),
                text(it, "explanation"),
                list(it, "examples"),
                list(it, "finds").stream()
                        .map(find -> compiled("(?<!\\w)(?:" + whole(find) + ")(?!\\w)"))
                        .toList(),
                list(it, "notAfter").stream()
                        .map(before -> compiled("(?<!\\w)(?:" + whole(before) + ")$"))
                        .toList());
    }

    private static void check(PromisePattern it, boolean isFirst) {
        for (var example : it.examples()) {
            if (it.in(PromisePattern.Plain.of(example)).findAny().isEmpty()) {
                throw new IllegalStateException("Pattern " + it.id() + " does not find its example: " + example);
            }
        }
        if (!isFirst || it.finds().isEmpty() || it.examples().isEmpty()) {
            throw new IllegalStateException("Pattern " + it.id() + " needs an id of its own, finds and examples");
        }
    }

    /** With the parts it names, and with any number of spaces for each. */
    private String whole(String pattern) {
        return PART.matcher(pattern)
                .replaceAll(it -> Matcher.quoteReplacement(
                        "(?:" + Objects.requireNonNull(parts.get(it.group(1)), it.group()) + ")"));
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(
                pattern.replace(" ?", " *").replaceAll(" (?![*+?]|-?])", " +"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Object part(Map<?, ?> from, String key) {
        return Objects.requireNonNull(from.get(key), key);
    }

    private static String text(Map<?, ?> from, String key) {
        return part(from, key).toString();
    }

    private static List<String> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }
}
