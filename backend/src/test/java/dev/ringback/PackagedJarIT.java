package dev.ringback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped: no larger than it must be, nothing in it that nobody needs or maintains, and a list of all of it. */
class PackagedJarIT {

    private static final Path JAR = Path.of("target", "ringback.jar");
    private static final long MOST_BYTES = 85_000_000;
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Unpacks the jar; Spring Boot puts it in while packing, after the list is made. */
    private static final String UNPACKER = "spring-boot-jarmode-tools";

    @Test
    void theJarIsNoLargerThanItMustBe() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
    }

    @Test
    void theJarHoldsNothingThatNobodyNeedsOrMaintains() throws IOException {
        assertThat(libraries())
                .hasSizeGreaterThan(50)
                .noneMatch(
                        it -> it.matches(
                                "(google-cloud-|grpc-(?!api-|context-)|proto-google|protobuf-|opentelemetry-|conscrypt|threeten|httpclient-4|httpcore-4|google-http-client-apache|javax\\.annotation).*"));
    }

    @Test
    void theJarListsWhatItIsMadeOf() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var sbom = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"));
            var listed = JsonMapper.shared().readTree(sbom).path("components").values().stream()
                    .map(it -> it.path("name").asString() + '-'
                            + it.path("version").asString() + ".jar")
                    .toList();

            assertThat(listed).containsAll(libraries());
        }
    }

    private static List<String> libraries() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(it -> it.getName())
                    .filter(it -> it.startsWith(LIBRARIES) && it.endsWith(".jar"))
                    .map(it -> it.substring(LIBRARIES.length()))
                    .filter(it -> !it.startsWith(UNPACKER))
                    .toList();
        }
    }
}
