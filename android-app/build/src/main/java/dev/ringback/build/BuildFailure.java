package dev.ringback.build;

/** Something about the app that somebody has to put right before it can be built. */
final class BuildFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    BuildFailure(String message) {
        super(message);
    }
}
