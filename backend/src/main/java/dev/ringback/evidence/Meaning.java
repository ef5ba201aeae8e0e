package dev.ringback.evidence;

/** What it means when a rule's words are said. */
enum Meaning {
    EMERGENCY,
    HIGH,
    /** Somebody in the house who cannot wait: what is high becomes an emergency. */
    FRAIL,
    COMPLAINT,
    PROMISE;

    boolean isUrgent() {
        return this == EMERGENCY || this == HIGH;
    }

    boolean isConcern() {
        return this == COMPLAINT || this == PROMISE;
    }
}
