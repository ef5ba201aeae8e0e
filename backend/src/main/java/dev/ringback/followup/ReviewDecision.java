package dev.ringback.followup;

/** What a person decided. */
public enum ReviewDecision {
    ACCEPT,
    REJECT,
    REQUEST_MORE_INFO
}
