package dev.ringback.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Checks that what the manifest names is in the app, and that nothing vanished from the manifest that the app cannot work without: both
 * would be noticed only on a phone, when it crashes or when no push arrives.
 */
final class Components {
    private static final Pattern COMPONENT =
            Pattern.compile("<(activity|service|receiver|provider|application)\\b[^>]*?android:name=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("android:(?:name|value)=\"([^\"]+)\"");

    private final AppLayout app;

    Components(AppLayout app) {
        this.app = app;
    }

    void check(Path apk) throws IOException {
        var manifest = Files.readString(app.mergedManifest());
        var wrong = new ArrayList<String>();
        var classes = classesIn(apk);
        COMPONENT
                .matcher(manifest)
                .results()
                .map(found -> found.group(2))
                .distinct()
                .forEach(name -> {
                    if (!classes.contains(name)) {
                        wrong.add("The manifest names " + name + ", which is not in the app");
                    }
                });
        var names =
                NAME.matcher(manifest).results().map(found -> found.group(1)).collect(Collectors.toSet());
        for (var required : required()) {
            if (!names.contains(required)) {
                wrong.add("The merged manifest lost " + required);
            }
        }
        if (!wrong.isEmpty()) {
            throw new BuildFailure(String.join("\n", wrong));
        }
    }

    private List<String> required() throws IOException {
        return Files.readAllLines(app.source().resolve("required-in-manifest.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Set<String> classesIn(Path apk) throws IOException {
        var classes = new TreeSet<String>();
        try (var zip = new ZipFile(apk.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().endsWith(".dex")) {
                    classes.addAll(new DexFile(zip.getInputStream(entry).readAllBytes()).classNames());
                }
            }
        }
        return classes;
    }
}
