package dev.ringback.followup;

/** What opened a follow-up. */
public enum Trigger {
    MISSED,
    ABANDONED,
    AFTER_HOURS,
    VOICEMAIL,
    RECEPTIONIST,
    INBOUND_TEXT,
    MANUAL
}
