package dev.ringback.consent;

/** Why somebody may not be texted. */
public enum Refusal {
    /** They forbade it. */
    OPTED_OUT,
    /** They wrote what may forbid it, and nobody has decided yet. */
    UNCLEAR,
    /** Nothing on record allows it. */
    NO_CONSENT,
    /** It is late where they are, and the company does not let texts wait. */
    QUIET_HOURS,
    /** The company's own number, or one it tests with. */
    INTERNAL_NUMBER,
    /** The carrier says that there is no such number. */
    INVALID_NUMBER,
    /** The carrier says that the number is a landline. */
    LANDLINE
}
