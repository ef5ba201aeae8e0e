package dev.ringback.followup;

/** What shows that a caller was won back. A text that was delivered does not. */
public enum ProofOfRecovery {
    /** A visit is booked. */
    BOOKING,
    /** Somebody talked to them, and for how long is known. */
    CONFIRMED_CALLBACK,
    /** They paid. */
    PAYMENT,
    /** They replied, and a person says that the reply settles it. */
    RESOLVED_REPLY
}
