package dev.ringback.app.api;

/** What the company knows of a caller's number. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Identity {
    RETURNING_CUSTOMER,
    DORMANT_CUSTOMER,
    OPEN_LEAD,
    NEW_LEAD,
    VENDOR,
    INTERNAL_TEST,
    BLOCKED,
    AMBIGUOUS,
    OTHER_VALUE
}
