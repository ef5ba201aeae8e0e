package dev.ringback.consent;

import java.time.Instant;

/** What the texts tell of whether somebody who got in touch has had their answer. */
@FunctionalInterface
public interface Answered {

    /** Whether they were sent another text since they got in touch at this moment. */
    boolean since(Instant contact);
}
