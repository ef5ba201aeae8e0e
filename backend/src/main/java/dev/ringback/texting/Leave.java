package dev.ringback.texting;

import java.time.Instant;

/** Whether a text may leave the house now. */
sealed interface Leave {

    record Go() implements Leave {}

    /** Not before then, when it is asked again. */
    record Wait(Instant until) implements Leave {}

    /** Not at all. */
    record Stay(NoContactReason reason) implements Leave {}

    /** What it tells of is over. */
    record TooLate() implements Leave {}
}
