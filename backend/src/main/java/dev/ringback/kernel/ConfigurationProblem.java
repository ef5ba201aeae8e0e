package dev.ringback.kernel;

/** A setting that keeps the server from starting. The message is one line for whoever installs it; it never shows a secret. */
public final class ConfigurationProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationProblem(String message) {
        super(message);
    }
}
