package dev.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** Which room may enter which: screens know what they are given, and never each other. */
public class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/ringback/app");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
    private static final Set<String> SCREEN = Set.of("api", "desk", "outbox", "session", "ui");
    private static final Map<String, Set<String>> MAY_ENTER = Map.ofEntries(
            Map.entry("api", Set.of()),
            Map.entry("desk", Set.of("api")),
            Map.entry("outbox", Set.of("api", "desk")),
            Map.entry("session", Set.of("api", "desk")),
            Map.entry("push", Set.of("api", "desk", "outbox", "ui")),
            Map.entry("store", Set.of("desk", "outbox", "push")),
            Map.entry("ui", Set.of("api", "desk", "outbox", "session")),
            Map.entry("inbox", SCREEN),
            Map.entry("followup", SCREEN),
            Map.entry("customer", SCREEN),
            Map.entry("visit", SCREEN),
            Map.entry("waiting", SCREEN),
            Map.entry("account", SCREEN),
            Map.entry("signin", SCREEN));

    @Test
    public void eachRoomEntersOnlyWhereItMay() throws IOException {
        assertThat(rooms()).isEqualTo(new TreeSet<>(MAY_ENTER.keySet()));
        for (var room : MAY_ENTER.entrySet()) {
            for (var file : files(SOURCES.resolve(room.getKey()))) {
                var entered = imports(file).stream()
                        .filter(name -> name.startsWith("dev.ringback.app."))
                        .map(name -> name.split("\\.")[3])
                        .filter(name -> Character.isLowerCase(name.charAt(0)) && !name.equals(room.getKey()))
                        .toList();
                assertThat(room.getValue()).as(file.toString()).containsAll(entered);
            }
        }
    }

    @Test
    public void presentersKnowNothingOfAndroid() throws IOException {
        var presenters = files(SOURCES).stream()
                .filter(file -> file.getFileName().toString().endsWith("Presenter.java"))
                .toList();
        assertThat(presenters).hasSizeGreaterThan(5);
        for (var presenter : presenters) {
            assertThat(imports(presenter)).as(presenter.toString()).noneMatch(name -> name.startsWith("android."));
        }
    }

    @Test
    public void nobodyWritesALog() throws IOException {
        for (var file : files(SOURCES)) {
            assertThat(imports(file))
                    .as(file.toString())
                    .doesNotContain("android.util.Log", "java.util.logging.Logger");
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("System.out", "printStackTrace");
        }
    }

    private static Set<String> rooms() throws IOException {
        var rooms = new TreeSet<String>();
        try (var found = Files.list(SOURCES)) {
            found.filter(Files::isDirectory)
                    .forEach(folder -> rooms.add(folder.getFileName().toString()));
        }
        return rooms;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> imports(Path file) throws IOException {
        return IMPORT.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
