package dev.ringback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md promises is looked after by somebody. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "SECURITY.md");
    private static final List<String> SOURCES = List.of("src/test/java/dev/ringback", "src/attack/java/dev/ringback");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** The rows with a bound, which are not headings. */
    private static List<String[]> rows() throws IOException {
        try (var lines = Files.lines(DOCUMENT)) {
            return lines.filter(it -> it.startsWith("| ") && !it.startsWith("| threat"))
                    .map(it -> it.split("\\|"))
                    .filter(it -> it.length > 2 && !it[2].isBlank())
                    .toList();
        }
    }

    private static List<String> tests(String[] row) {
        return NAME.matcher(row[3])
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    @Test
    void everyBoundNamesTestsThatExist() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row).as(row[1]).hasSize(4);
            assertThat(tests(row))
                    .as(row[1])
                    .isNotEmpty()
                    .allSatisfy(test -> assertThat(SOURCES.stream().map(it -> Path.of(it, test + ".java")))
                            .anyMatch(Files::exists));
        });
    }

    @Test
    void everyAttackStandsBesideTheBoundThatItTries() throws IOException {
        var named = rows().stream().flatMap(it -> tests(it).stream()).toList();
        try (Stream<Path> attacks = Files.list(Path.of(SOURCES.getLast(), "attack"))) {
            assertThat(attacks.filter(SecurityDocumentTest::isAttack)
                            .map(it -> "attack/" + it.getFileName().toString().replace(".java", ""))
                            .toList())
                    .hasSize(7)
                    .isSubsetOf(named);
        }
    }

    private static boolean isAttack(Path source) {
        try {
            return Files.readString(source).contains("implements Attack");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
