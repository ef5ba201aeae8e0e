package dev.ringback.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Text;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One entry of the setup file. It knows where it stands, so that a problem names the entry; it never shows a value. */
final class SetupEntry {

    private final String file;
    private final String path;
    private final Map<?, ?> values;

    SetupEntry(String file, String path, @Nullable Object values) {
        this.file = file;
        this.path = path;
        if (!(values instanceof Map<?, ?> map)) {
            throw new ConfigurationProblem(
                    file + ": " + (path.isEmpty() ? "the file" : path) + " must be a list of keys.");
        }
        this.values = map;
    }

    /** Refuses keys that nobody reads: they are misspelt. */
    SetupEntry onlyWith(String... keys) {
        var known = Set.of(keys);
        for (var key : values.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw problem(String.valueOf(key), "is not known here");
            }
        }
        return this;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Set<String> keys() {
        return values.keySet().stream().map(String::valueOf).collect(toUnmodifiableSet());
    }

    String text(String key) {
        if (values.get(key) instanceof String text && !Text.isBlank(text)) {
            return text.strip();
        }
        throw problem(key, "is missing");
    }

    /** Reads a value that must have a certain form. */
    <T> T read(String key, String form, Function<String, T> reader) {
        return read(key, text(key), form, reader);
    }

    /** A password or key, which must be neither easily guessed nor longer than BCrypt reads. */
    Secret secret(String key, int least, int most) {
        var secret = text(key);
        if (secret.length() < least) {
            throw problem(key, "must have " + least + " characters at least");
        }
        if (secret.getBytes(UTF_8).length > most) {
            throw problem(key, "must not be longer than " + most + " bytes");
        }
        return new Secret(secret);
    }

    <T> List<T> readAll(String key, String form, Function<String, T> reader) {
        var texts = list(key);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> read(key + "[" + i + "]", String.valueOf(texts.get(i)), form, reader))
                .toList();
    }

    SetupEntry entry(String key) {
        return new SetupEntry(file, at(key), values.get(key));
    }

    List<SetupEntry> entries(String key) {
        var entries = list(key);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new SetupEntry(file, at(key) + "[" + i + "]", entries.get(i)))
                .toList();
    }

    ConfigurationProblem problem(String key, String what) {
        return new ConfigurationProblem(file + ": " + at(key) + " " + what + ".");
    }

    private <T> T read(String key, String text, String form, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException otherForm) {
            throw problem(key, "must be " + form);
        }
    }

    private List<?> list(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw problem(key, "must be a list");
        };
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
