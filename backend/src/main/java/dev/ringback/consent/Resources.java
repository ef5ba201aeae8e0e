package dev.ringback.consent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The YAML files that come with this room. */
final class Resources {

    private Resources() {}

    static Map<String, Object> read(String name) {
        var yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("consent/" + name));
        return Objects.requireNonNull(yaml.getObject(), name);
    }

    /** Lines such as {@code TX: Texas}: what stands before the colon, and what stands behind it. */
    static Stream<Map.Entry<String, String>> pairs(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString().lines().map(line -> {
            var colon = line.indexOf(':');
            return Map.entry(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
    }

    static List<String> list(Map<String, Object> from, String key) {
        return ((List<?>) Objects.requireNonNull(from.get(key), key))
                .stream().map(Object::toString).toList();
    }
}
