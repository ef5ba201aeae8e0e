package dev.ringback.followup;

/** Where the work stands. */
public enum Status {
    NEW_MISSED_CALL,
    AWAITING_REPLY,
    QUALIFIED,
    BOOKED,
    STAFF_REVIEW,
    CLOSED_NO_RESPONSE,
    CLOSED_NOT_A_FIT,
    CLOSED_COMPLETED;

    public boolean isClosed() {
        return this == CLOSED_NO_RESPONSE || this == CLOSED_NOT_A_FIT || this == CLOSED_COMPLETED;
    }
}
