package dev.ringback.app.api;

/** How soon somebody must answer, the most urgent first. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Urgency {
    EMERGENCY,
    HIGH,
    NORMAL,
    LOW,
    OTHER_VALUE
}
