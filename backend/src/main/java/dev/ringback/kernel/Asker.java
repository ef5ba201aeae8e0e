package dev.ringback.kernel;

/** Whoever waits for an answer over HTTP. A request carries it as an attribute under the name of this class. */
public interface Asker {

    /** Whether they have hung up. Only the thread that answers may ask. */
    boolean isGone();
}
