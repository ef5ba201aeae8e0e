package dev.ringback.app.api;

/** What opened a follow-up. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Trigger {
    MISSED,
    ABANDONED,
    AFTER_HOURS,
    VOICEMAIL,
    RECEPTIONIST,
    INBOUND_TEXT,
    MANUAL,
    OTHER_VALUE
}
