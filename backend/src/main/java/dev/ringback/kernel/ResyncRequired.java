package dev.ringback.kernel;

/**
 * The journal does not reach back, or not yet forward, to the place a client asked for, or the client has fallen too far behind: it must
 * read the present state and start anew.
 */
public final class ResyncRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String resumeAfter;

    /** @param resumeAfter the cursor behind which to go on, once the present state has been read */
    public ResyncRequired(String resumeAfter) {
        super("The events after this cursor are not to be had. Read the present state,"
                + " then subscribe with the cursor in `extensions.resumeAfter` as `after`.");
        this.resumeAfter = resumeAfter;
    }

    public String resumeAfter() {
        return resumeAfter;
    }
}
