package dev.ringback.consent;

/** Whether a number may be texted, and why not. */
public enum Verdict {
    ALLOWED,
    /** They said STOP. */
    OPTED_OUT,
    /** Nothing on record allows it. */
    NO_CONSENT
}
