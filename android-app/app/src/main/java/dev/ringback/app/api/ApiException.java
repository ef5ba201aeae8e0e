package dev.ringback.app.api;

/** The server did not do what it was asked. */
public final class ApiException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why, which decides what to do. */
    public enum Reason {
        /** No answer: no signal, the server is away, or it took too long. It may have done it all the same. Try again later. */
        NO_ANSWER,
        /** The session is over: the person has to sign in again. */
        SIGNED_OUT,
        /** The server is in trouble or busy. Try again later. */
        SERVER_TROUBLE,
        /** The server understood and says no; trying again gives the same. */
        REFUSED,
        /** What was missed is not kept any more: read the present state, then go on. */
        RESYNC
    }

    private final Reason reason;

    public ApiException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
