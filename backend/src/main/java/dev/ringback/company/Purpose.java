package dev.ringback.company;

/** Why somebody would be texted. */
public enum Purpose {
    /** To answer somebody who got in touch themselves. */
    REPLY,
    /** To tell a customer something about the service they get: a visit, a delay, a question about a job. */
    SERVICE_NOTICE,
    /** To tell a customer that the technician they expect is on the way. */
    ON_MY_WAY,
    /** To win something: a review, another job. */
    MARKETING
}
