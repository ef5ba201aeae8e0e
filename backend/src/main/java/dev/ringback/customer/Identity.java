package dev.ringback.customer;

/** What the company knows of a caller's number. */
public enum Identity {
    RETURNING_CUSTOMER,
    DORMANT_CUSTOMER,
    OPEN_LEAD,
    NEW_LEAD,
    VENDOR,
    INTERNAL_TEST,
    BLOCKED,
    AMBIGUOUS
}
