package dev.ringback.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where everything of the app's build lies, told by arguments such as {@code source=src/main}. */
record AppLayout(Map<String, String> settings) {
    static final int MIN_SDK = 26;
    static final int TARGET_SDK = 36;

    static AppLayout of(List<String> arguments) {
        var settings = new HashMap<String, String>();
        for (var argument : arguments) {
            var at = argument.indexOf('=');
            settings.put(argument.substring(0, at), argument.substring(at + 1));
        }
        return new AppLayout(settings);
    }

    static List<Path> paths(String joined) {
        return Stream.of(joined.split(File.pathSeparator))
                .filter(part -> !part.isBlank())
                .map(Path::of)
                .toList();
    }

    /** The folder with {@code AndroidManifest.xml}, {@code res} and {@code assets}. */
    Path source() {
        return path("source");
    }

    /** The module's {@code target}. */
    Path target() {
        return path("target");
    }

    /** Android 16 itself: its classes, and its resources. */
    Path framework() {
        return path("framework");
    }

    /** The module's own compiled classes. */
    Path classes() {
        return path("classes");
    }

    /** All that the app runs on, without Android itself. */
    List<Path> classPath() {
        return paths(setting("classpath"));
    }

    /** What is kept of dexed libraries from one build to the next. */
    Path cache() {
        return path("cache");
    }

    String applicationId() {
        return setting("applicationId");
    }

    String versionName() {
        return setting("version");
    }

    /** Whether this is the build for technicians, which R8 shrinks and a key from the environment signs. */
    boolean release() {
        return Boolean.parseBoolean(settings.get("release"));
    }

    Path mergedManifest() {
        return target().resolve("android/AndroidManifest.xml");
    }

    Path resourceApk() {
        return target().resolve("android/resources.apk");
    }

    /** What {@code explode} left of each library, by name. */
    List<Path> libraries() {
        try (var found = Files.list(path("libraries"))) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String setting(String name) {
        @Nullable String value = settings.get(name);
        if (value == null) {
            throw new BuildFailure("The setting " + name + " is missing");
        }
        return value;
    }

    private Path path(String name) {
        return Path.of(setting(name));
    }
}
