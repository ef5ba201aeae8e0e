package dev.ringback.edge;

import dev.ringback.kernel.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an error goes into the log when whoever sent something could cause it at will: one short line, without what they sent. */
final class ClientCaused {

    private static final int LONGEST = 300;

    /** What reads requests and writes answers. What goes wrong in there is what was sent, or that nobody reads any more. */
    private static final List<String> READERS = List.of(
            "org.apache.catalina",
            "org.apache.coyote",
            "org.apache.tomcat",
            "org.springframework.web",
            "org.springframework.http",
            "org.springframework.graphql.server",
            "org.springframework.boot.web",
            "tools.jackson.");

    private ClientCaused() {}

    /** Whether this logger tells of something that was sent, or could not be sent back. */
    static boolean is(String logger, @Nullable Throwable error) {
        return isReader(logger) && (error == null || isInput(error) || isReader(origin(root(error))));
    }

    private static boolean isReader(String name) {
        return READERS.stream().anyMatch(name::startsWith);
    }

    private static boolean isInput(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** The class in which it arose, but for the JDK's own. */
    private static String origin(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(it -> !it.startsWith("java.") && !it.startsWith("jdk."))
                .findFirst()
                .orElse("");
    }

    /** A kind of line. Messages that were put together before they came here begin alike; what clients cause is all of one kind. */
    static String kind(String logger, String format, @Nullable Throwable error) {
        if (is(logger, error)) {
            return "clients";
        }
        var words = Text.cut(format, 40);
        if (error == null) {
            return logger + words;
        }
        var root = root(error);
        var frames = root.getStackTrace();
        return logger + words + ' ' + root.getClass().getName() + (frames.length == 0 ? "" : " " + frames[0]);
    }

    static String line(String message, @Nullable Throwable error) {
        var line = error == null ? message : message + told(root(error));
        return line.lines().findFirst().map(it -> Text.excerpt(it, LONGEST)).orElse("");
    }

    private static String told(Throwable root) {
        return " (" + root.getClass().getSimpleName() + " in " + origin(root) + ")";
    }

    private static Throwable root(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
