package dev.ringback.platform;

import dev.ringback.kernel.ConfigurationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why the server does not start, when whoever installs it can put it right. */
class OneLineStartupReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var line = explain(failure);
        if (line == null) {
            return false;
        }
        System.err.println("Ringback does not start: " + line);
        return true;
    }

    private static @Nullable String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationProblem problem) {
                return problem.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort() + " is taken. Choose another with PORT.";
            }
        }
        return null;
    }
}
