package dev.ringback.kernel;

/** The journal does not reach back, or not yet forward, to the place a client asked for: it must read the present state and start anew. */
public final class ResyncRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResyncRequired() {
        super(
                "The events after this cursor are not here any more. Read the present state, then subscribe without `after`.");
    }
}
