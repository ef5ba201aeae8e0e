package dev.ringback.build;

import java.nio.file.Path;
import java.util.List;

/**
 * The steps of the Android build, each called by a module's {@code pom.xml}. What is wrong with the app is said in one line, and fails the
 * build.
 */
public final class AndroidBuild {

    private AndroidBuild() {}

    /** Runs one step; the first argument names it. */
    public static void main(String[] arguments) throws Exception {
        var rest = List.of(arguments).subList(1, arguments.length);
        try {
            switch (arguments[0]) {
                case "explode" ->
                    Libraries.explode(AppLayout.paths(rest.get(0)), Path.of(rest.get(1)), Path.of(rest.get(2)));
                case "resources" -> new Resources(AppLayout.of(rest)).link();
                case "api" -> new NewApis(AppLayout.of(rest)).check();
                case "apk" -> new Apk(AppLayout.of(rest)).make();
                default -> throw new BuildFailure("There is no step " + arguments[0]);
            }
        } catch (BuildFailure failure) {
            System.err.println("Android build: " + failure.getMessage());
            System.exit(1);
        }
    }
}
