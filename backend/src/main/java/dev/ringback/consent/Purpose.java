package dev.ringback.consent;

/** Why somebody would be texted. */
public enum Purpose {
    /** To tell a customer that the technician they expect is on the way. */
    ON_MY_WAY,
    /** To answer somebody who got in touch themselves. */
    REPLY,
    /** Anything they did not ask for. */
    UNSOLICITED
}
