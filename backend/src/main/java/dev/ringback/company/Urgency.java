package dev.ringback.company;

/** How soon somebody must answer, the soonest first. */
public enum Urgency {
    EMERGENCY,
    HIGH,
    NORMAL,
    LOW;

    /** Whether phones are woken for it. */
    public boolean isUrgent() {
        return this == EMERGENCY || this == HIGH;
    }

    public boolean isAbove(Urgency other) {
        return ordinal() < other.ordinal();
    }
}
