package dev.ringback.app.api;

/** How far a text got; it never says more than the carrier said. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum Proof {
    DRAFTED,
    APPROVED,
    QUEUED,
    UNCONFIRMED,
    ACCEPTED,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED,
    NO_CONTACT,
    RECEIVED,
    OTHER_VALUE
}
