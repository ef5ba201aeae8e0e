package dev.ringback.texting;

/** Why nothing was sent. */
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
    CAP_REACHED
}
