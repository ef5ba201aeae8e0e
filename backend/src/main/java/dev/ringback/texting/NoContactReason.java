package dev.ringback.texting;

/** Why nothing was sent. */
public enum NoContactReason {
    OPTED_OUT,
    NO_CONSENT,
    INTERNAL_NUMBER,
    NOT_CONFIGURED
}
