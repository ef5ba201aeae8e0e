package dev.ringback.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks another JVM, by the tool of the JDK, what it holds. */
final class Jcmd {

    private static final int PATIENCE_SECONDS = 30;
    /** One line of whichever collector: `garbage-first heap … used 65432K` or `tenured generation … used 65432K`. */
    private static final Pattern USED = Pattern.compile("(?:heap|generation) .*?used (\\d+)K");

    private Jcmd() {}

    /** What is reachable, in bytes, after everything else was thrown away; nothing when the JVM does not say. */
    static OptionalLong heldBytes(Process jvm) throws IOException, InterruptedException {
        if (ask(jvm, "GC.run").isEmpty()) {
            return OptionalLong.empty();
        }
        var info = ask(jvm, "GC.heap_info");
        var lines = USED.matcher(info);
        var found = false;
        var sum = 0L;
        while (lines.find()) {
            found = true;
            sum += Long.parseLong(lines.group(1)) * 1024;
        }
        return found ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static String ask(Process jvm, String command) throws IOException, InterruptedException {
        var answer = Path.of("target", "attack", "jcmd.txt");
        var asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(jvm.pid()),
                        command)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            asked.destroyForcibly();
            return "";
        }
        return asked.exitValue() == 0 ? Files.readString(answer) : "";
    }
}
