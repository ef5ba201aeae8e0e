package dev.ringback.edge;

import java.io.IOException;
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
            "org.springframework.boot.web");

    private ClientCaused() {}

    static boolean is(Throwable error, String logger) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            var name = cause.getClass().getName();
            if (cause instanceof IOException || name.startsWith("tools.jackson.") || name.startsWith("org.apache.")) {
                return READERS.stream().anyMatch(logger::startsWith);
            }
        }
        return false;
    }

    /** A kind of line. Messages that were put together before they came here begin alike. */
    static String kind(String format, @Nullable Throwable error) {
        var words = format.length() > 40 ? format.substring(0, 40) : format;
        if (error == null) {
            return words;
        }
        var root = root(error);
        var frames = root.getStackTrace();
        return words + ' ' + root.getClass().getName() + (frames.length == 0 ? "" : " " + frames[0]);
    }

    static String line(String message, @Nullable Throwable error) {
        var line = error == null ? message : message + " (" + root(error).getClass().getSimpleName() + ")";
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static Throwable root(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
