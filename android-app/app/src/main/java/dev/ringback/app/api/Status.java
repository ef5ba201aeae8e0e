package dev.ringback.app.api;

/** Where the work on a follow-up stands. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Status {
    NEW_MISSED_CALL,
    AWAITING_REPLY,
    QUALIFIED,
    BOOKED,
    STAFF_REVIEW,
    CLOSED_NO_RESPONSE,
    CLOSED_NOT_A_FIT,
    CLOSED_COMPLETED,
    OTHER_VALUE
}
