package dev.ringback.app.api;

/** An answer that is not what was asked for: cut off on the way, or not from a Ringback server. Names fields, never what they hold. */
public final class MalformedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedAnswer(String message) {
        super(message);
    }
}
