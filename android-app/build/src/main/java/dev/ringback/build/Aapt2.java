package dev.ringback.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Android's asset packaging tool, which compiles and links resources: a program for each system, carried in a jar. */
final class Aapt2 {

    private Aapt2() {}

    static void compile(Path resources, Path zip) {
        run(List.of("compile", "--legacy", "--dir", resources.toString(), "-o", zip.toString()));
    }

    static void link(List<String> arguments) {
        var all = new ArrayList<>(List.of("link"));
        all.addAll(arguments);
        run(all);
    }

    private static void run(List<String> arguments) {
        try {
            var command = new ArrayList<>(List.of(program().toString()));
            command.addAll(arguments);
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() != 0) {
                throw new BuildFailure("aapt2 " + arguments.getFirst() + " failed:\n" + said);
            }
        } catch (IOException e) {
            throw new BuildFailure("aapt2 does not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildFailure("Interrupted");
        }
    }

    private static synchronized Path program() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name =
                system.contains("mac") ? "macosx/aapt2" : system.contains("win") ? "windows/aapt2.exe" : "linux/aapt2";
        var file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "ringback-aapt2-" + ProcessHandle.current().pid(),
                name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            try (var content = Aapt2.class.getResourceAsStream("/prebuilt/" + name)) {
                if (content == null) {
                    throw new BuildFailure("There is no aapt2 for " + system);
                }
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            file.toFile().setExecutable(true);
            file.toFile().deleteOnExit();
        }
        return file;
    }
}
