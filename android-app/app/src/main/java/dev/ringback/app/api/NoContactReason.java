package dev.ringback.app.api;

/** Why nothing was sent. A value that this version of the app does not know yet is {@link #OTHER_VALUE}. */
public enum NoContactReason {
    OPTED_OUT,
    NO_CONSENT,
    QUIET_HOURS,
    INTERNAL_NUMBER,
    NOT_CONFIGURED,
    NOT_APPROVED,
    DUPLICATE,
    INVALID_NUMBER,
    LANDLINE,
    CAP_REACHED,
    OTHER_VALUE
}
