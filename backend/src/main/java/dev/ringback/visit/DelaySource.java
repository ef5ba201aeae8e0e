package dev.ringback.visit;

/** How it became known that a visit is late. */
public enum DelaySource {
    /** The technician says so. */
    TECHNICIAN,
    /** A dispatcher says so. */
    DISPATCHER,
    /** The technician's place and the way from there were measured. */
    GPS,
    /** Somebody watches the roads. */
    TRAFFIC,
    /** The visit before takes longer. */
    SCHEDULE;

    /** Whether a person answers for it; all else is an estimate. */
    public boolean isPerson() {
        return this == TECHNICIAN || this == DISPATCHER;
    }
}
