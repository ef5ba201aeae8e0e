package dev.ringback.app.api;

/** Who started a text or a call. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    OTHER_VALUE
}
