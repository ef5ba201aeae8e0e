package dev.ringback.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Android libraries. An AAR is classes, resources and a manifest in one archive; Maven can use only its classes, once they lie open. */
final class Libraries {

    private Libraries() {}

    /** Lays the classes of all libraries together, and what else each has in a folder of its own, with the resources compiled. */
    static void explode(List<Path> aars, Path classes, Path apart) throws IOException {
        Files.createDirectories(classes);
        for (var aar : aars) {
            var name = aar.getFileName().toString().replaceAll("\\.aar$", "");
            var folder = apart.resolve(name);
            // An AAR never changes under its name and version.
            if (!Files.exists(folder.resolve("done"))) {
                explode(aar, classes, folder);
                Files.createFile(folder.resolve("done"));
            }
        }
    }

    private static void explode(Path aar, Path classes, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var zip = new ZipFile(aar.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (!entry.isDirectory()) {
                    try (var content = zip.getInputStream(entry)) {
                        place(entry.getName(), content, classes, folder);
                    }
                }
            }
        }
        var resources = folder.resolve("res");
        if (Files.exists(resources)) {
            Aapt2.compile(resources, folder.resolve("res.zip"));
        }
    }

    private static void place(String name, InputStream content, Path classes, Path folder) throws IOException {
        if (name.equals("classes.jar") || (name.startsWith("libs/") && name.endsWith(".jar"))) {
            unpack(content, classes);
        } else if (name.equals("AndroidManifest.xml")
                || name.equals("R.txt")
                || name.equals("proguard.txt")
                || name.startsWith("res/")
                || name.startsWith("assets/")
                || name.startsWith("jni/")) {
            write(content, folder, name);
        }
    }

    private static void unpack(InputStream jar, Path classes) throws IOException {
        var zip = new ZipInputStream(jar);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            var wanted =
                    !entry.isDirectory() && !name.equals("META-INF/MANIFEST.MF") && !name.endsWith("module-info.class");
            if (wanted) {
                write(zip, classes, name);
            }
        }
    }

    private static void write(InputStream content, Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new BuildFailure("An archive names a file outside of it: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
