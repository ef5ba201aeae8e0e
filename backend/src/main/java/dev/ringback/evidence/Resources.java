package dev.ringback.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML files that come with this room. */
final class Resources {

    private Resources() {}

    static Map<?, ?> read(String name) {
        try (var content = Resources.class.getResourceAsStream("/evidence/" + name)) {
            return (Map<?, ?>) parse(Objects.requireNonNull(content, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object parse(InputStream content) {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainText())
                .load(content);
    }

    static Map<?, ?> map(Map<?, ?> from, String key) {
        return (Map<?, ?>) Objects.requireNonNull(from.get(key), key);
    }

    static String text(Map<?, ?> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString();
    }

    /** The items of a list; none when there is no list. */
    static List<String> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Words written in a row. */
    static Set<String> words(Map<?, ?> from, String key) {
        return Stream.of(text(from, key).split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** Leaves every value the text it is: YAML would read the words "no" and "on" as false and true. */
    private static final class PlainText extends Resolver {

        @Override
        protected void addImplicitResolvers() {}
    }
}
