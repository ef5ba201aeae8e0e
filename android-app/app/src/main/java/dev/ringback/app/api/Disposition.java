package dev.ringback.app.api;

/** How a follow-up ended. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Disposition {
    COMPLETED,
    NO_RESPONSE,
    NOT_A_FIT,
    ANSWERED,
    OTHER_VALUE
}
