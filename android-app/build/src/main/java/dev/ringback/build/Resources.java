package dev.ringback.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The app's resources and manifest, linked with those of its libraries, and the {@code R} classes by which code names them. */
final class Resources {
    private final AppLayout app;

    Resources(AppLayout app) {
        this.app = app;
    }

    void link() throws IOException {
        Files.createDirectories(app.mergedManifest().getParent());
        Translations.check(app.source().resolve("res"));
        new Manifests(app).merge();
        var compiled = app.target().resolve("android/res.zip");
        Aapt2.compile(app.source().resolve("res"), compiled);
        var sources = app.target().resolve("generated-sources/r");
        var symbols = app.target().resolve("android/R.txt");
        Files.createDirectories(sources);

        var arguments = new ArrayList<>(List.of(
                "-I",
                app.framework().toString(),
                "--manifest",
                app.mergedManifest().toString(),
                "-o",
                app.resourceApk().toString(),
                "--java",
                sources.toString(),
                "--output-text-symbols",
                symbols.toString(),
                "--proguard",
                app.target().resolve("android/resources.pro").toString(),
                "--min-sdk-version",
                "" + AppLayout.MIN_SDK,
                "--target-sdk-version",
                "" + AppLayout.TARGET_SDK,
                "--no-version-vectors",
                "--auto-add-overlay"));
        for (var library : app.libraries()) {
            add(arguments, "-R", library.resolve("res.zip"));
            add(arguments, "-A", library.resolve("assets"));
        }
        add(arguments, "-R", compiled);
        add(arguments, "-A", app.source().resolve("assets"));
        Aapt2.link(arguments);
        writeLibrarySymbols(symbols, sources);
        writeTestConfiguration();
    }

    private static void add(List<String> arguments, String option, Path file) {
        if (Files.exists(file)) {
            arguments.add(option);
            arguments.add(file.toString());
        }
    }

    /** Each library names its resources by an R class in its own package, with the numbers that the app gave them. */
    private void writeLibrarySymbols(Path symbols, Path sources) throws IOException {
        var numbers = new HashMap<String, String>();
        for (var line : Files.readAllLines(symbols)) {
            var parts = line.split(" ", 4);
            numbers.put(parts[1] + " " + parts[2], parts[3]);
        }
        var wanted = new HashMap<String, Set<String>>();
        for (var library : app.libraries()) {
            var names = library.resolve("R.txt");
            if (Files.exists(names) && Files.size(names) > 0) {
                wanted.computeIfAbsent(Manifests.packageOf(library), p -> new HashSet<>())
                        .addAll(Files.readAllLines(names));
            }
        }
        for (var library : wanted.entrySet()) {
            writeSymbols(library.getKey(), library.getValue(), numbers, sources);
        }
    }

    private void writeSymbols(String packageName, Set<String> names, Map<String, String> numbers, Path sources)
            throws IOException {
        var classes = new java.util.TreeMap<String, StringBuilder>();
        for (var line : names.stream().sorted().toList()) {
            var parts = line.split(" ", 4);
            var number = numbers.get(parts[1] + " " + parts[2]);
            if (number != null) {
                classes.computeIfAbsent(parts[1], kind -> new StringBuilder())
                        .append("        public static final ")
                        .append(parts[0])
                        .append(' ')
                        .append(parts[2])
                        .append(" = ")
                        .append(parts[0].endsWith("[]") ? number : number.strip())
                        .append(";\n");
            }
        }
        var text = new StringBuilder("package " + packageName + ";\n\npublic final class R {\n    private R() {}\n");
        classes.forEach((kind, fields) -> text.append(
                        "    public static final class " + kind + " {\n        private " + kind + "() {}\n")
                .append(fields)
                .append("    }\n"));
        var folder = sources.resolve(packageName.replace('.', '/'));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("R.java"), text.append("}\n"));
    }

    /** By this file Robolectric finds what it shows in tests. */
    private void writeTestConfiguration() throws IOException {
        var file = app.target().resolve("generated-test-resources/com/android/tools/test_config.properties");
        Files.createDirectories(file.getParent());
        var assets = app.source().resolve("assets");
        Files.createDirectories(assets);
        Files.writeString(
                file,
                "android_resource_apk=%s\nandroid_merged_manifest=%s\nandroid_merged_assets=%s\nandroid_custom_package=%s\n"
                        .formatted(app.resourceApk(), app.mergedManifest(), assets, app.applicationId())
                        .replace("\\", "\\\\"));
    }
}
