package dev.ringback.kernel;

/** Somebody asks for more at a time than anybody gets. */
public final class Throttled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what there is too much of, and what to do */
    public Throttled(String message) {
        super(message);
    }
}
