package dev.ringback.build;

import com.android.tools.r8.ClassFileResourceProvider;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/** Turns Java classes into what Android runs. */
final class Dexer {
    private final AppLayout app;

    Dexer(AppLayout app) {
        this.app = app;
    }

    /** An archive of {@code classes.dex}, {@code classes2.dex} and so on; of a release also with the resources of Java libraries. */
    Path dex() throws IOException {
        var archive = app.target().resolve(app.release() ? "android/release.zip" : "android/debug.zip");
        try {
            if (app.release()) {
                shrink(archive);
            } else {
                translate(archive);
            }
        } catch (CompilationFailedException e) {
            throw new BuildFailure("The classes cannot be dexed: " + e.getMessage());
        }
        return archive;
    }

    /** Libraries do not change, so each is dexed once and kept; the app's own classes take a second. */
    private void translate(Path archive) throws CompilationFailedException, IOException {
        var dexed = new ArrayList<Path>();
        for (var library : app.classPath()) {
            var kept = app.cache().resolve(fingerprint(library) + ".zip");
            if (!Files.exists(kept)) {
                Files.createDirectories(app.cache());
                var fresh = kept.resolveSibling("unfinished-" + kept.getFileName());
                var others = new ArrayList<>(app.classPath());
                others.remove(library);
                D8.run(command()
                        .addProgramFiles(library)
                        .addClasspathFiles(others)
                        .setIntermediate(true)
                        .setOutput(fresh, OutputMode.DexIndexed)
                        .build());
                Files.move(fresh, kept);
            }
            dexed.add(kept);
        }
        D8.run(command()
                .addProgramFiles(dexed.stream().filter(Dexer::hasClasses).toList())
                .addProgramFiles(classFiles())
                .addClasspathFiles(app.classPath())
                .setOutput(archive, OutputMode.DexIndexed)
                .build());
    }

    /** The app's own classes, with what D8 writes in place of what Android 8 does not have, still as class files. */
    Path desugar() throws IOException {
        var archive = app.target().resolve("android/desugared.jar");
        Files.createDirectories(archive.getParent());
        try {
            D8.run(command()
                    .addProgramFiles(classFiles())
                    .addClasspathFiles(app.classPath())
                    .setOutput(archive, OutputMode.ClassFile)
                    .build());
        } catch (CompilationFailedException e) {
            throw new BuildFailure("The classes cannot be desugared: " + e.getMessage());
        }
        return archive;
    }

    private D8Command.Builder command() {
        return D8Command.builder(new Warnings())
                .setMode(CompilationMode.DEBUG)
                .setMinApiLevel(AppLayout.MIN_SDK)
                .addLibraryFiles(app.framework())
                .addLibraryResourceProvider(jdk());
    }

    private void shrink(Path archive) throws CompilationFailedException, IOException {
        R8.run(R8Command.builder(new Warnings())
                .setMode(CompilationMode.RELEASE)
                .setMinApiLevel(AppLayout.MIN_SDK)
                .addLibraryFiles(app.framework())
                .addLibraryResourceProvider(jdk())
                .addProgramFiles(classFiles())
                .addProgramFiles(app.classPath())
                .addProguardConfiguration(rules(), Origin.unknown())
                .setProguardMapOutputPath(app.target().resolve("mapping.txt"))
                .setOutput(archive, OutputMode.DexIndexed, true)
                .build());
    }

    /** The app's rules, those of its libraries, and what resources name. */
    private List<String> rules() throws IOException {
        var rules = new ArrayList<String>();
        rules.addAll(Files.readAllLines(app.source().resolve("shrink.pro")));
        rules.addAll(Files.readAllLines(app.target().resolve("android/resources.pro")));
        for (var library : app.libraries()) {
            var own = library.resolve("proguard.txt");
            if (Files.exists(own)) {
                rules.addAll(Files.readAllLines(own));
            }
        }
        for (var jar : app.classPath()) {
            try (var zip = new ZipFile(jar.toFile())) {
                for (var entry : zip.stream().toList()) {
                    if (entry.getName().matches("META-INF/(proguard|com\\.android\\.tools/r8[^/]*)/.+\\.pro")) {
                        var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                        rules.addAll(text.lines().toList());
                    }
                }
            }
        }
        return rules;
    }

    private List<Path> classFiles() throws IOException {
        try (var files = Files.walk(app.classes())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasClasses(Path archive) {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What Android takes over from Java lies in no jar of Android's. */
    private static ClassFileResourceProvider jdk() {
        try {
            return JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(Path jar) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return jar.getFileName() + "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says what may go wrong on a phone, and leaves out remarks about other people's compilers. */
    private static final class Warnings implements DiagnosticsHandler {
        @Override
        public void warning(Diagnostic warning) {
            // Many libraries carry the same files about themselves; none of these gets into the app.
            if (!warning.getDiagnosticMessage().contains("already exists")) {
                DiagnosticsHandler.super.warning(warning);
            }
        }

        @Override
        public void info(Diagnostic remark) {
            // Nothing that anybody here could change.
        }
    }
}
