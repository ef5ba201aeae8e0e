package dev.ringback.evidence;

/** A kind of work a company does, and so a set of troubles its callers have. */
public enum Trade {
    PLUMBING,
    HVAC,
    ELECTRICAL,
    ROOFING,
    REMODELLING,
    /** Dangers to life and what all trades share: it always applies. */
    GENERAL
}
