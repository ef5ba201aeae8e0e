package dev.ringback.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.mojo.animal_sniffer.ClassListBuilder;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.Logger;

/**
 * Checks that the app calls nothing that the oldest Android it runs on has not: there such a call ends the app. What D8 brings along of the
 * newer Java may be called, and so may what stands in a method annotated with {@code RequiresApi}, behind a look at the version.
 */
final class NewApis {
    private static final List<String> CHECKED = List.of("androidx.annotation.RequiresApi");

    private final AppLayout app;

    NewApis(AppLayout app) {
        this.app = app;
    }

    void check() throws IOException {
        var desugared = new Dexer(app).desugar();
        var known = known(desugared);
        // Only the first still has the annotations, and only the second has what D8 replaced.
        var wrong = unknownCalls(app.classes(), known);
        wrong.retainAll(unknownCalls(desugared, known));
        if (!wrong.isEmpty()) {
            throw new BuildFailure(
                    "SDK " + AppLayout.MIN_SDK + " does not have all that the app calls:\n" + String.join("\n", wrong));
        }
    }

    /** The app's own classes, and its libraries'. */
    private Set<String> known(Path desugared) throws IOException {
        var own = new ClassListBuilder(new Said());
        own.setCheckJars(true);
        own.process(desugared.toFile());
        for (var library : app.classPath()) {
            own.process(library.toFile());
        }
        return own.getPackages();
    }

    private Set<String> unknownCalls(Path classes, Set<String> known) throws IOException {
        var said = new Said();
        try (var signature = Files.newInputStream(Path.of(app.setting("signature")))) {
            var checker = new SignatureChecker(signature, known, said);
            checker.setCheckJars(true);
            checker.setAnnotationTypes(CHECKED);
            checker.setSourcePath(List.of(new File(app.source().toFile(), "java")));
            checker.process(classes.toFile());
        }
        return said.wrong;
    }

    private static final class Said implements Logger {
        private final Set<String> wrong = new TreeSet<>();

        @Override
        public void info(String message) {}

        @Override
        public void info(String message, Throwable cause) {}

        @Override
        public void debug(String message) {}

        @Override
        public void debug(String message, Throwable cause) {}

        @Override
        public void warn(String message) {}

        @Override
        public void warn(String message, Throwable cause) {}

        @Override
        public void error(String message) {
            wrong.add(message);
        }

        @Override
        public void error(String message, Throwable cause) {
            wrong.add(message);
        }
    }
}
